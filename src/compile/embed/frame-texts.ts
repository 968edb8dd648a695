import type {Campaign} from '../../api/schema/campaign.js';

/** A number in words, by plural category (CLDR). */
type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {readonly other: string};

interface Texts {
  readonly signatures: Plural;
  readonly departures: Plural;
  readonly letter: string;
  readonly write: string;
  /** Of a parliament that is not the European one. */
  readonly writeToParliament: string;
  readonly allDepartures: string;
  readonly leaving: string;
}

const NUMBER = '{n}';

/** In the languages that the widgets speak: a frame in another one would mix two languages. */
const TEXTS: Readonly<Record<string, Texts>> = {
  en: {
    signatures: {one: '{n} signature', other: '{n} signatures'},
    departures: {one: '{n} organisation has left X', other: '{n} organisations have left X'},
    letter: 'Read the open letter',
    write: 'Write to your MEPs',
    writeToParliament: 'Write to members of parliament',
    allDepartures: 'Show the whole list',
    leaving: 'This link leads to another site:',
  },
  de: {
    signatures: {one: '{n} Unterschrift', other: '{n} Unterschriften'},
    departures: {one: '{n} Organisation hat X verlassen', other: '{n} Organisationen haben X verlassen'},
    letter: 'Den offenen Brief lesen',
    write: 'Ihren EU-Abgeordneten schreiben',
    writeToParliament: 'Abgeordneten schreiben',
    allDepartures: 'Ganze Liste anzeigen',
    leaving: 'Dieser Link führt zu einer anderen Website:',
  },
  fr: {
    signatures: {one: '{n} signature', many: '{n} de signatures', other: '{n} signatures'},
    departures: {one: '{n} organisation a quitté X', many: '{n} d’organisations ont quitté X', other: '{n} organisations ont quitté X'},
    letter: 'Lire la lettre ouverte',
    write: 'Écrire à vos députés européens',
    writeToParliament: 'Écrire à des parlementaires',
    allDepartures: 'Afficher toute la liste',
    leaving: 'Ce lien mène à un autre site\u202f:',
  },
  pl: {
    signatures: {one: '{n} podpis', few: '{n} podpisy', many: '{n} podpisów', other: '{n} podpisu'},
    departures: {
      one: '{n} organizacja opuściła X',
      few: '{n} organizacje opuściły X',
      many: '{n} organizacji opuściło X',
      other: '{n} organizacji opuściło X',
    },
    letter: 'Przeczytaj list otwarty',
    write: 'Napisz do swoich europosłów',
    writeToParliament: 'Napisz do parlamentarzystów',
    allDepartures: 'Pokaż całą listę',
    leaving: 'Ten link prowadzi do innej witryny:',
  },
  ar: {
    signatures: {few: '{n} توقيعات', many: '{n} توقيعًا', other: 'عدد التوقيعات: {n}'},
    departures: {few: '{n} منظمات غادرت إكس', many: '{n} منظمة غادرت إكس', other: 'المنظمات التي غادرت إكس: {n}'},
    letter: 'قراءة الرسالة المفتوحة',
    write: 'كتابة رسالة إلى نوابك في البرلمان الأوروبي',
    writeToParliament: 'كتابة رسالة إلى أعضاء البرلمان',
    allDepartures: 'عرض القائمة كاملة',
    leaving: 'يؤدي هذا الرابط إلى موقع آخر:',
  },
};

const baseOf = (lang: string): string => lang.split('-')[0]!;

/** The languages of a campaign in which there can be frames. */
export const frameLanguages = ({languages}: Campaign): string[] => languages.filter((lang) => baseOf(lang) in TEXTS);

export const isRightToLeft = (lang: string): boolean => ['ar', 'fa', 'he', 'ur'].includes(baseOf(lang));

/** The texts of a language; of English, if there are none. */
export const frameTexts = (lang: string): Texts => TEXTS[baseOf(lang)] ?? TEXTS['en']!;

/** A number with what is counted, such as “3,230 signatures”. */
export function counted(plural: Plural, count: number, lang: string): string {
  const category = new Intl.PluralRules(lang).select(count);
  // Arabic with the digits that the widgets use.
  return (plural[category] ?? plural.other).replace(NUMBER, new Intl.NumberFormat(lang, {numberingSystem: 'latn'}).format(count));
}
