import {formatter} from './intl-cache.js';

/** A whole number, grouped as the language does. */
export const formatNumber = (tag: string, value: number): string => formatter(Intl.NumberFormat, tag).format(value);

/** Percentage without decimals: 0.65 is "65 %". Rounded down, so that no goal is reached before it is. */
export const formatPercent = (tag: string, share: number): string =>
  formatter(Intl.NumberFormat, tag, {style: 'percent'}).format(Math.floor(share * 100) / 100);

/**
 * A date in the precision that is known: "2025", "January 2025", "6 January 2025". A day is the same everywhere. An instant is
 * shown as the reader's day, on request with its time.
 */
export function formatDate(tag: string, value: string, withTime = false): string {
  const instant = value.length > 10;
  // English of no country is that of Europe here: "6 January 2025".
  const text = formatter(Intl.DateTimeFormat, tag === 'en' ? 'en-GB' : tag, {
    year: 'numeric',
    month: value.length > 4 ? 'long' : undefined,
    day: value.length > 7 ? 'numeric' : undefined,
    hour: instant && withTime ? 'numeric' : undefined,
    minute: instant && withTime ? '2-digit' : undefined,
    timeZone: instant ? undefined : 'UTC',
  }).format(new Date(value));
  // French says "1er janvier"; its data in browsers do not.
  return value.length > 7 && /^fr\b/.test(tag) ? text.replace(/^1 /, '1er ') : text;
}

/**
 * Creates the formatters that are likely to be used. The first ones of a page take milliseconds, which are free while a
 * request is pending.
 */
export function warmUpFormats(tag: string): void {
  formatNumber(tag, 0);
  formatDate(tag, '2025-01-06');
}
