import {columnAliases, readTable} from '../csv.js';
import {MEGABYTE, type Folder} from '../folder.js';
import type {Problems} from '../problems.js';
import {groupBy} from './api-files.js';
import {COLUMNS} from './from-table.js';
import {memberId} from './member-id.js';
import type {Member} from './normalise.js';
import type {RawMember, Source} from './raw.js';

/** Table that says for which constituency members were elected: the lists of the European Parliament do not. */
const CONSTITUENCIES = 'constituencies.csv';

const {id, name, given, family, country, constituency} = COLUMNS;
const READ = {id, name, given, family, country, constituency, source: ['url', 'reference']} as Readonly<Record<string, readonly string[]>>;

/** So many members without a constituency are named. */
const MAX_NAMES = 5;

/** Reads the table, if the campaign has one. Its rows are about members of the list, and add nobody. */
export async function readConstituencies(
  folder: Folder,
  more: {readonly columns: Readonly<Record<string, string>>; readonly encoding: string | undefined},
  problems: Problems,
): Promise<Source | undefined> {
  const path = (await folder.has(CONSTITUENCIES)) ? await folder.locate(CONSTITUENCIES, MEGABYTE) : undefined;
  if (path === undefined) return undefined;
  const members: RawMember[] = [];
  const columns = columnAliases(READ, more.columns);
  const required = ['constituency'];
  for await (const {cells, place} of readTable({file: CONSTITUENCIES, path}, {columns, required, encoding: more.encoding}, problems)) {
    const text = cells['name'] ?? (cells['given'] && cells['family'] ? `${cells['given']} ${cells['family']}` : undefined);
    if (cells['constituency'] === undefined) {
      problems.error('constituency', place, 'The row has no constituency.', 'Write its name, or delete the row.');
      continue;
    }
    if (cells['id'] === undefined && text === undefined) {
      problems.error('constituency', place, 'The row does not say whose constituency this is.', 'Write the id or the name of the MEP.');
      continue;
    }
    if (cells['source'] === undefined)
      problems.warn(
        'constituency-source',
        place,
        'The row has no source.',
        'Write the address of the page that names the constituency, so that others can check it.',
      );
    members.push({
      place: () => place,
      id: cells['id'] === undefined ? undefined : memberId(cells['id']),
      name: text,
      // An id says who is meant; the country is that of the list.
      country: cells['id'] === undefined ? cells['country'] : undefined,
      constituency: cells['constituency'],
    });
  }
  return {key: 'constituencies', kind: 'own', name: CONSTITUENCIES, addsNobody: true, members};
}

/** Names the countries in which some members have no constituency. Widgets ask for it only if all members have one. */
export function reportMissingConstituencies(members: readonly Member[], problems: Problems): void {
  for (const [code, rows] of groupBy(members, (member) => member.country)) {
    const without = rows.filter((member) => member.constituency === undefined);
    if (without.length === 0 || without.length === rows.length) continue;
    const names = without.slice(0, MAX_NAMES).map((member) => member.name);
    problems.warn(
      'some-constituencies',
      {file: CONSTITUENCIES},
      `${without.length} of ${rows.length} MEPs of ${code} ${without.length === 1 ? 'has' : 'have'} no constituency: ${names.join(', ')}${
        without.length > MAX_NAMES ? '…' : '.'
      }`,
      'Widgets ask readers for their constituency only if all MEPs of a country have one.',
    );
  }
}
