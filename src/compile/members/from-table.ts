import {columnAliases, readTable, type TableSource} from '../csv.js';
import type {Problems} from '../problems.js';
import {NETWORKS, networkName, xHandle} from './accounts.js';
import type {RawAccount, RawMember, Source} from './raw.js';
import {fold} from './words.js';
import {xStance} from './x-stance.js';

/** Columns of a members' table and how other people call them. */
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
  ...Object.fromEntries(
    NETWORKS.filter((network) => network !== 'website').map((network) => [
      network,
      network === 'x'
        ? ['twitter', 'x handle', 'xhandle', 'twitter handle', 'x/twitter', 'x account']
        : [`${network} handle`, `${network} url`],
    ]),
  ),
};

const NO = new Set(['no', 'false', '0', 'non', 'nein', 'nie', 'n']);
const YES = new Set(['yes', 'true', '1', 'oui', 'ja', 'tak', 'y', 'x']);

export interface TableMap {
  readonly columns?: Readonly<Record<string, string>> | undefined;
  readonly stances?: Readonly<Record<string, string>> | undefined;
  readonly encoding?: string | undefined;
}

/** Members from a spreadsheet. */
export async function fromTable(source: TableSource, map: TableMap, on: string | undefined, problems: Problems): Promise<Source> {
  const members: RawMember[] = [];
  const stances = new Map(Object.entries(map.stances ?? {}).map(([word, code]) => [fold(word), code]));
  const columns = columnAliases(COLUMNS, map.columns);
  for await (const {cells, place} of readTable(source, {columns, required: [], encoding: map.encoding}, problems)) {
    const list = (name: string): string[] | undefined =>
      cells[name]
        ?.split(/[,;|/]+/)
        .map((item) => item.trim())
        .filter(Boolean);
    const accounts = NETWORKS.flatMap((network): RawAccount[] => {
      const value = cells[network];
      return value === undefined || networkName(network) === undefined || NO.has(value.toLowerCase()) || value === '-'
        ? []
        : [{network, value}];
    });
    const stance = readStance(cells, stances, (doubt) =>
      problems.warn('contradiction', place, `${cells['name'] ?? 'A member'}: ${doubt}.`),
    );
    members.push({
      place: () => place,
      id: cells['id']?.replace(/^mep_(?=\d+$)/, ''),
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
      weight: cells['weight'] !== undefined && /^\d{1,4}$/.test(cells['weight']) ? Number(cells['weight']) : undefined,
      stance: stance && {
        ...stance,
        checkedOn: cells['checkedOn'] ?? on,
        since: cells['since'],
        source: cells['source'],
        statement: cells['statement'],
        proof: cells['proof'],
      },
      accounts:
        accounts.length > 0 ? (stance && stance.code !== 'active' ? accounts.filter(({network}) => network !== 'x') : accounts) : undefined,
    });
  }
  return {key: 'table', kind: 'table', name: source.file, on, members};
}

function readStance(
  cells: Readonly<Record<string, string>>,
  aliases: ReadonlyMap<string, string>,
  doubt: (text: string) => void,
): {code: string} | undefined {
  const word = cells['stance'];
  const alias = word === undefined ? undefined : aliases.get(fold(word));
  if (alias !== undefined) return {code: alias};
  const usesX =
    cells['usesX'] === undefined
      ? undefined
      : YES.has(cells['usesX'].toLowerCase())
        ? true
        : NO.has(cells['usesX'].toLowerCase())
          ? false
          : undefined;
  const handle = cells['x'] === undefined ? undefined : xHandle(cells['x']);
  // A word that is neither ours nor an alias may be a stance of the campaign's own: checked with the others later.
  if (word !== undefined && !/^(?:exited|left|active|none)$/i.test(word)) return {code: word};
  if (word === undefined && usesX === undefined && cells['x'] === undefined) return undefined;
  const {code, doubts} = xStance({status: word?.toLowerCase(), usesX, handle, leftOn: cells['since'], proof: cells['proof']});
  doubts.forEach(doubt);
  return {code};
}
