import {joinStringsAndValues, str as strTag} from '@lit/localize/internal/str-tag.js';
import {formatter} from './intl-cache.js';
import {importLocale, LOCALES} from './loaders.js';
import {matchLocale} from './match-locale.js';

// The runtime of @lit/localize knows one language for a page and can be set up only once. A page may have widgets in several
// languages, so `msg` uses the messages of the element that is being updated. The extraction tool knows `msg` and `str` by
// the marks in their types. `str-tag.js` is all we take from inside @lit/localize; its version is pinned and a test guards it.

export interface StringTemplate {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
}
export type Message = string | StringTemplate;

interface MessageOptions {
  /** Names the message for good, whatever becomes of its English text. */
  readonly id: string;
  /** For translators: where it stands, what it is. Not in what is built. */
  readonly desc?: string;
}

/** A text with values: str`Source: ${name}`. */
export const str: ((strings: TemplateStringsArray, ...values: readonly unknown[]) => StringTemplate) & {_LIT_LOCALIZE_STR_?: never} =
  strTag;

/** Translations of one language by id; a value's place in them is its index in the English message. */
export type Translations = Readonly<Record<string, Message>>;

const ENGLISH: Translations = {};
let active = ENGLISH;

/** Category of the number in the sentence that is being put together. */
let category: Intl.LDMLPluralRule = 'other';

/**
 * A text in the language of the element that is being updated; English where there is no translation.
 *
 * Every message has an id and is text, never html``. So nothing is hashed at run time, and a locale file imports only `str`.
 */
export const msg: ((source: Message, options: MessageOptions) => string) & {_LIT_LOCALIZE_MSG_?: never} = (source, {id}) => {
  // A plural form is looked for in the category that the language needs: `signatures.other` may be `signatures.few`.
  const translation = active[id.replace(/other$/, category)] ?? active[id];
  const message = translation ?? source;
  return typeof message === 'string'
    ? message
    : joinStringsAndValues(
        message.strings,
        (source as StringTemplate).values,
        translation === undefined ? undefined : (message.values as never),
      );
};

/**
 * The form that a number takes in a language: "1 000 000 de signatures" is another form than "2 signatures".
 *
 * English has two of the six plural categories (CLDR): the ids of its messages end in `.one` and `.other`. Translations have
 * those that their language needs, under the same id with another end. Every form says the number itself: in some languages
 * "one" is also 21 and 101.
 */
export function plural(tag: string, value: number, one: () => string, other: () => string): string {
  category = formatter(Intl.PluralRules, tag).select(value);
  const sentence = category === 'one' ? one() : other();
  category = 'other';
  return sentence;
}

/** Calls `render`; `msg` uses the given translations meanwhile. */
export function withTranslations(messages: Translations = ENGLISH, render: () => void): void {
  const before = active;
  active = messages;
  try {
    render();
  } finally {
    active = before;
  }
}

let own: Readonly<Record<string, Translations>> = {};

/** Sets texts of the page, by locale. They replace ours. */
export function setOwnTranslations(byLocale: Readonly<Record<string, Translations>>): void {
  own = byLocale;
}

/** Languages in which there are messages, of ours or of the page. */
export const availableLocales = (): readonly string[] => ['en', ...LOCALES, ...Object.keys(own)];

/** Translations with the texts of the page. */
export const withOwn = (locale: string, translations: Translations = ENGLISH): Translations =>
  own[locale] ? {...translations, ...own[locale]} : translations;

const loaded = new Map<string, Promise<Translations>>();

/** Translations of a language, requested once; a failure is not kept. What the page adds to another language has that as its base. */
export function loadTranslations(wanted: string): Promise<Translations> {
  const locale = matchLocale([wanted], ['en', ...LOCALES])?.locale ?? 'en';
  let messages = loaded.get(locale);
  if (!messages) {
    messages = locale === 'en' ? Promise.resolve(ENGLISH) : importLocale(locale).then((module) => module.templates as Translations);
    messages.catch(() => loaded.delete(locale));
    loaded.set(locale, messages);
  }
  return messages;
}
