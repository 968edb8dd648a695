import {departureSchema, MAX_DEPARTURES, type Departure} from '../api/schema/departures.js';
import {LARGE} from '../api/schema/limits.js';
import type {Settings} from './campaign.js';
import {reportOthers} from './campaign-parts.js';
import type {Row} from './csv.js';
import {DepartureFields} from './departure-fields.js';
import {DepartureIdentities} from './departure-identities.js';
import {rowsOf} from './departure-rows.js';
import {DepartureTotal} from './departure-total.js';
import {NO_DEPARTURE, NOTE_DOUBTS, NOTE_DOUBTS_DATE} from './departure-words.js';
import {MEGABYTE, type Folder} from './folder.js';
import {JsonBytes} from './json-bytes.js';
import {encodeForWidgets} from './limits.js';
import {tidy} from './members/words.js';
import {quote, type Place, type Problems} from './problems.js';
import {slug} from './slug.js';

export interface DepartureFiles {
  readonly index: {updated?: string; total: number};
  /** `departures/all.json`, written piece by piece: a list may be larger than what one string holds. */
  readonly all: Uint8Array;
  readonly rows: number;
  readonly leftOut: number;
}

/** Limit of the widgets: they would silently cut a longer list. */
const WIDGET_BYTES = LARGE;
/** Bytes asked for beforehand; what is larger grows. */
const MOST_AT_ONCE = 1_000 * MEGABYTE;

/** Reads the departures of a campaign, row by row, and makes their files. */
export async function readDepartures(folder: Folder, settings: Settings, problems: Problems): Promise<DepartureFiles | undefined> {
  const {path, named, place} = settings.departures;
  reportOthers(settings.departures, 'departures', problems);
  if (!(await folder.has(path))) {
    if (named) problems.error('missing', place, `The file ${quote(path)} for departures does not exist.`);
    return undefined;
  }
  const before = problems.errors;
  const reader = new DepartureReader(settings, problems);
  // Rows in JSON take about three times the room of those in a table.
  const json = new JsonBytes('{"departures":[', MEGABYTE + Math.min(4 * (await folder.size(path)), MOST_AT_ONCE));
  let leftOut = 0;
  for await (const row of rowsOf(folder, settings, problems)) {
    const errors = problems.errors;
    const departure = reader.read(row);
    // A row with an error is in the count, but nothing is written.
    if (departure && problems.errors > errors) continue;
    const text = departure && encodeForWidgets(departureSchema, departure, row.place, problems);
    if (text) json.add(text);
    else leftOut++;
  }
  reader.finish();
  if (reader.rows === 0 && leftOut > 0 && problems.errors === before)
    problems.error(
      'empty',
      {file: path},
      `None of the ${leftOut} entries can be published. The warnings say why.`,
      'Correct them, or delete the file if the campaign has no departures.',
    );
  if (reader.rows === 0 && problems.errors > before) return undefined;
  const updated = settings.departures.updated ?? settings.updated;
  const rest = JSON.stringify({
    ...(updated ? {updated} : {}),
    total: reader.total,
    ...(settings.addUrl ? {addUrl: settings.addUrl} : {}),
    ...(settings.correctionUrl ? {correctionUrl: settings.correctionUrl} : {}),
  });
  const all = json.finish(`],${rest.slice(1)}`);
  reportHuge(path, reader.rows, all.byteLength, problems);
  return {index: {...(updated ? {updated} : {}), total: reader.total}, all, rows: reader.rows, leftOut};
}

function reportHuge(file: string, rows: number, bytes: number, problems: Problems): void {
  if (rows <= MAX_DEPARTURES && bytes <= WIDGET_BYTES) return;
  problems.warn(
    'huge',
    {file},
    `The list has ${rows} entries and ${(bytes / MEGABYTE).toFixed(1)} MB; the widgets read at most ${MAX_DEPARTURES} entries and ${WIDGET_BYTES / MEGABYTE} MB of it.`,
    'Shorten the list to a length that people can look through.',
  );
}

/** Makes departures of rows. */
class DepartureReader {
  readonly #problems: Problems;
  readonly #fields: DepartureFields;
  readonly #identities: DepartureIdentities;
  readonly #total: DepartureTotal;
  rows = 0;

  constructor(settings: Settings, problems: Problems) {
    this.#problems = problems;
    this.#fields = new DepartureFields(settings.aliases, problems);
    this.#identities = new DepartureIdentities(problems);
    this.#total = new DepartureTotal(problems);
  }

  /** Departures that still stand, nobody twice. */
  get total(): number {
    return this.#total.value;
  }

  /** Undefined for a row that is left out. */
  read({cells, place}: Row): Departure | undefined {
    const name = tidy(cells['name'] ?? '');
    if (!this.#isDeparture(name, cells, place)) return undefined;
    const source = this.#fields.source(cells, name, place);
    if (source === null) return undefined;
    if (this.#identities.isRepeated(name, cells['country'], source, cells['id'], place)) return undefined;
    if (name.length > 500) {
      this.#problems.error('huge', place, `The name ${quote(name)} has ${name.length} characters.`, 'Is a quote not closed?');
      return undefined;
    }
    const isDateDoubted = this.#reportDoubt(name, cells['note'] ?? '', place);
    const country = this.#fields.country(cells['country'], place);
    const {leftOn, returnedOn} = this.#dates(cells, name, isDateDoubted, place);
    const kind = this.#fields.kind(cells['kind'], place);
    const how = this.#fields.how(cells['how'], cells['note'] ?? '', name, place);
    const members = this.#fields.members(cells['members'], place);
    const id = this.#identities.idOf(cells['id'], name, country, place);
    const partOf = cells['partOf'] === undefined ? undefined : slug(cells['partOf']);
    const accounts = this.#fields.movedTo(cells['movedTo'], place);
    this.#identities.reportLookalike(name, country, place);

    const counts = !returnedOn && (how === undefined || how === 'deleted' || how === 'closed');
    this.#total.add({id, name, counts, members, partOf, source, leftOn, country}, place);
    this.rows++;
    return {
      id,
      name,
      ...(country ? {country} : {}),
      kind,
      ...(how ? {how} : {}),
      ...(leftOn ? {leftOn} : {}),
      ...(returnedOn ? {returnedOn} : {}),
      ...(members === undefined ? {} : {members}),
      ...(partOf ? {partOf} : {}),
      ...(accounts.length > 0 ? {movedTo: accounts} : {}),
      ...(source ? {source} : {}),
    };
  }

  /** Counts the parts, and reports the problems that need all entries. */
  finish(): void {
    this.#fields.reportUnknownKinds();
    this.#total.finish((id) => this.#identities.has(id));
  }

  #isDeparture(name: string, cells: Row['cells'], place: Place): boolean {
    if (name === '') {
      this.#problems.warn('missing', place, 'An entry has no name and is left out.', 'Add the name, or delete the row.');
      return false;
    }
    if (NO_DEPARTURE.test(cells['note'] ?? '') || /^(?:no|false|0)$/i.test(cells['departure'] ?? '')) {
      this.#problems.warn('no-departure', place, `${quote(name)} is left out, because its note says that it is not a departure.`);
      return false;
    }
    return true;
  }

  /** Returns true if the note doubts the date. */
  #reportDoubt(name: string, note: string, place: Place): boolean {
    const isDateDoubted = NOTE_DOUBTS_DATE.test(note);
    if (isDateDoubted || NOTE_DOUBTS.test(note))
      this.#problems.warn(
        'doubt',
        place,
        `The note of ${quote(name)} doubts it: ${quote(note)}.${isDateDoubted ? ' Its date is left out.' : ''}`,
        'Correct the entry, then delete the note.',
      );
    return isDateDoubted;
  }

  #dates(cells: Row['cells'], name: string, isDateDoubted: boolean, place: Place): Pick<Departure, 'leftOn' | 'returnedOn'> {
    const written = this.#fields.date(cells['leftOn'], place);
    const leftOn = isDateDoubted ? undefined : written;
    const returnedOn = this.#fields.date(cells['returnedOn'], place);
    if (leftOn && returnedOn && returnedOn < leftOn)
      this.#problems.error('date', place, `${quote(name)} returned (${returnedOn}) before it left (${leftOn}).`);
    return {...(leftOn ? {leftOn} : {}), ...(returnedOn ? {returnedOn} : {})};
  }
}
