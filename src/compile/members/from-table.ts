import {columnAliases, readTable, type TableSource} from '../csv.js';
import {quote, type Place, type Problems} from '../problems.js';
import {NETWORKS} from './accounts.js';
import {cellWord} from './cell-words.js';
import {memberId} from './member-id.js';
import type {RawAccount, RawMember, Source} from './raw.js';
import {fold} from '../../text/fold.js';
import {readXCell} from './x-cell.js';
import {xStance, type Evidence} from './x-stance.js';

/** Columns of a table of members, with the names that other sources give them. */
export const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ['mep id', 'member id', 'identifier', 'person id'],
  name: ['full name', 'nom', 'nom complet', 'fullname', 'member', 'mep', 'nombre', 'imię i nazwisko'],
  given: ['given name', 'first name', 'firstname', 'forename', 'prénom', 'vorname', 'imię'],
  family: ['family name', 'last name', 'lastname', 'surname', 'nom de famille', 'nachname', 'nazwisko'],
  gender: ['sex', 'genre', 'geschlecht'],
  country: ['country code', 'pays', 'land', 'countrycode', 'member state', 'país', 'kraj'],
  constituency: ['electoral district', 'circonscription', 'wahlkreis', 'district'],
  group: ['political group', 'ep group', 'eu group', 'groupe', 'fraktion', 'parliamentary group', 'eugroupfull'],
  party: ['national party', 'parti', 'partei', 'partido', 'partia'],
  committees: ['committee', 'commissions', 'ausschüsse'],
  languages: ['language', 'langues', 'sprachen'],
  email: ['e-mail', 'mail', 'email address', 'courriel', 'adresse e-mail'],
  phone: ['telephone', 'tel', 'téléphone', 'telefon'],
  url: ['page', 'profile', 'homepage', 'web page'],
  weight: ['priority'],
  stance: ['status', 'x status', 'xstatus', 'position'],
  usesX: ['uses x', 'usesx', 'on x', 'has x'],
  since: ['left on', 'left at', 'xleftat', 'stance since'],
  checkedOn: ['checked on', 'checked', 'updated', 'updatedat', 'last checked'],
  source: ['stance source'],
  statement: ['quote', 'xnotes'],
  proof: ['proof url', 'evidence', 'xlastarchiveurl'],
  salutation: [],
  remove: ['delete', 'supprimer', 'löschen', 'usuń'],
  ...Object.fromEntries(
    NETWORKS.filter((network) => network !== 'website').map((network) => [
      network,
      network === 'x'
        ? ['twitter', 'x handle', 'xhandle', 'twitter handle', 'x/twitter', 'x account', 'x url', 'twitter url', 'twitter account']
        : [`${network} handle`, `${network} url`],
    ]),
  ),
};

export interface TableMap {
  readonly columns?: Readonly<Record<string, string>> | undefined;
  readonly stances?: Readonly<Record<string, string>> | undefined;
  readonly encoding?: string | undefined;
}

/** Members from a spreadsheet. */
export async function fromTable(source: TableSource, map: TableMap, on: string | undefined, problems: Problems): Promise<Source> {
  const rows: TableRow[] = [];
  const columns = columnAliases(COLUMNS, map.columns);
  for await (const {cells, further, place} of readTable(source, {columns, required: [], encoding: map.encoding}, problems))
    rows.push({cells, place, xCells: [cells['x'], ...(further?.['x'] ?? [])].filter((cell) => cell !== undefined)});
  const reader = new RowReader(map, on, wordsAmongHandles(rows), problems);
  return {key: 'table', kind: 'table', name: source.file, on, members: rows.map((row) => reader.member(row))};
}

interface TableRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly place: Place;
  /** Every filled cell for the account on X. A table may have one column for the name and one for the address. */
  readonly xCells: readonly string[];
}

/** Names without @ that stand for several members: an account has one owner, so these are words in some language. */
function wordsAmongHandles(rows: readonly TableRow[]): Set<string> {
  const counts = new Map<string, number>();
  for (const {xCells} of rows) {
    const bare = xCells.map((cell) => readXCell(cell)).flatMap((cell) => (cell.says === 'accounts' && cell.bare ? cell.handles : []));
    for (const handle of new Set(bare.map((name) => name.toLowerCase()))) counts.set(handle, (counts.get(handle) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([handle]) => handle));
}

class RowReader {
  readonly #stances: ReadonlyMap<string, string>;
  readonly #on: string | undefined;
  readonly #notHandles: ReadonlySet<string>;
  readonly #problems: Problems;

  constructor(map: TableMap, on: string | undefined, notHandles: ReadonlySet<string>, problems: Problems) {
    this.#stances = new Map(Object.entries(map.stances ?? {}).map(([word, code]) => [fold(word), code]));
    this.#on = on;
    this.#notHandles = notHandles;
    this.#problems = problems;
  }

  member(row: TableRow): RawMember {
    const {cells, place} = row;
    const list = (name: string): string[] | undefined =>
      cells[name]
        ?.split(/[,;|/]+/)
        .map((item) => item.trim())
        .filter(Boolean);
    const x = this.#x(row);
    const stance = this.#stance(row, x);
    const accounts = [
      ...(stance && stance.code !== 'active' ? [] : x.handles.map((value): RawAccount => ({network: 'x', value}))),
      ...this.#otherAccounts(row),
    ];
    return {
      place: () => place,
      id: cells['id'] === undefined ? undefined : memberId(cells['id']),
      name: cells['name'] ?? (cells['given'] && cells['family'] ? `${cells['given']} ${cells['family']}` : undefined),
      given: cells['given'],
      family: cells['family'],
      gender: cells['gender'],
      country: cells['country'],
      constituency: cells['constituency'],
      group: cells['group'],
      party: cells['party'],
      committees: list('committees')?.map((code) => ({code})),
      languages: list('languages'),
      email: cells['email'],
      phone: cells['phone'],
      url: cells['url'],
      weight: this.#weight(row),
      stance: stance && {
        ...stance,
        checkedOn: cells['checkedOn'] ?? this.#on,
        since: cells['since'],
        source: cells['source'],
        statement: cells['statement'],
        proof: cells['proof'],
      },
      accounts: accounts.length > 0 ? accounts : undefined,
      remove: this.#remove(row),
    };
  }

  /** A cell that says neither yes nor no must not pass for a no: somebody has asked to be removed. */
  #remove({cells, place}: TableRow): boolean | undefined {
    const text = cells['remove'];
    if (text === undefined) return undefined;
    const word = cellWord(text) ?? (/^(?:remove|delete|supprimer|löschen|usuń|true)$/i.test(text.trim()) ? 'yes' : undefined);
    if (word === 'yes' || word === 'no') return word === 'yes';
    this.#problems.error('remove', place, `“remove” must be yes or no, not ${quote(text)}.`, 'Write yes, or leave the cell empty.');
    return undefined;
  }

  #warn(row: TableRow, code: string, message: string, hint?: string): void {
    const {name, given = '', family = ''} = row.cells;
    this.#problems.warn(code, row.place, `${name ?? (`${given} ${family}`.trim() || 'A member')}: ${message}`, hint);
  }

  /** Combines the cells for X. */
  #x(row: TableRow): {handles: readonly string[]; uses?: boolean} {
    const handles = new Map<string, string>();
    let uses: boolean | undefined;
    for (const text of row.xCells) {
      const cell = readXCell(text);
      if (cell.says === 'accounts' && !(cell.bare && this.#notHandles.has(cell.handles[0]!.toLowerCase()))) {
        for (const handle of cell.handles) handles.set(handle.toLowerCase(), handle);
        continue;
      }
      switch (cell.says) {
        case 'yes':
          uses ??= true;
          break;
        case 'no':
          uses = false;
          break;
        case 'unknown':
          break;
        case 'left':
          this.#warn(
            row,
            'x-cell',
            `${quote(text)} is not an account. The compiler does not claim without a statement that somebody has left, so it is left out.`,
            'If they have announced that they leave, write “left” in a column “stance”, with “since” and “proof”.',
          );
          break;
        case 'accounts':
          this.#warn(
            row,
            'x-cell',
            `${quote(text)} is in the rows of several members, so it is treated as a word and left out.`,
            'Write @ before a name, or the address of the account.',
          );
          break;
        case 'unclear':
          this.#warn(
            row,
            'x-cell',
            `${quote(text)} is not an account on X and is left out.`,
            'Write @name or https://x.com/name, several with a comma between them, or nothing.',
          );
      }
    }
    return {handles: [...handles.values()], ...(uses === undefined ? {} : {uses})};
  }

  #stance(row: TableRow, x: {handles: readonly string[]; uses?: boolean}): {code: string; evidence?: Evidence} | undefined {
    const {cells} = row;
    const word = cells['stance'];
    const alias = word === undefined ? undefined : this.#stances.get(fold(word));
    if (alias !== undefined) return {code: alias};
    const usesX = this.#usesX(row) ?? x.uses;
    // An unknown word may be a stance of the campaign's own: it is checked later, with the others.
    if (word !== undefined && !/^(?:exited|left|active|none)$/i.test(word)) return {code: word};
    const [handle] = x.handles;
    if (word === undefined && usesX === undefined && handle === undefined) return undefined;
    const {code, doubts, evidence} = xStance({
      status: word?.toLowerCase(),
      usesX,
      handle,
      leftOn: cells['since'],
      proof: cells['proof'] ?? cells['statement'],
    });
    for (const doubt of doubts) this.#warn(row, 'contradiction', `${doubt}.`);
    return {code, evidence};
  }

  #usesX(row: TableRow): boolean | undefined {
    const text = row.cells['usesX'];
    const word = text === undefined ? undefined : cellWord(text);
    if (text === undefined || word === 'unknown') return undefined;
    if (word === 'yes' || word === 'no') return word === 'yes';
    this.#warn(
      row,
      'x-cell',
      `whether they use X, ${quote(text)}, is neither yes nor no and is left out.`,
      word === 'left'
        ? 'If they have announced that they leave, write “left” in a column “stance”, with “since” and “proof”.'
        : 'Write yes or no, or leave it empty.',
    );
    return undefined;
  }

  #otherAccounts(row: TableRow): RawAccount[] {
    return NETWORKS.flatMap((network): RawAccount[] => {
      const value = row.cells[network];
      const word = value === undefined ? undefined : cellWord(value);
      return network === 'x' || value === undefined || word === 'no' || word === 'unknown' ? [] : [{network, value}];
    });
  }

  #weight(row: TableRow): number | undefined {
    const text = row.cells['weight'];
    if (text === undefined || cellWord(text) === 'unknown') return undefined;
    if (/^\d{1,4}$/.test(text)) return Number(text);
    this.#warn(row, 'weight', `the weight ${quote(text)} is not a whole number up to 1,000 and is left out.`);
    return undefined;
  }
}
