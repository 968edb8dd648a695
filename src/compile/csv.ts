import {createReadStream} from 'node:fs';
import {Readable} from 'node:stream';
import {parse, type CsvError} from 'csv-parse';
import {decode, reason} from './folder.js';
import {nearest, quote, type Place, type Problems} from './problems.js';
import {fold} from '../text/fold.js';

/** One row of a table: its cells by column, trimmed, empty ones left out. */
export interface Row {
  readonly place: Place;
  readonly cells: Readonly<Record<string, string>>;
  /** Filled cells of further columns with the same meaning. */
  readonly further?: Readonly<Record<string, readonly string[]>>;
}

/** Alias of a column that is not read. */
export const IGNORED = 'ignore';

export interface TableOptions {
  /** Canonical column name by the spellings in use, folded. */
  readonly columns: ReadonlyMap<string, string>;
  /** Columns without which the table makes no sense. */
  readonly required: readonly string[];
  readonly encoding?: string | undefined;
}

/** Far more than any header; a file without line breaks is not read into one string to find that out. */
const PEEKED = 1_000_000;

const DELIMITERS = [',', ';', '\t', '|'];

/** Source of the text: bytes, or a file, which may be too large for memory. */
export type TableSource = {readonly file: string; readonly path: string} | {readonly file: string; readonly bytes: Uint8Array};

/**
 * Reads a spreadsheet saved as CSV, row by row: a million rows are never in the memory at once. Finds out the delimiter,
 * takes quoted line breaks, byte order marks and every kind of line end.
 */
export async function* readTable(source: TableSource, options: TableOptions, problems: Problems): AsyncGenerator<Row> {
  const {file} = source;
  const reader = new TableReader(options, problems);
  try {
    const [start, text] = await peek(checkedText(bytesOf(source), options.encoding));
    if (start.trim() === '') {
      problems.error('empty', {file}, 'The file is empty.', 'Was it saved?');
      return;
    }
    const other = notATable(start);
    if (other) {
      problems.error('csv', {file}, ...other);
      return;
    }
    for await (const {record, info} of parseRecords(start, text)) {
      const line = info.lines - record.reduce((breaks, cell) => breaks + lineBreaks(cell), 0);
      if (reader.hasHeader) {
        const row = reader.readRow(record, {file, line});
        if (row) yield row;
      } else if (!reader.readHeader(record, {file, line})) return;
    }
  } catch (error) {
    await explain(error, source, options, problems);
    return;
  }
  if (!reader.hasHeader) problems.error('empty', {file}, 'The file has no rows.');
}

function bytesOf(source: TableSource): AsyncIterable<Buffer> {
  return 'path' in source ? createReadStream(source.path) : Readable.from([Buffer.from(source.bytes)]);
}

/** A row as the parser gives it, with the number of lines read so far. */
interface ParsedRecord {
  readonly record: string[];
  readonly info: {readonly lines: number};
}

function parseRecords(start: string, text: AsyncIterable<string>): AsyncIterable<ParsedRecord> {
  // Excel writes the separator into a line of its own.
  const [, separator] = /^\ufeff?sep=(.)\r?\n/i.exec(start) ?? [];
  return Readable.from(text).pipe(
    parse({
      bom: true,
      delimiter: separator ?? delimiterOf(start),
      ...(separator === undefined ? {} : {from_line: 2}),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: 100_000,
    }),
  );
}

/** Reads the records of a table: the header first, then rows by its columns. */
class TableReader {
  readonly #options: TableOptions;
  readonly #problems: Problems;
  #columns: readonly (string | undefined)[] | undefined;
  /** Indexes of the columns that are read, the most exact name first. */
  #order: readonly number[] = [];
  /** Columns without a name that have not been reported yet. */
  #unnamed: boolean[] = [];

  constructor(options: TableOptions, problems: Problems) {
    this.#options = options;
    this.#problems = problems;
  }

  get hasHeader(): boolean {
    return this.#columns !== undefined;
  }

  /** Returns false if a column is missing. */
  readHeader(record: readonly string[], place: Place): boolean {
    this.#columns = header(record, this.#options, place, this.#problems);
    this.#order = precedence(record, this.#options);
    this.#unnamed = record.map((cell) => cell.trim() === '');
    return this.hasHeader;
  }

  /** Undefined for a row without content. */
  readRow(record: readonly string[], place: Place): Row | undefined {
    this.#reportCellsWithoutColumn(record, place);
    this.#reportUnnamedColumns(record, place);
    const row = {place, ...this.#cells(record, place)};
    return record.some((cell) => cell.trim() !== '') ? row : undefined;
  }

  /** Spreadsheets add and drop empty cells at the end; a cell with something in it has lost its column. */
  #reportCellsWithoutColumn(record: readonly string[], place: Place): void {
    const width = this.#columns!.length;
    if (record.slice(width).some((cell) => cell.trim() !== ''))
      this.#problems.warn(
        'columns',
        place,
        `The row has ${record.length} cells, but the header has ${width}.`,
        'Is a text with a comma or semicolon not in quotes?',
      );
  }

  /** Reports each column once, with its first content. */
  #reportUnnamedColumns(record: readonly string[], place: Place): void {
    for (const [i, cell] of record.entries()) {
      if (cell.trim() === '' || this.#unnamed[i] !== true) continue;
      this.#unnamed[i] = false;
      this.#problems.warn(
        'unread-column',
        place,
        `Column ${i + 1} has no name, so it is not used. It contains ${quote(cell.trim())}.`,
        'Write its name into the first row, or delete the column.',
      );
    }
  }

  #cells(record: readonly string[], place: Place): Omit<Row, 'place'> {
    const cells: Record<string, string> = {};
    let further: Record<string, string[]> | undefined;
    for (const i of this.#order) {
      const cell = record[i]?.trim() ?? '';
      if (cell === '' || this.#isFormula(cell, place)) continue;
      const name = this.#columns![i]!;
      if (!Object.hasOwn(cells, name)) cells[name] = cell;
      else ((further ??= {})[name] ??= []).push(cell);
    }
    return {cells, ...(further ? {further} : {})};
  }

  #isFormula(cell: string, place: Place): boolean {
    const isFormula = FORMULA.test(cell);
    if (isFormula)
      this.#problems.warn(
        'formula',
        place,
        `${quote(cell)} is a formula or a spreadsheet error and is left out.`,
        'Write the value instead.',
      );
    return isFormula;
  }
}

/** Error values of spreadsheets, and formulas that were exported without their result. */
const FORMULA = /^#(?:(?:REF|NAME|VALUE|NUM|DIV\/0|NULL|WERT|BEZUG|NOM|VALEUR)[!?]|N\/?[AV])$|^=[A-Z]{2,}\(/i;

/** Message and hint for a file that is not a table at all. */
function notATable(start: string): [message: string, hint: string] | undefined {
  if (start.startsWith('PK\u0003\u0004')) return ['This is a spreadsheet file (xlsx or ods), not a CSV.', 'Save it as “CSV UTF-8”.'];
  if (/^\s*(?:<!doctype html|<html|<\?xml|<head)/i.test(start))
    return ['This is a web page, not a CSV.', 'Does its address need a login? Publish the sheet as CSV and save that.'];
  return undefined;
}

/** The columns that a table of aliases knows, from a header row. Undefined after saying what is missing. */
function header(record: readonly string[], options: TableOptions, place: Place, problems: Problems): (string | undefined)[] | undefined {
  const columns = record.map((cell) => options.columns.get(fold(cell)));
  const missing = options.required.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    problems.error(
      'columns',
      place,
      `The table has no column ${missing.map((name) => `“${name}”`).join(' and ')}. Its columns are ${record.map((cell) => quote(cell)).join(', ')}.`,
      'Name the columns in the first row, or write under “aliases: columns:” in campaign.yaml what your columns mean.',
    );
    return undefined;
  }
  reportUnread(record, columns, options, place, problems);
  const order = precedence(record, options);
  for (const name of new Set(columns)) {
    const same = order.filter((i) => columns[i] === name).map((i) => quote(record[i]));
    if (same.length > 1)
      problems.warn(
        'columns',
        place,
        `The columns ${same.join(' and ')} have the same meaning. ${same[0]} is used; if it is empty, the next one.`,
        `To use another one, write it under “aliases: columns:”, such as “${name}: ignore”.`,
      );
  }
  return columns.map((name) => (name === IGNORED ? undefined : name));
}

/** Says which filled columns nobody reads. */
function reportUnread(
  record: readonly string[],
  columns: readonly (string | undefined)[],
  options: TableOptions,
  place: Place,
  problems: Problems,
): void {
  const names = new Set(options.columns.values());
  for (const [i, cell] of record.entries()) {
    if (columns[i] !== undefined || cell.trim() === '') continue;
    const meant = nearest(fold(cell), options.columns.keys());
    const name = meant === undefined ? undefined : options.columns.get(meant);
    problems.warn(
      'unread-column',
      place,
      `The column ${quote(cell.trim())} is not used.`,
      name === undefined || name === IGNORED
        ? `If you need it, write its meaning under “aliases: columns:” (${[...names].filter((known) => known !== IGNORED).join(', ')}). If not, write “${cell.trim()}: ignore”.`
        : `Did you mean “${name}”? If not, write its meaning under “aliases: columns:”, or “${cell.trim()}: ignore”.`,
    );
  }
}

/** The columns that are read. Of those with one meaning the most exact name comes first: “Source” before “URL”. */
function precedence(record: readonly string[], options: TableOptions): number[] {
  const rank = new Map([...options.columns.keys()].map((spelling, i) => [spelling, i]));
  return record
    .map((cell, i) => ({i, rank: rank.get(fold(cell)), name: options.columns.get(fold(cell))}))
    .filter(({rank: known, name}) => known !== undefined && name !== IGNORED)
    .sort((a, b) => a.rank! - b.rank! || a.i - b.i)
    .map(({i}) => i);
}

/** A table of column names and their other spellings, for `TableOptions`. */
export function columnAliases(
  known: Readonly<Record<string, readonly string[]>>,
  more: Readonly<Record<string, string>> = {},
): Map<string, string> {
  const usual = new Map<string, string>();
  for (const [name, spellings] of Object.entries(known)) for (const spelling of [name, ...spellings]) usual.set(fold(spelling), name);
  // The target of an alias may itself be one of the spellings: “left on” for leftOn.
  const own = Object.entries(more).map(([spelling, name]) => [fold(spelling), usual.get(fold(name)) ?? name] as const);
  // The campaign's own come first, and so count before the others.
  return new Map([...own, ...[...usual].filter(([spelling]) => !own.some(([theirs]) => theirs === spelling))]);
}

/** The text is UTF-8 although another encoding was said. */
class OtherEncodingError extends Error {}

async function* checkedText(input: AsyncIterable<Buffer>, encoding = 'utf-8'): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, {fatal: true});
  let first = true;
  for await (const chunk of input) {
    if (first && encoding !== 'utf-8' && isUtf8(chunk)) throw new OtherEncodingError();
    first = false;
    yield decoder.decode(chunk, {stream: true});
  }
  yield decoder.decode();
}

/** Detects UTF-8: letters beyond ASCII, all of them valid. Text in other encodings is almost never valid. */
function isUtf8(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream: true});
    return /[^\p{ASCII}]/u.test(text) && !text.includes('\0');
  } catch {
    return false;
  }
}

/** The first piece of a text, and the whole text again. */
async function peek(text: AsyncGenerator<string>): Promise<[string, AsyncIterable<string>]> {
  let start = '';
  while (!start.includes('\n') && start.length < PEEKED) {
    const next = await text.next();
    if (next.done) break;
    start += next.value;
  }
  const first = start;
  return [
    first,
    (async function* () {
      yield first;
      yield* text;
    })(),
  ];
}

function delimiterOf(start: string): string {
  const line = start
    .slice(0, 10_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n|\r/, 1)[0]!;
  const count = (delimiter: string): number => line.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

const lineBreaks = (cell: string): number => (cell.includes('\n') || cell.includes('\r') ? cell.split(/\r\n|\n|\r/).length - 1 : 0);

async function explain(error: unknown, source: TableSource, options: TableOptions, problems: Problems): Promise<void> {
  const {file} = source;
  const {code} = error as CsvError;
  if (error instanceof OtherEncodingError) {
    problems.error(
      'encoding',
      {file},
      `The file is UTF-8, but its encoding is given as ${quote(options.encoding)}.`,
      'Remove the encoding.',
    );
    return;
  }
  if (error instanceof TypeError && (error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    // Reads it again to find the line; the second reading fails at the same byte.
    const chunks: Uint8Array[] = [];
    if ('path' in source) for await (const chunk of createReadStream(source.path)) chunks.push(chunk as Uint8Array);
    else chunks.push(source.bytes);
    decode(file, Buffer.concat(chunks), problems, options.encoding);
    return;
  }
  const line = /line (\d+)/.exec((error as Error).message)?.[1];
  const place = {file, ...(line ? {line: Number(line)} : {})};
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    problems.error(
      'csv',
      place,
      'A quote is not closed, so the rest of the file is one cell.',
      'Was the file cut off? If not, close the quote. Write a quote inside a text twice.',
    );
  else if (code === 'CSV_MAX_RECORD_SIZE')
    problems.error('csv', place, 'A row is longer than 100,000 characters.', 'Is a quote not closed?');
  else if (code?.startsWith('CSV_')) problems.error('csv', place, `The table cannot be read: ${(error as Error).message}`);
  else if ((error as NodeJS.ErrnoException).code?.startsWith('E')) problems.error('unreadable', place, `The file ${reason(error)}.`);
  else throw error;
}
