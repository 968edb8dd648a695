import type {Message} from '@lit/localize-tools/lib/messages.js';

// Rules of locales/README.md that a program can check. Words are found by their stems.

interface Term {
  /** In the English text. */
  readonly english: RegExp;
  /** In the translation, by language. */
  readonly wanted: Readonly<Record<string, RegExp>>;
}

const TERMS: readonly Term[] = [
  {english: /\bemail/i, wanted: {fr: /e-mail|messagerie/i, de: /E-Mail/, pl: /e-mail|poczt/i, ar: /بريد|إلكتروني/}},
  {english: /\baccount on X\b/, wanted: {fr: /compte.* sur X/, de: /Konto bei X/, pl: /kont\p{L}+ na X/u, ar: /حساب.* على إكس/}},
  {english: /\bpetition\b/i, wanted: {fr: /pétition/i, de: /Petition/, pl: /petycj/i, ar: /عريضة/}},
  {english: /\bcampaign\b/i, wanted: {fr: /campagne/i, de: /Kampagne/, pl: /kampani/i, ar: /حمل/}},
  {english: /\bsignatories\b/i, wanted: {fr: /signataires/i, de: /Unterzeichnende/, pl: /sygnatariusz/i, ar: /موق/}},
  {english: /\bcommittees?\b/i, wanted: {fr: /commission/i, de: /Ausschuss|Ausschüsse/, pl: /komisj/i, ar: /لجن|لجان/}},
  {english: /\bpolitical group\b/i, wanted: {fr: /groupe politique/i, de: /Fraktion/, pl: /grup\p{L} polityczn/iu, ar: /كتلة/}},
  {english: /^Source\b/, wanted: {fr: /^Source/, de: /^Quelle/, pl: /^Źródło/, ar: /مصدر/}},
  {english: /^Report a mistake$/, wanted: {fr: /^Signaler une erreur$/, de: /^Fehler melden$/, pl: /^Zgłoś błąd$/, ar: /^الإبلاغ عن خطأ$/}},
  {english: /^Try again$/, wanted: {fr: /^Réessayer$/, de: /^Erneut versuchen$/, pl: /^Spróbuj ponownie$/, ar: /^إعادة المحاولة$/}},
];

/** Words that the glossary replaces, and what to say instead. */
const AVOIDED: Readonly<Record<string, readonly (readonly [word: RegExp, instead: string])[]>> = {
  en: [
    [/\bmembers?\b/i, 'MEP'],
    [/\be-mail|\bmail (?:app|program|website)/i, 'email'],
    [/\bTwitter\b|\btweet/i, 'X, post'],
    [/\b(?:whom|shall|wholly|somebody|nobody)\b/i, 'who, will, completely, someone, no one'],
  ],
  fr: [
    [/(?<!\p{L})élue?s?(?!\p{L})|eurodéput/iu, 'député européen'],
    [/(?<!\p{L})membres?(?!\p{L})(?! du Parlement européen)/iu, 'député européen'],
    [/courriel|adresse électronique/i, 'e-mail'],
    [/Twitter|tweet/i, 'X, publication'],
  ],
  de: [
    [/(?<!\p{L})Mitglied(?:er|ern|s)?(?!\p{L})(?! des Europäischen Parlaments)/u, 'Abgeordnete'],
    [/(?<!E-)Mail-|(?<!\p{L})Email/u, 'E-Mail'],
    [/Konto auf X/, 'Konto bei X'],
    [/Twitter|Tweet/i, 'X, Beitrag'],
  ],
  pl: [
    [/(?<!\p{L})pos(?:eł|ł)/iu, 'europoseł'],
    [/(?<!\p{L})(?:ty|tw(?:ój|oja|oje|oim|oich|ojej|oją))(?!\p{L})/u, 'Ty, Twój'],
    [/Twitter|tweet/i, 'X, wpis'],
  ],
  ar: [
    [/(?<![\p{L}\p{N}])X(?![\p{L}\p{N}])/u, 'إكس'],
    [/نوابكم|بلدكم|رسالتكم|يمكنكم/, 'نوابك، بلدك، رسالتك، يمكنك'],
  ],
};

/** Words that a language spells as English does. Other translations that say the same as English are mistakes. */
const SAME_AS_ENGLISH: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: new Set(['Source', 'Date', 'Culture', 'Message', 'signature', 'signatures', 'organisation', 'organisations']),
  de: new Set(['Name', 'Status', 'Details', 'Website', 'Person', 'NGO', 'Text']),
  pl: new Set(['Parlament', 'Status', 'Media', 'Sport']),
  ar: new Set(),
};

const text = ({contents}: Message): string => contents.map((part) => (typeof part === 'string' ? part : part.untranslatable)).join('');

/** Words in an English message that the glossary replaces. */
export function englishProblems(message: Message): string[] {
  return avoided(message, 'en');
}

/** Places where a translation leaves the glossary, or is the English text. */
export function glossaryProblems(source: Message, target: Message, locale: string): string[] {
  const english = text(source);
  const translated = text(target);
  const missing = TERMS.filter((term) => term.english.test(english) && term.wanted[locale]?.test(translated) === false);
  const words = english.replace(/\$\{\w+\}|[^\p{L}\s]/gu, '').trim();
  const isCopy = english === translated && words !== '' && !SAME_AS_ENGLISH[locale]?.has(words);
  return [
    ...missing.map((term) => `the glossary has another word for ${term.english.source.replace(/\\b|[\^$?()]/g, '')}`),
    ...avoided(target, locale),
    ...(isCopy ? ['the same as in English: translate it, or add the word to SAME_AS_ENGLISH in scripts/locales/glossary.ts'] : []),
  ];
}

/** Words for an MEP. Texts about other parliaments call their members otherwise. */
const MEP = new Set(['MEP', 'député européen', 'Abgeordnete', 'europoseł']);

function avoided(message: Message, locale: string): string[] {
  const words = text(message);
  const isOtherParliament = /(?:^|\.)parliament(?:\.|$)/.test(message.name);
  return (AVOIDED[locale] ?? []).flatMap(([word, instead]) => {
    if (isOtherParliament && MEP.has(instead)) return [];
    const found = word.exec(words)?.[0];
    return found ? [`“${found}” is not in the glossary: ${instead}`] : [];
  });
}
