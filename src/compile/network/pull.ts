import {randomUUID} from 'node:crypto';
import {readFile, rename, rm, writeFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {isIsoDate} from '../../text/iso-date.js';
import {atPointer} from '../../text/json-pointer.js';
import {CAMPAIGN_FILE, readSettings, type Settings} from '../campaign.js';
import type {CounterSource, ListSource} from '../campaign-sources.js';
import {columnAliases, readTable} from '../csv.js';
import {COLUMNS as DEPARTURE_COLUMNS} from '../departure-words.js';
import {Folder, reason} from '../folder.js';
import {COLUMNS as MEMBER_COLUMNS} from '../members/from-table.js';
import {OutputError} from '../output.js';
import {Problems} from '../problems.js';
import {Turns} from './turns.js';
import {fetchSource, SourceError, type Answer, type FetchOptions} from './fetch-source.js';

/** Result for one source. */
export interface Pulled {
  readonly source: string;
  readonly state: 'new' | 'same' | 'kept';
  /** Description of the new content, or the reason why the old is kept. */
  readonly message: string;
}

interface CounterLine {
  readonly name: string;
  readonly url: string;
  /** Missing in files of earlier versions. */
  readonly pointer?: string;
  readonly count: number;
  readonly updated: string;
}

/** `counter.json` of the campaign folder: the sum, and what each source said when. */
export interface PulledCounter {
  readonly count: number;
  readonly updated: string;
  readonly sources: readonly CounterLine[];
}

const COUNTER_FILE = 'counter.json';
/** Marks of the last answers, so that what has not changed is not sent again. */
const MARKS_FILE = '.pulled.json';
const COUNTER_LIMIT = 1_000_000;
const LIST_LIMIT = 50_000_000;
/** A count may fall a little, when signatures are struck out, and grow to this many times what it was. */
const MOST_FALL = 0.01;
const MOST_GROWTH = 3;

export interface PullOptions extends Pick<FetchOptions, 'attempts' | 'backOff' | 'timeout'> {
  /** Share of a list or a count that may be gone. */
  readonly maxLoss?: number | undefined;
}

/**
 * Brings into a campaign folder what campaign.yaml names under `sources:`, one request at a time to each host. An answer that
 * is missing, malformed, older or suspiciously small is refused. The old value stays with its date.
 */
export async function pull(path: string, options: PullOptions, problems: Problems): Promise<Pulled[]> {
  const folder = await Folder.open(path, problems);
  // Before the first run campaign.yaml may lack what is to be brought in; “check” tells of its other faults.
  const found = new Problems();
  const settings = await readSettings(folder, found);
  const isAboutSources = await sourceLines(folder);
  for (const {severity, code, message, hint, ...place} of found.list())
    if (severity === 'error' && (!settings || message.includes('sources') || isAboutSources(place.line) || /^yaml/.test(code)))
      problems.error(code, place, message, hint);
  if (!settings || problems.errors > 0) return [];
  const {counter, members, departures} = settings.sources;
  if (counter.length === 0 && !members && !departures) {
    problems.error(
      'missing',
      {file: CAMPAIGN_FILE},
      '“sources” is missing, so there is nothing to download.',
      'See “Update counts and lists automatically” in docs/compiler.md.',
    );
    return [];
  }
  const marks = new Marks(join(folder.root, MARKS_FILE));
  await marks.read();
  const turns = new Turns();
  const list = (what: 'members' | 'departures', source: ListSource): Promise<Pulled[]> =>
    turns.take(source.url, async () => [await pullList(folder, what, source, settings, marks, options)]);
  const pulled = await Promise.all([
    pullCounter(folder, counter, turns, options),
    ...(members ? [list('members', members)] : []),
    ...(departures ? [list('departures', departures)] : []),
  ]);
  const results = pulled.flat();
  await marks.write();
  for (const {source, state, message} of results)
    if (state === 'kept')
      problems.warn('kept', {file: source}, `${message} The old value is kept.`, 'Check the address. The next run tries again.');
  return results;
}

/** Tells whether a line of campaign.yaml is one of its sources. */
async function sourceLines(folder: Folder): Promise<(line: number | undefined) => boolean> {
  const lines = (await readFile(join(folder.root, CAMPAIGN_FILE), 'utf8').catch(() => '')).split(/\r\n?|\n/);
  const first = lines.findIndex((line) => /^["']?sources["']?\s*:/.test(line));
  const next = lines.findIndex((line, i) => i > first && /^[^\s#]/.test(line));
  return (line) => first >= 0 && line !== undefined && line > first && (next < 0 || line <= next);
}

async function pullCounter(folder: Folder, sources: readonly CounterSource[], turns: Turns, options: PullOptions): Promise<Pulled[]> {
  if (sources.length === 0) return [];
  const file = join(folder.root, COUNTER_FILE);
  const before = await linesBefore(file);
  const today = new Date().toISOString().slice(0, 10);
  const told = await Promise.all(
    sources.map(({name, url, pointer, key}) =>
      turns.take(url, async (): Promise<{result: Pulled; line?: CounterLine | undefined}> => {
        const old = before.find((line) => line.url === url && (line.pointer ?? pointer) === pointer);
        try {
          const answer = await fetchSource(url, {...options, limit: COUNTER_LIMIT, secret: secretOf(name, key)});
          const count = numberIn(answer, url, pointer);
          const refused = old && refuseCount(old.count, count);
          if (refused) throw new SourceError(`${name}: ${refused}.`);
          const line = {name, url, pointer, count, updated: today};
          return {line, result: {source: url, state: old?.count === count ? 'same' : 'new', message: `${name}: ${count}`}};
        } catch (error) {
          if (!(error instanceof SourceError)) throw error;
          const message = old ? error.message : `${error.message} There is no old value, so the sum is not updated.`;
          return {line: old, result: {source: url, state: 'kept', message}};
        }
      }),
    ),
  );
  const results = told.map(({result}) => result);
  const lines = told.flatMap(({line}) => line ?? []);
  // A sum without one of its parts is another number.
  if (lines.length < sources.length) return results;
  const sum: PulledCounter = {
    count: lines.reduce((total, {count}) => total + count, 0),
    updated: lines.map(({updated}) => updated).sort()[0]!,
    sources: lines,
  };
  await writeWhole(file, `${JSON.stringify(sum, undefined, 2)}\n`);
  return results;
}

/** The header with the key of a source. The key is nowhere but in the environment. */
function secretOf(name: string, key: CounterSource['key']): FetchOptions['secret'] {
  if (!key) return undefined;
  const value = process.env[key.from]?.trim();
  if (!value) throw new SourceError(`${name}: The environment variable ${key.from} is not set.`);
  return {header: key.header, value};
}

/** Counts of the last run. People may edit the file: lines without a count are ignored. */
async function linesBefore(file: string): Promise<CounterLine[]> {
  const lines = (await readJson<{readonly sources?: unknown}>(file))?.sources;
  if (!Array.isArray(lines)) return [];
  return (lines as (CounterLine | null)[]).filter(
    (line): line is CounterLine =>
      typeof line === 'object' && Number.isSafeInteger(line?.count) && typeof line?.updated === 'string' && isIsoDate(line.updated),
  );
}

function numberIn(answer: Answer | undefined, url: string, pointer: string): number {
  let value: unknown;
  try {
    value = atPointer(JSON.parse(answer?.text ?? ''), pointer);
  } catch {
    throw new SourceError(`${url} sent an answer that is not JSON.`);
  }
  const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (!Number.isSafeInteger(count) || (count as number) < 0) throw new SourceError(`${url} has no whole number at ${pointer}.`);
  return count as number;
}

function refuseCount(old: number, now: number): string | undefined {
  if (now < old * (1 - MOST_FALL)) return `the count fell from ${old} to ${now}`;
  if (now > old * MOST_GROWTH && now - old > 10_000) return `the count jumped from ${old} to ${now}`;
  return undefined;
}

async function pullList(
  folder: Folder,
  what: 'members' | 'departures',
  {url}: ListSource,
  settings: Settings,
  marks: Marks,
  options: PullOptions,
): Promise<Pulled> {
  try {
    const there = settings[what].path;
    const existing = (await folder.has(there)) ? there : undefined;
    const answer = await fetchSource(url, {...options, limit: LIST_LIMIT, etag: existing === undefined ? undefined : marks.get(url)});
    if (!answer) return {source: url, state: 'same', message: `${what}: nothing new`};
    const isJson = /^\s*[[{]/.test(answer.text);
    const path = existing ?? (what === 'members' ? (isJson ? 'mp.json' : 'meps.csv') : isJson ? 'departures.json' : 'departures.csv');
    if (isJson !== /\.json$/i.test(path))
      throw new SourceError(`${url} answered ${isJson ? 'with JSON' : 'without JSON'}, but ${path} has another format.`);
    const now = await countRows(answer.text, path, what, settings);
    const old = existing === undefined ? undefined : await readFile(join(folder.root, existing), 'utf8');
    if (old === answer.text) {
      marks.set(url, answer.etag);
      return {source: url, state: 'same', message: `${what}: ${now}`};
    }
    const was = old === undefined ? 0 : await countRows(old, path, what, settings).catch(() => 0);
    const {maxLoss = 0.1} = options;
    if (was > 0 && (was - now) / was > maxLoss) throw new SourceError(`${url} has ${now} ${what}, and had ${was}.`);
    await writeWhole(join(folder.root, path), answer.text);
    marks.set(url, answer.etag);
    return {source: url, state: 'new', message: `${what}: ${now} in ${path}`};
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return {source: url, state: 'kept', message: error.message};
  }
}

/** Counts the entries of a list. Throws a SourceError for anything else. */
async function countRows(text: string, path: string, what: 'members' | 'departures', settings: Settings): Promise<number> {
  let rows = 0;
  const problems = new Problems();
  if (/\.json$/i.test(path)) {
    let value: unknown;
    try {
      value = JSON.parse(text) as unknown;
    } catch {
      throw new SourceError(`${path}: the answer is not valid JSON; it may be cut off.`);
    }
    const list = Array.isArray(value) ? (value as unknown[]) : (value as Record<string, unknown> | null)?.[what];
    rows = Array.isArray(list) ? list.filter((row) => typeof (row as {name?: unknown} | null)?.name === 'string').length : 0;
  } else {
    const columns = columnAliases(what === 'members' ? MEMBER_COLUMNS : DEPARTURE_COLUMNS, settings.aliases.columns);
    const required = what === 'members' ? [] : ['name'];
    for await (const {cells} of readTable({file: path, bytes: Buffer.from(text)}, {columns, required}, problems))
      if (cells['name'] ?? cells['family']) rows++;
  }
  const [first] = problems.list().filter(({severity}) => severity === 'error');
  if (first) throw new SourceError(`${path}: ${first.message}`);
  if (rows === 0) throw new SourceError(`${path}: the answer contains no ${what}.`);
  return rows;
}

class Marks {
  readonly #path: string;
  #etags: Readonly<Record<string, string>> = {};

  constructor(path: string) {
    this.#path = path;
  }

  async read(): Promise<void> {
    this.#etags = (await readJson<Record<string, string>>(this.#path)) ?? {};
  }

  get(url: string): string | undefined {
    return Object.hasOwn(this.#etags, url) ? this.#etags[url] : undefined;
  }

  set(url: string, etag: string | undefined): void {
    const others = Object.entries(this.#etags).filter(([key]) => key !== url);
    this.#etags = Object.fromEntries<string>(etag === undefined ? others : [...others, [url, etag]]);
  }

  async write(): Promise<void> {
    if (Object.keys(this.#etags).length > 0) await writeWhole(this.#path, `${JSON.stringify(this.#etags, undefined, 2)}\n`);
  }
}

async function readJson<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** Writes a file in one step: readers find the old one or the new one. */
async function writeWhole(path: string, text: string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    await writeFile(beside, text, {flag: 'wx'});
    await rename(beside, path);
  } catch (error) {
    await rm(beside, {force: true}).catch(() => undefined);
    throw new OutputError(`${path} ${reason(error)}.`, {cause: error});
  }
}
