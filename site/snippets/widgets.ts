// The widgets that the site gives away, with the attributes that it offers and the words between the tags.
import types from '../generated/attributes.json' with {type: 'json'};

export const LANGUAGES = ['en', 'fr', 'de', 'pl', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];
export const WIDGETS = ['counter', 'letter', 'contact-mep', 'departed'] as const;
export type Widget = (typeof WIDGETS)[number];

type Texts = Readonly<Record<Language, string>>;

/** Attributes in the order in which they are offered. The rest is for developers and stands in docs/elements.md. */
const OFFERED: Readonly<Record<Widget, readonly string[]>> = {
  counter: ['of', 'variant', 'goal', 'country', 'stance', 'label', 'href', 'live', 'load'],
  letter: ['collapsed', 'letter-lang', 'no-switcher', 'heading-level', 'load'],
  'contact-mep': ['country', 'stance', 'group', 'committee', 'heading-level', 'load'],
  departed: ['variant', 'limit', 'country', 'kind', 'since', 'heading-level', 'load'],
};

/** Attributes that mean something only beside a value of another. */
const ONLY_WITH: Readonly<Partial<Record<Widget, Readonly<Record<string, readonly [attribute: string, value: string]>>>>> = {
  counter: {country: ['of', 'members'], stance: ['of', 'members']},
  departed: {},
};

export type Attributes = Readonly<Record<string, string>>;

/** Attribute that can be chosen, with its type as the element declares it. */
export interface Option {
  readonly name: string;
  readonly kind: 'choice' | 'switch' | 'number' | 'text';
  /** For a choice; the first is the element's default. */
  readonly values: readonly string[];
}

const typesOf = (widget: Widget): Readonly<Record<string, string>> =>
  (types as Record<string, Record<string, string>>)[`leavex-${widget}`]!;

/** Names of all attributes of a widget. */
export const attributesOf = (widget: Widget): string[] => Object.keys(typesOf(widget));

/** Values that an attribute can have; empty where it can be anything. */
export function valuesOf(widget: Widget, attribute: string): string[] {
  return [...(typesOf(widget)[attribute] ?? '').matchAll(/'([^']+)'/g)].map(([, value]) => value!);
}

/** Options that are offered for a widget, given those already chosen. */
export function optionsOf(widget: Widget, chosen: Attributes): Option[] {
  return OFFERED[widget]
    .filter((name) => {
      const condition = ONLY_WITH[widget]?.[name];
      return !condition || chosen[condition[0]] === condition[1];
    })
    .map((name) => {
      const type = typesOf(widget)[name];
      const values = valuesOf(widget, name);
      if (values.length > 0) return {name, kind: 'choice', values};
      return {name, kind: type === 'boolean' ? 'switch' : type === 'number' ? 'number' : 'text', values};
    });
}

/** Page where readers of a newsletter or without JavaScript go on. */
export const CAMPAIGN_PAGE = 'https://leavex.eu/';

// Text in [brackets] becomes the link. {n} is the number of signatures when the code was made.
const SIGNATURES: Texts = {
  en: '{n} people have signed the [open letter to leave X].',
  fr: '{n} personnes ont signé la [lettre ouverte pour quitter X].',
  de: '{n} Menschen haben den [offenen Brief] unterschrieben, der dazu aufruft, X zu verlassen.',
  pl: 'Liczba podpisów pod [listem otwartym w sprawie opuszczenia X]: {n}.',
  ar: 'عدد الموقّعين على [الرسالة المفتوحة لمغادرة إكس]: {n}.',
};
const WITHOUT_NUMBER: Texts = {
  en: 'Read the [open letter to leave X].',
  fr: 'Lisez la [lettre ouverte pour quitter X].',
  de: 'Lesen Sie den [offenen Brief], der dazu aufruft, X zu verlassen.',
  pl: 'Przeczytaj [list otwarty w sprawie opuszczenia X].',
  ar: 'قراءة [الرسالة المفتوحة لمغادرة إكس].',
};
const MEMBERS: Texts = {
  en: '[Write to your MEPs] and ask them to leave X.',
  fr: '[Écrivez à vos députés européens] et demandez-leur de quitter X.',
  de: '[Schreiben Sie Ihren EU-Abgeordneten] und bitten Sie sie, X zu verlassen.',
  pl: '[Napisz do swoich europosłów] i poproś, by opuścili X.',
  ar: 'بإمكانك [الكتابة إلى نوابك في البرلمان الأوروبي] ودعوتهم إلى مغادرة إكس.',
};
const DEPARTED: Texts = {
  en: 'Universities, newspapers and cities [have left X].',
  fr: 'Des universités, des journaux et des villes [ont quitté X].',
  de: 'Universitäten, Zeitungen und Städte [haben X verlassen].',
  pl: 'Uniwersytety, gazety i miasta [opuściły X].',
  ar: '[غادرت إكس] جامعات وصحف ومدن.',
};
const LETTER: Texts = {
  en: 'An [open letter to Europe’s politicians] on leaving X.',
  fr: 'Une [lettre ouverte aux responsables politiques européens]\u202f: quittez X.',
  de: 'Ein [offener Brief an die Politik in Europa]: Verlassen Sie X.',
  pl: '[List otwarty do europejskich polityków] w sprawie opuszczenia X.',
  ar: '[رسالة مفتوحة إلى السياسيين الأوروبيين] بشأن مغادرة إكس.',
};

/** The number in the words and how it is written, if it is known. */
function numberText(count: number | undefined, language: Language): string | undefined {
  return count === undefined ? undefined : new Intl.NumberFormat(language === 'ar' ? 'ar' : language).format(count);
}

/** A sentence for between the tags. It is true and leads somewhere wherever the tags are removed. */
export function defaultWords(widget: Widget, attributes: Attributes, language: Language, count: number | undefined): string {
  if (widget === 'letter') return LETTER[language];
  if (widget === 'contact-mep' || attributes['of'] === 'members') return MEMBERS[language];
  if (widget === 'departed' || attributes['of'] === 'departures') return DEPARTED[language];
  const number = numberText(count, language);
  return number === undefined ? WITHOUT_NUMBER[language] : SIGNATURES[language].replace('{n}', number);
}
