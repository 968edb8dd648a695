import {LARGE, readJson, type ReadOptions} from '../../api/campaign-api.js';
import {departuresSchema, type Departure, type Departures, type KINDS} from '../../api/schema/departures.js';
import {warnOnce} from '../../core/warn.js';
import {kindTexts} from './departed-texts.js';
import {fold} from './fold.js';
import {formatter} from '../../i18n/intl-cache.js';

export type Kind = (typeof KINDS)[number];

/** Somebody who left, as it can be shown: what is not known to the world has been taken out. */
export interface Entry extends Departure {
  readonly kind: Kind;
  /** The name, for searching. */
  readonly folded: string;
}

/** Who has left, newest first. */
export interface DepartedData {
  readonly entries: readonly Entry[];
  readonly updated: string | undefined;
  readonly addUrl: string | undefined;
  readonly correctionUrl: string | undefined;
}

const DAY = 86_400_000;

/** Name of a country in a language, or undefined for a code that no country has. */
export const countryName = (tag: string, code: string): string | undefined =>
  formatter(Intl.DisplayNames, tag, {type: 'region', fallback: 'none'}).of(code);

/** The same organisation of the same country; two parties of two countries may have one name. */
const identity = ({folded, country}: Entry): string => `${folded} ${country}`;

/** The later date first; a month comes after its days, a year after its months, the unknown last. */
const byDate = (a: Entry, b: Entry): number => ((a.leftOn ?? '') < (b.leftOn ?? '') ? 1 : a.leftOn === b.leftOn ? 0 : -1);

/**
 * The rows that can be shown. Nobody is in it twice, and nobody who is yet to leave.
 *
 * @param now in milliseconds; a day is a day for the whole world, so that tomorrow may have begun
 * @returns the entries and how many rows were left out
 */
export function cleanDepartures({departures, updated = ''}: Departures, now: number): {entries: Entry[]; dropped: number} {
  const tomorrow = new Date(now + DAY).toISOString();
  // Where the visitor's clock is slow, the file knows better.
  const latest = updated > tomorrow ? updated : tomorrow;
  const seen = new Set<string>();
  const entries: Entry[] = [];
  for (const row of departures) {
    const entry: Entry = {
      ...row,
      kind: row.kind && Object.hasOwn(kindTexts, row.kind) ? row.kind : 'other',
      country: row.country && countryName('en', row.country) && row.country,
      folded: fold(row.name),
    } as Entry;
    const keys = [row.id, identity(entry)];
    if (!entry.folded || (row.leftOn ?? '') > latest || keys.some((key) => seen.has(key))) continue;
    for (const key of keys) seen.add(key);
    entries.push(entry);
  }
  return {entries: entries.sort(byDate), dropped: departures.length - entries.length};
}

/** Asks and reads the answer. Rejects with an `ApiError`. */
export async function loadDeparted(url: string, options: Omit<ReadOptions, 'maxBytes'>): Promise<DepartedData> {
  let unreadable = 0;
  const data = await readJson(url, departuresSchema, {...options, maxBytes: LARGE, dropped: (rows) => (unreadable += rows)});
  const {entries, dropped} = cleanDepartures(data, Date.now());
  if (dropped + unreadable) warnOnce(`${url}: ${dropped + unreadable} rows left out`);
  const {updated, addUrl, correctionUrl} = data;
  return {entries, updated, addUrl, correctionUrl};
}
