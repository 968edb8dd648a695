import {matchLocale} from './match-locale.js';

/** The first of the wanted languages in which there is a text, in that language or a variant of it. */
export function inLanguage(texts: Readonly<Record<string, string>>, wanted: readonly (string | undefined)[]): string | undefined {
  const found = matchLocale(wanted, Object.keys(texts));
  return found && texts[found.locale];
}

/** Text in the reader's language, else in English, else in any. Undefined if there is none. */
export const inLanguageOrAny = (texts: Readonly<Record<string, string>>, tag: string): string | undefined =>
  inLanguage(texts, [tag, 'en', ...Object.keys(texts)]);
