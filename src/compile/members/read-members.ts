import {X_STANCES, type Settings} from '../campaign.js';
import {MEGABYTE, type Folder} from '../folder.js';
import {quote, type Problems} from '../problems.js';
import {readTree} from '../yaml.js';
import {sortMembers, type MemberList} from './api-files.js';
import {fromLeavex, isLeavex} from './from-leavex.js';
import {fromOwn} from './from-own.js';
import {fromTable} from './from-table.js';
import {NO_STANCES, saysNoStance} from './import.js';
import {Normaliser, type Member, type Unknowns} from './normalise.js';
import {TERM} from './parliament.js';
import type {Source} from './raw.js';

export interface ReadMembers extends MemberList {
  readonly unknown: Unknowns;
}

/** The members of a campaign: `meps.json` as `leavex-widgets meps` writes it, leavex.eu's file as it is, or a table. */
export async function readMembers(folder: Folder, settings: Settings, problems: Problems): Promise<ReadMembers | undefined> {
  const {path, named, place, updated} = settings.members;
  if (!(await folder.has(path))) {
    if (named) problems.error('missing', place, `There is no file ${quote(path)} with members.`);
    return undefined;
  }
  const source = await readSource(folder, settings, problems);
  if (!source) return undefined;
  if (source.members.length === 0) {
    if (problems.errors === 0)
      problems.error('empty', {file: path}, 'The list has no members.', 'Delete the file if the campaign has none.');
    return undefined;
  }
  if (settings.stances === undefined && saysNoStance([source]))
    problems.warn('no-stances', {file: path}, NO_STANCES, 'Bring the members in with “leavex-widgets meps”, from a source that knows.');
  const parliament = source.parliament ?? settings.parliament;
  const european = parliament === 'EP';
  const normaliser = new Normaliser(
    {
      stances: settings.stances?.map(({code}) => code) ?? X_STANCES,
      mailDomains: settings.mailDomains,
      groupAliases: settings.aliases.groups,
      groups: source.groups,
      committees: source.committees,
      european,
      strict: true,
    },
    problems,
  );
  const members = unique(source, normaliser, problems);
  return {
    members: sortMembers(members),
    updated: updated ?? source.on ?? settings.updated,
    parliament,
    term: source.term ?? (european ? TERM : undefined),
    groups: source.groups,
    committees: source.committees,
    unknown: normaliser.unknown,
  };
}

async function readSource(folder: Folder, settings: Settings, problems: Problems): Promise<Source | undefined> {
  const {path, encoding, updated} = settings.members;
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

function unique(source: Source, normaliser: Normaliser, problems: Problems): Member[] {
  const byId = new Map<string, Member>();
  const byEmail = new Map<string, Member>();
  for (const raw of source.members) {
    if (raw.remove) continue;
    const member = normaliser.member(raw);
    if (!member) continue;
    const same = byId.get(member.id);
    if (same) {
      problems.error(
        'duplicate',
        raw.place('id'),
        `The id ${quote(member.id)} is there twice: ${same.name} and ${member.name}.`,
        'Give each member an id of its own, or delete one row.',
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
        `${other.name} and ${member.name} have the same address, ${quote(member.email)}.`,
        'One of them is wrong.',
      );
    else byEmail.set(member.email, member);
  }
  return [...byId.values()];
}
