import {formatDate} from './format.js';

type Pattern = (date: string, isDay: boolean) => string;

/** Dates as letters have them, where that differs from other dates. */
const IN_LETTERS: Readonly<Record<string, Pattern>> = {
  fr: (date, isDay) => (isDay ? `le ${date}` : date),
  pl: (date) => `${date} r.`,
};

const ARABIC_COMMA: readonly string[] = ['ar', 'fa', 'ur'];

/** Place and date of a letter, each if known: “Berlin, le 6 janvier 2025”. The date is in ISO 8601. */
export function formatDateline(tag: string, place: string | undefined, date: string | undefined): string {
  const language = tag.slice(0, /[-_]|$/.exec(tag)!.index).toLowerCase();
  const text = date && formatDate(tag, date);
  const inLetter = text && (IN_LETTERS[language]?.(text, date.length > 7) ?? text);
  return [place, inLetter].filter(Boolean).join(ARABIC_COMMA.includes(language) ? '، ' : ', ');
}
