import {X_STANCES, type Settings} from '../campaign.js';
import {reportOthers} from '../campaign-parts.js';
import {MEGABYTE, type Folder} from '../folder.js';
import {quote, type Problems} from '../problems.js';
import {readTree} from '../yaml.js';
import {groupBy, sortMembers, type MemberList} from './api-files.js';
import {readConstituencies, reportMissingConstituencies} from './constituencies.js';
import {fromLeavex, isLeavex} from './from-leavex.js';
import {fromOwn} from './from-own.js';
import {fromTable} from './from-table.js';
import {NO_STANCES, saysNoStance, withDefaults} from './import.js';
import {combine, parliamentOf, sourceKeys} from './layers.js';
import {Normaliser, type Member, type Unknowns} from './normalise.js';
import {withSalutations} from './salutations.js';
import {MEMBER_STATES, TERM} from './parliament.js';
import type {RawMember, Source} from './raw.js';

export interface ReadMembers extends MemberList {
  readonly unknown: Unknowns;
}

/** The members of a campaign: `meps.json` as `leavex-widgets meps` writes it, leavex.eu's file as it is, or a table. */
export async function readMembers(folder: Folder, settings: Settings, problems: Problems): Promise<ReadMembers | undefined> {
  const source = await readList(folder, settings, problems);
  if (!source) return undefined;
  const {corrections} = settings.members;
  const corrected = corrections === undefined ? undefined : await readSource(corrections, folder, settings, problems);
  const table = {columns: settings.aliases.columns, encoding: settings.members.encoding};
  const constituencies = await readConstituencies(folder, table, problems);
  const sources = [
    withDefaults(source, settings.members),
    ...(corrected ? [asCorrections(corrected)] : []),
    ...(constituencies ? [constituencies] : []),
  ];
  reportMissingStances(sources, settings, problems);
  const parliament = parliamentOf([source], settings.parliament?.code, problems, Object.values(settings.parliament?.name ?? {}));
  const european = parliament === 'EP';
  const {members, unknown} = normalise(sources, source, european, settings, problems);
  if (european) checkSeats(members, settings.members.path, problems);
  if (constituencies) reportMissingConstituencies(members, problems);
  if (members.length === 0 && problems.errors === 0)
    problems.error('empty', {file: settings.members.path}, 'No member of the list can be used.');
  return {
    members: sortMembers(members),
    updated: settings.members.updated ?? source.on ?? settings.updated,
    parliament,
    parliamentText: settings.parliament,
    term: european ? (source.term ?? TERM) : undefined,
    groups: source.groups,
    committees: source.committees,
    unknown,
  };
}

/** The list itself; undefined if the campaign has none, or an empty one. */
async function readList(folder: Folder, settings: Settings, problems: Problems): Promise<Source | undefined> {
  const {path, named, place, others, corrections} = settings.members;
  if (!(await folder.has(path))) {
    if (named) problems.error('missing', place, `The file ${quote(path)} for members does not exist.`);
    return undefined;
  }
  const source = await readSource(path, folder, settings, problems);
  if (!source) return undefined;
  const unexplained = others.filter((other) => other !== corrections && !source.madeFrom?.includes(other));
  reportOthers({...settings.members, others: unexplained}, 'members', problems);
  if (source.members.length > 0) return source;
  if (problems.errors === 0) problems.error('empty', {file: path}, 'The list has no members.', 'Delete the file if the campaign has none.');
  return undefined;
}

function reportMissingStances(sources: readonly Source[], settings: Settings, problems: Problems): void {
  if (settings.stances === undefined && saysNoStance(sources))
    problems.warn(
      'no-stances',
      {file: settings.members.path},
      NO_STANCES,
      'Import the members with “leavex-widgets meps” from a source with this information.',
    );
}

/** Members of the API, made of all sources. */
function normalise(
  sources: readonly Source[],
  {groups, committees}: Source,
  european: boolean,
  settings: Settings,
  problems: Problems,
): {readonly members: readonly Member[]; readonly unknown: Unknowns} {
  const normaliser = new Normaliser(
    {
      stances: settings.stances?.map(({code}) => code) ?? X_STANCES,
      mailDomains: settings.mailDomains,
      groupAliases: settings.aliases.groups,
      groups,
      committees,
      european,
      strict: true,
    },
    problems,
  );
  const rows = combine(sources, sourceKeys(sources), problems).map(({raw}) => raw);
  const members = withSalutations(unique(rows, normaliser, problems), settings.salutations, problems);
  normaliser.finish();
  return {members, unknown: normaliser.unknown};
}

/** A table of corrections corrects as a list by hand does. */
function asCorrections(source: Source): Source {
  return {...source, kind: 'own', key: 'corrections'};
}

/** A country with far more members than seats holds those of another parliament, too. */
function checkSeats(members: readonly Member[], file: string, problems: Problems): void {
  for (const [country, rows] of groupBy(members, (member) => member.country)) {
    const seats = MEMBER_STATES[country]?.seats;
    if (seats === undefined || rows.length <= seats) continue;
    const message = `${country} has ${rows.length} members in the list and ${seats} seats in the European Parliament.`;
    if (rows.length > 2 * seats)
      problems.error(
        'seats',
        {file},
        message,
        'Is it a list of two parliaments? If not, name its parliament in campaign.yaml: “parliament: …”.',
      );
    else problems.warn('seats', {file}, message, 'Does it contain members whose mandate has ended?');
  }
}

async function readSource(path: string, folder: Folder, settings: Settings, problems: Problems): Promise<Source | undefined> {
  const {encoding, updated} = settings.members;
  if (/\.(?:csv|tsv|txt)$/i.test(path)) {
    const full = await folder.locate(path, 100 * MEGABYTE);
    return full === undefined
      ? undefined
      : fromTable(
          {file: path, path: full},
          {columns: settings.aliases.columns, stances: settings.aliases.stances, encoding},
          updated,
          problems,
        );
  }
  const file = await folder.read(path, 50 * MEGABYTE, encoding);
  const tree = file && readTree(file, problems);
  if (!tree) return undefined;
  return isLeavex(tree.value) ? fromLeavex(tree, tree.value, updated, problems) : fromOwn(tree, problems);
}

function unique(rows: readonly RawMember[], normaliser: Normaliser, problems: Problems): Member[] {
  const byId = new Map<string, Member>();
  const byEmail = new Map<string, Member>();
  for (const raw of rows) {
    const member = normaliser.member(raw);
    if (!member) continue;
    const same = byId.get(member.id);
    if (same) {
      problems.error(
        'duplicate',
        raw.place('id'),
        `The id ${quote(member.id)} is a duplicate: ${same.name} and ${member.name}.`,
        'Give each member their own id, or delete one row.',
      );
      continue;
    }
    byId.set(member.id, member);
    if (!member.email) continue;
    const other = byEmail.get(member.email);
    if (other)
      problems.error(
        'duplicate',
        raw.place('email'),
        `${other.name} and ${member.name} have the same email address, ${quote(member.email)}.`,
        'One of them is wrong.',
      );
    else byEmail.set(member.email, member);
  }
  return [...byId.values()];
}
