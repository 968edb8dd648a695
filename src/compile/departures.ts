import {departureSchema, HOW, KINDS, MAX_DEPARTURES, type Departure} from '../api/schema/departures.js';
import {LARGE} from '../api/schema/limits.js';
import {reportOthers, slug, type Settings} from './campaign.js';
import {countryCode} from './countries.js';
import {columnAliases, readTable, type Row} from './csv.js';
import {COLUMNS, HOW_WORDS, KIND_WORDS, NO_DEPARTURE, NOTE_DOUBTS, NOTE_DOUBTS_DATE, NOTE_HOW} from './departure-words.js';
import {isInFuture} from './fields.js';
import {MEGABYTE, type Folder} from './folder.js';
import {encodeForWidgets} from './limits.js';
import {account, networkName} from './members/accounts.js';
import {fold} from '../text/fold.js';
import {tidy} from './members/words.js';
import {nearest, quote, type Place, type Problems} from './problems.js';
import {readTree} from './yaml.js';
import {publicUrl, urlAdvice} from './public-url.js';
import {httpUrl} from '../text/http-url.js';
import {isIsoDate} from '../text/iso-date.js';

type Kind = (typeof KINDS)[number];
type How = (typeof HOW)[number];

export interface DepartureFiles {
  readonly index: {updated?: string; total: number};
  /** `departures/all.json`, written piece by piece: a list may be larger than what one string holds. */
  readonly all: Uint8Array;
  readonly rows: number;
  readonly leftOut: number;
}

/** Limit of the widgets: they would silently cut a longer list. */
const WIDGET_BYTES = LARGE;
const ROWS_PER_CHUNK = 2_000;
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
  if (reader.rows > MAX_DEPARTURES || all.byteLength > WIDGET_BYTES) {
    problems.warn(
      'huge',
      {file: path},
      `The list has ${reader.rows} entries and ${(all.byteLength / MEGABYTE).toFixed(1)} MB; the widgets read at most ${MAX_DEPARTURES} entries and ${WIDGET_BYTES / MEGABYTE} MB of it.`,
      'Shorten the list to a length that people can look through.',
    );
  }
  return {index: {...(updated ? {updated} : {}), total: reader.total}, all, rows: reader.rows, leftOut};
}

async function* rowsOf(folder: Folder, settings: Settings, problems: Problems): AsyncGenerator<Row> {
  const {path, encoding} = settings.departures;
  const columns = columnAliases(COLUMNS, settings.aliases.columns);
  if (/\.(?:csv|tsv|txt)$/i.test(path)) {
    const full = await folder.locate(path, 2_000 * MEGABYTE);
    if (full !== undefined) yield* readTable({file: path, path: full}, {columns, required: ['name'], encoding}, problems);
    return;
  }
  const file = await folder.read(path, /\.json$/i.test(path) ? 200 * MEGABYTE : 5 * MEGABYTE, encoding);
  const tree = file && readTree(file, problems);
  if (!tree) return;
  const {value} = tree;
  const inner = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as {departures?: unknown}).departures : value;
  const start = inner === value ? [] : ['departures'];
  if (!Array.isArray(inner)) {
    problems.error('type', tree.place(start), 'A list of departures is expected here.', 'Begin each with “- name: …”.');
    return;
  }
  for (const [i, item] of inner.entries()) {
    // Looked up when a message needs it: the place of a row in JSON is expensive.
    const place = {
      file: tree.file,
      get line() {
        return tree.place([...start, i]).line;
      },
    } as Place;
    if (typeof item !== 'object' || item === null || Array.isArray(item))
      problems.error('type', place, 'A departure with “name: …” is expected here.');
    else yield {place, cells: cellsOf(item as Record<string, unknown>, columns, place, problems)};
  }
}

/** A hand-written entry as cells: lists of accounts become the words that a table would hold. */
function cellsOf(
  item: Record<string, unknown>,
  columns: ReadonlyMap<string, string>,
  place: Place,
  problems: Problems,
): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [name, value] of Object.entries(item)) {
    const column = columns.get(fold(name));
    if (value === null || value === undefined) continue;
    if (!column) {
      const meant = nearest(name, columns.values());
      problems.warn('unknown-field', place, `“${name}” is not a known field here and is left out.`, meant && `Did you mean “${meant}”?`);
    } else if (column === 'movedTo' && Array.isArray(value))
      cells[column] = value.map((entry) => (typeof entry === 'string' ? entry : movedTo(entry))).join('|');
    else if (column === 'movedTo' && typeof value === 'object')
      cells[column] = Object.entries(value)
        .map(([network, target]: [string, unknown]) => (typeof target === 'string' ? `${network}:${target}` : network))
        .join('|');
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') cells[column] = String(value).trim();
    else problems.error('type', place, `“${name}” must be a text.`);
  }
  return cells;
}

function movedTo(entry: unknown): string {
  const {network, handle, url} = (entry ?? {}) as Record<string, unknown>;
  const target = url ?? handle;
  return [network, target].filter((part) => typeof part === 'string').join(':');
}

class DepartureReader {
  readonly #problems: Problems;
  readonly #kinds: ReadonlyMap<string, Kind>;
  readonly #how: ReadonlyMap<string, How>;
  // Hashes of ids and names, with where they stand.
  readonly #ids = new Map<number, Place>();
  readonly #names = new Map<number, Place>();
  readonly #rows = new Map<number, Place>();
  readonly #nextNumber = new Map<number, number>();
  readonly #unknownKinds = new Map<string, {place: Place; count: number}>();
  /** Entries that stand for several, by their source and by their day and country. */
  readonly #groups: {id: string; name: string; counts: boolean; members: number; source?: string; leftOn?: string; country?: string}[] = [];
  readonly #parts: {parent: string; place: Place; counts: boolean}[] = [];
  readonly #maybeParts: {place: Place; name: string; source?: string; leftOn?: string; country?: string}[] = [];
  rows = 0;
  #total = 0;

  constructor(settings: Settings, problems: Problems) {
    this.#problems = problems;
    this.#kinds = words(KINDS, KIND_WORDS, settings.aliases.kinds);
    this.#how = words(HOW, HOW_WORDS, settings.aliases.how);
  }

  /** Departures that still stand, nobody twice. */
  get total(): number {
    return this.#total;
  }

  read({cells, place}: Row): Departure | undefined {
    const name = tidy(cells['name'] ?? '');
    if (name === '') {
      this.#problems.warn('missing', place, 'An entry has no name and is left out.', 'Add the name, or delete the row.');
      return undefined;
    }
    const note = cells['note'] ?? '';
    if (NO_DEPARTURE.test(note) || /^(?:no|false|0)$/i.test(cells['departure'] ?? '')) {
      this.#problems.warn('no-departure', place, `${quote(name)} is left out, because its note says that it is not a departure.`);
      return undefined;
    }
    const source = this.#source(cells, name, place);
    if (source === null) return undefined;
    if (this.#isRepeated(name, cells['country'], source, cells['id'], place)) return undefined;
    if (name.length > 500) {
      this.#problems.error('huge', place, `The name ${quote(name)} has ${name.length} characters.`, 'Is a quote not closed?');
      return undefined;
    }
    const doubtedDate = NOTE_DOUBTS_DATE.test(note);
    if (doubtedDate || NOTE_DOUBTS.test(note))
      this.#problems.warn(
        'doubt',
        place,
        `The note of ${quote(name)} doubts it: ${quote(note)}.${doubtedDate ? ' Its date is left out.' : ''}`,
        'Correct the entry, then delete the note.',
      );
    const country = this.#country(cells['country'], place);
    const written = this.#date(cells['leftOn'], place);
    const leftOn = doubtedDate ? undefined : written;
    const returnedOn = this.#date(cells['returnedOn'], place);
    if (leftOn && returnedOn && returnedOn < leftOn)
      this.#problems.error('date', place, `${quote(name)} returned (${returnedOn}) before it left (${leftOn}).`);
    const kind = this.#kind(cells['kind'], place);
    const how = this.#howOf(cells['how'], note, name, place);
    const members = this.#members(cells['members'], place);
    const id = this.#id(cells['id'], name, country, place);
    const partOf = cells['partOf'] === undefined ? undefined : slug(cells['partOf']);
    const accounts = this.#movedTo(cells['movedTo'], place);
    this.#duplicates(name, country, place);

    const counts = !returnedOn && (how === undefined || how === 'deleted' || how === 'closed');
    const facts = {...(source ? {source} : {}), ...(leftOn ? {leftOn} : {}), ...(country ? {country} : {})};
    if (partOf) this.#parts.push({parent: partOf, place, counts});
    else if (counts) this.#total += members ?? 1;
    if (members !== undefined && members > 1) this.#groups.push({id, name, counts, members, ...facts});
    else if (!partOf && this.#maybeParts.length < 100_000) this.#maybeParts.push({place, name, ...facts});
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

  /** Reports the problems that need all entries. */
  finish(): void {
    for (const [kind, {place, count}] of this.#unknownKinds)
      this.#problems.warn(
        'kind',
        place,
        `The kind ${quote(kind)}${count > 1 ? ` of ${count} entries` : ''} is unknown and becomes “other”.`,
        'Write its meaning under “aliases: kinds:” in campaign.yaml.',
      );
    const groups = new Map(this.#groups.map((group) => [group.id, group]));
    for (const {parent, place, counts} of this.#parts) {
      if (!this.#ids.has(hash(parent)))
        this.#problems.error(
          'part-of',
          place,
          `“partOf” is ${quote(parent)}, which is not in the list.`,
          'Write the name or id of another entry.',
        );
      // A part counts for itself only where the whole does not count.
      else if (counts && groups.get(parent)?.counts === false) this.#total++;
    }
    if (this.#groups.length === 0) return;
    for (const part of this.#maybeParts) {
      const group = this.#groups.find(
        ({source, leftOn, country}) =>
          (source !== undefined && source === part.source) ||
          (leftOn !== undefined && leftOn.length > 7 && leftOn === part.leftOn && country === part.country),
      );
      if (group)
        this.#problems.warn(
          'part-of',
          part.place,
          `${quote(part.name)} may be one of the ${group.members} of ${quote(group.name)} and would be counted twice.`,
          `If so, add “partOf: ${group.id}”.`,
        );
    }
  }

  /** The address, undefined for none, null for an entry that must be left out. */
  #source(cells: Row['cells'], name: string, place: Place): string | undefined | null {
    const value = cells['source'];
    const unsourced = /^(?:true|yes|1)$/i.test(cells['unsourced'] ?? '');
    const url = value === undefined ? undefined : publicUrl(value);
    if (url) return url;
    const several = (value ?? '').split(/[\s,;|]+/).filter(Boolean);
    const [first, second] = several.map(publicUrl);
    if (first && second) {
      this.#problems.warn(
        'link',
        place,
        `${quote(name)} has ${several.length} sources. The first is used: ${quote(first)}.`,
        'Keep one. The others are not published.',
      );
      return first;
    }
    if (value !== undefined && /^[a-z][a-z0-9+.-]*:/i.test(value) && !/^https?:/i.test(value)) {
      this.#problems.error('link', place, `The source ${quote(value)} is not a valid web address.`, 'Link to a page that confirms it.');
      return null;
    }
    if (value !== undefined && httpUrl(value)) {
      this.#problems.error('link', place, `The source ${quote(value)} cannot be published.`, urlAdvice(value));
      return null;
    }
    if (unsourced) return undefined;
    this.#problems.warn(
      'unsourced',
      place,
      value === undefined
        ? `${quote(name)} has no source and is left out.`
        : `The source of ${quote(name)}, ${quote(value)}, is not a valid web address; the entry is left out.`,
      'Add the address of a page that confirms it, or “unsourced: true” to publish it without a source.',
    );
    return null;
  }

  #country(value: string | undefined, place: Place): string | undefined {
    if (value === undefined) return undefined;
    const code = countryCode(value);
    if (!code)
      this.#problems.error(
        'country',
        place,
        `${quote(value)} is not a known country.`,
        'Write its two letters, such as FR, or EU for bodies of the Union.',
      );
    return code;
  }

  #date(value: string | undefined, place: Place): string | undefined {
    if (value === undefined) return undefined;
    const text = /^\d{4}-\d\d-\d\dT/.test(value) ? value.slice(0, 10) : value;
    if (!isIsoDate(text)) {
      this.#problems.error('date', place, `${quote(value)} is not a valid date.`, dateAdvice(text));
      return undefined;
    }
    if (isInFuture(text)) {
      this.#problems.error('future', place, `${quote(value)} is in the future.`, 'List it once it has happened.');
      return undefined;
    }
    return text;
  }

  #kind(value: string | undefined, place: Place): Kind {
    if (value === undefined) return 'other';
    const kind = this.#kinds.get(fold(value));
    if (!kind) {
      const known = this.#unknownKinds.get(value) ?? {place, count: 0};
      known.count++;
      // A list of a million kinds is no list of kinds.
      if (this.#unknownKinds.size < 1_000) this.#unknownKinds.set(value, known);
    }
    return kind ?? 'other';
  }

  #howOf(value: string | undefined, note: string, name: string, place: Place): How | undefined {
    if (value !== undefined) {
      const how = this.#how.get(fold(value)) ?? NOTE_HOW.find(([pattern]) => pattern.test(value))?.[1];
      if (!how && !FULLY_LEFT.test(value))
        // Taken for a full departure, it would be counted among those who are gone.
        this.#problems.error(
          'how',
          place,
          `${quote(name)}: the way of leaving ${quote(value)} is unknown.`,
          `Write “left” or one of ${HOW.join(', ')}, or add it under “aliases: how:” in campaign.yaml.`,
        );
      return how;
    }
    return NOTE_HOW.find(([pattern]) => pattern.test(note))?.[1];
  }

  #members(value: string | undefined, place: Place): number | undefined {
    if (value === undefined) return undefined;
    if (/^[1-9]\d{0,6}$/.test(value)) return value === '1' ? undefined : Number(value);
    this.#problems.error(
      'type',
      place,
      `“members” must be the number of organisations that the entry stands for, not ${quote(value)}.`,
      'Write a whole number.',
    );
    return undefined;
  }

  #id(value: string | undefined, name: string, country: string | undefined, place: Place): string {
    const wanted = value === undefined ? slug(name) : value;
    if (value !== undefined && !/^[\p{L}\p{N}._~-]{1,200}$/u.test(value))
      this.#problems.error(
        'id',
        place,
        `The id ${quote(value)} contains characters that are not allowed in an id.`,
        `Write ${quote(slug(value))}.`,
      );
    const base = wanted || 'entry';
    if (!this.#ids.has(hash(base))) {
      this.#ids.set(hash(base), place);
      return base;
    }
    if (value !== undefined)
      this.#problems.error(
        'duplicate',
        place,
        `The id ${quote(value)} is already used in line ${this.#ids.get(hash(base))?.line ?? '?'}.`,
        'Give each entry its own id.',
      );
    const withCountry = country ? `${base}-${country.toLowerCase()}` : base;
    // Continues counting after the last of that name. Otherwise many of one name would be counted through each time.
    const key = hash(withCountry);
    let number = this.#nextNumber.get(key) ?? 1;
    let id: string;
    do id = number === 1 ? withCountry : `${withCountry}-${number}`;
    while (this.#ids.has(hash(id)) && number++);
    this.#nextNumber.set(key, number + 1);
    this.#ids.set(hash(id), place);
    return id;
  }

  /** Tests for duplicates: the same organisation with the same proof is one entry. */
  #isRepeated(name: string, country: string | undefined, source: string | undefined, id: string | undefined, place: Place): boolean {
    if (id !== undefined) return false;
    const key = hash(`${fold(name)}|${country === undefined ? '' : (countryCode(country) ?? country)}|${source ?? ''}`);
    const first = this.#rows.get(key);
    if (first === undefined) {
      this.#rows.set(key, place);
      return false;
    }
    this.#problems.warn(
      'repeated',
      place,
      `${quote(name)} is a duplicate: it has the same name, country and source as line ${first.line ?? '?'}; this row is left out.`,
      'Delete it.',
    );
    return true;
  }

  #duplicates(name: string, country: string | undefined, place: Place): void {
    const folded = fold(name);
    const distinctive = folded
      .replace(/\b(?:the|of|de|der|die|das|le|la|les|universitat|university|universite|universidad)\b/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    const key = hash(`${distinctive || folded}|${country ?? ''}`);
    if (this.#names.has(key))
      this.#problems.warn(
        'duplicate',
        place,
        `${quote(name)} looks like the entry in line ${this.#names.get(key)?.line ?? '?'}.`,
        'Delete one of the two.',
      );
    else this.#names.set(key, place);
  }

  #movedTo(value: string | undefined, place: Place): NonNullable<Departure['movedTo']> {
    const found: NonNullable<Departure['movedTo']> = [];
    for (const part of (value ?? '').split('|')) {
      const text = part.trim();
      if (text === '') continue;
      const [, word, rest] = /^([\p{L}][\p{L} /()-]*?)\s*(?::\s*(?!\/\/)([^]*))?$/u.exec(text) ?? [];
      const network = word === undefined ? undefined : networkName(word);
      const target = network ? (rest ?? '').trim() : text;
      // “bluesky” or “bluesky: yes”: they are there, under a name that nobody wrote down.
      if (network && /^(?:yes|true|x|1)?$/i.test(target)) found.push({network});
      else {
        const known = account(target, network);
        if (known) found.push(known);
        else if (/^(?:javascript|data|vbscript):/i.test(target))
          this.#problems.error('link', place, `${quote(text)} is not a known network or account.`, 'Write the address of the account.');
        else
          this.#problems.warn(
            'account',
            place,
            `The new account ${quote(text)} is unknown and is left out.`,
            'Write “mastodon:@name@host”, “bluesky:name.bsky.social” or an address.',
          );
      }
    }
    const seen = new Set<string>();
    return found.filter((entry) => {
      const key = entry.url ?? entry.network;
      return !seen.has(key) && seen.add(key);
    });
  }
}

const FULLY_LEFT = /^(?:left|full|fully|complete|completely|yes|gone|exited|quit|announced|announcement)$/i;

/** Hint for a date in another order. If day and month could be swapped, it offers both. */
function dateAdvice(text: string): string {
  const [, first, second, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  if (year === undefined) return 'Write 2025-01-20, 2025-01 or 2025.';
  const as = (month: string, day: string): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const possible = [...new Set([as(second!, first!), as(first!, second!)])].filter((date) => isIsoDate(date));
  return possible.length === 0
    ? 'Write 2025-01-20, 2025-01 or 2025.'
    : `Write ${possible.join(' or ')}${possible.length > 1 ? ', whichever is meant' : ''}.`;
}

function words<T extends string>(
  known: readonly T[],
  spellings: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>>,
): Map<string, T> {
  const map = new Map<string, T>();
  for (const word of known) map.set(fold(word), word);
  for (const [spelling, word] of [...Object.entries(spellings), ...Object.entries(more)]) {
    if ((known as readonly string[]).includes(word)) map.set(fold(spelling), word as T);
  }
  return map;
}

/**
 * A JSON list that grows without ever being one string, nor two copies at once. Unused memory costs nothing: the system gives
 * it page by page, when it is written to.
 */
class JsonBytes {
  #bytes: Buffer;
  #length = 0;
  #waiting: string[] = [];
  #rows = 0;

  constructor(head: string, capacity: number) {
    this.#bytes = Buffer.allocUnsafeSlow(capacity);
    this.#append(head);
  }

  add(json: string): void {
    this.#waiting.push(json);
    if (this.#waiting.length >= ROWS_PER_CHUNK) this.#flush();
  }

  finish(tail: string): Uint8Array {
    this.#flush();
    this.#append(tail);
    return this.#bytes.subarray(0, this.#length);
  }

  #flush(): void {
    if (this.#waiting.length === 0) return;
    this.#append(`${this.#rows > 0 ? ',' : ''}${this.#waiting.join(',')}`);
    this.#rows += this.#waiting.length;
    this.#waiting = [];
  }

  #append(text: string): void {
    const needed = this.#length + Buffer.byteLength(text);
    if (needed > this.#bytes.byteLength) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#bytes.byteLength * 2));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    this.#length += this.#bytes.write(text, this.#length);
  }
}

/** A million names are kept as numbers of 53 bits (FNV-1a), which hardly ever meet by chance. */
function hash(text: string): number {
  let [low, high] = [0x811c9dc5, 0xcbf29ce4];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return (high >>> 11) * 4_294_967_296 + (low >>> 0);
}
