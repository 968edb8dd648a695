import {foldForSearch} from '../../text/fold.js';
import {advise} from '../../page/advise.js';
import {ApiError} from '../../api/errors.js';
import {LARGE} from '../../api/schema/limits.js';
import {readJson, type ReadOptions} from '../../api/read-json.js';
import {read} from '../../api/schema/read.js';
import {departuresSchema, type Departure, type Departures, isKind, type Kind} from '../../api/schema/departures.js';
import type {Frozen} from '../../widget/given-data.js';

/**
 * Departure as it is shown: values that no reader would understand have been taken out.
 *
 * @internal
 */
export interface Entry extends Departure {
  readonly kind: Kind;
  /** The name, for searching. */
  readonly folded: string;
}

/** A list of departures, in the format of `departures/all.json`. */
export interface DepartedData extends Frozen<Departures> {}

/** Departures, newest first. */
export interface ShownDepartures extends Omit<Departures, 'departures'> {
  readonly entries: readonly Entry[];
}

const DAY = 86_400_000;
const dateOf = ({leftOn = ''}: Departure): string => leftOn;

/**
 * Rows to show, the latest first. A month comes after its days, a year after its months, and unknown dates come last.
 * Duplicates and departures in the future are left out.
 *
 * @param now in milliseconds; somewhere in the world, tomorrow has begun
 */
export function cleanDepartures(departures: readonly Departure[], now: number): Entry[] {
  const tomorrow = new Date(now + DAY).toISOString();
  const seen = new Set<string | undefined>();
  const entries: Entry[] = [];
  for (const row of departures) {
    const {id, name, country, kind} = row;
    const folded = foldForSearch(name);
    // Two parties of two countries may have one name.
    const key = `${folded} ${country}`;
    if (!folded || dateOf(row) > tomorrow || seen.has(id) || seen.has(key)) continue;
    seen.add(id).add(key);
    // `read()` already made a copy; one more of each row would take as long as reading them.
    entries.push(Object.assign(row, {kind: isKind(kind) ? kind : 'other', folded}));
  }
  // As plain text, which ISO dates are made for: comparing them as words takes ten times as long.
  return entries.sort((a, b) => Number(dateOf(a) < dateOf(b)) - Number(dateOf(a) > dateOf(b)));
}

function show(data: Departures): ShownDepartures {
  // A reader's clock may be years behind; the list was right on its own day.
  const now = Math.max(Date.now(), Date.parse(data.updated ?? '') || 0);
  const {departures, ...rest} = data;
  return {...rest, entries: cleanDepartures(departures, now)};
}

/** Asks and reads the answer. Rejects with an `ApiError`. */
export async function loadDeparted(url: string, options: Omit<ReadOptions, 'maxBytes'>): Promise<ShownDepartures> {
  let dropped = 0;
  const data = await readJson(url, departuresSchema, {...options, maxBytes: LARGE, dropped: (rows) => (dropped += rows)});
  const shown = show(data);
  dropped += data.departures.length - shown.entries.length;
  if (dropped) advise('rows-left-out', url, dropped);
  return shown;
}

/** Checks departures that the page gives. */
export function readGiven(given: unknown): ShownDepartures {
  const data = read(departuresSchema, given);
  if (!data) throw new ApiError('invalid', ['no-list', 'departures']);
  return show(data);
}

/** The departures as their file has them. */
export function dataOf({entries, ...rest}: ShownDepartures): DepartedData {
  return {...rest, departures: entries.map(({folded: _folded, ...departure}) => departure)};
}
