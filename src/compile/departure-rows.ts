import type {Settings} from './campaign.js';
import {columnAliases, readTable, type Row} from './csv.js';
import {COLUMNS} from './departure-words.js';
import {MEGABYTE, type Folder} from './folder.js';
import {nearest, type Place, type Problems} from './problems.js';
import {fold} from '../text/fold.js';
import {readTree} from './yaml.js';

/** Reads the list of departures, a table or a hand-written one, as rows of cells. */
export async function* rowsOf(folder: Folder, settings: Settings, problems: Problems): AsyncGenerator<Row> {
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
