import type {Message} from '@lit/localize-tools/lib/messages.js';

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

type Rule = readonly [pattern: RegExp, replacement: string];

/** Spaces at which a line must not break. Translators write ordinary ones. */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  fr: [[/ (?=[!?;:»])|(?<=«) /g, NARROW]],
  // German sets a space before an ellipsis that ends a whole word.
  de: [[/ (?=…)/g, NO_BREAK]],
  pl: [[/(?<=(?:^|[\s(„])[aiouwz]) /giu, NO_BREAK]],
};

/** Translations as readers get them: with the no-break spaces of their language. */
export function typeset(message: Message, locale: string): Message {
  const values = message.contents.filter((part) => typeof part !== 'string');
  const joined = message.contents.map((part) => (typeof part === 'string' ? part : '\0')).join('');
  const text = (RULES[locale] ?? []).reduce((before, [pattern, replacement]) => before.replace(pattern, replacement), joined);
  const texts = text.split('\0');
  const contents = texts.flatMap((part, i) => [...(part ? [part] : []), ...(i < values.length ? [values[i]!] : [])]);
  return {...message, contents};
}

const COMMON: readonly Rule[] = [
  [/["']/, 'straight quotes: use those of the language, and ’ for the apostrophe'],
  [/\.\.\./, '“...”: use the one character “…”'],
  [/[ \u00a0\u202f]{2}/, 'two spaces in a row'],
  [/^\s|\s$/, 'a space at the beginning or the end'],
  [/ [.,)]/, 'a space before a full stop, a comma or a bracket'],
];

const BY_LOCALE: Readonly<Record<string, readonly Rule[]>> = {
  en: [[/ …/, 'a space before “…”']],
  fr: [
    [/[^\s(][;:!?]/, 'no space before : ; ! or ?'],
    [/«\S|\S»/, 'no space inside « »'],
    [/ …/, 'a space before “…”'],
  ],
  de: [[/\p{L}…/u, 'no space before “…”']],
  pl: [[/ …/, 'a space before “…”']],
  ar: [
    [/ …/, 'a space before “…”'],
    [/[,;?]/, 'Latin punctuation: use ، ؛ ؟'],
  ],
};

/** Faults of typography in a text of a language; placeholders are left out. */
export function typographyProblems({contents}: Message, locale: string): string[] {
  const text = contents.map((part) => (typeof part === 'string' ? part : '\u2060')).join('');
  return [...COMMON, ...(BY_LOCALE[locale] ?? [])].filter(([pattern]) => pattern.test(text)).map(([, problem]) => problem);
}
