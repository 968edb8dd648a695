import {basename} from 'node:path';
import {quote, type Problems} from '../problems.js';
import type {MembersFile} from './format.js';
import {sortMembers} from './api-files.js';
import {Normaliser, type Member, type NormaliseOptions, type Unknowns} from './normalise.js';
import {GROUPS, TERM} from './parliament.js';
import {FIELDS, type Field, type RawMember, type Source} from './raw.js';
import {fold} from './words.js';

/**
 * Which source is believed, field by field: corrections by hand, then a table that somebody chose to give, then the source
 * that knows best: leavex.eu for the stance and the accounts, the Parliament for everything else. Of two of a kind the later.
 */
const STANCE_FIELDS: ReadonlySet<Field> = new Set(['stance', 'accounts']);
const RANK: Readonly<Record<Source['kind'], {stance: number; other: number}>> = {
  own: {stance: 4, other: 4},
  table: {stance: 3, other: 3},
  leavex: {stance: 2, other: 1},
  parliament: {stance: 1, other: 2},
};

/** Fields in which two sources that disagree are worth a look. */
const COMPARED = ['country', 'group', 'email'] as const;
type Compared = (typeof COMPARED)[number];
const isCompared = (field: Field): field is Compared => (COMPARED as readonly Field[]).includes(field);

const GROUP_CODES = new Map(
  GROUPS.flatMap(({code, name, aliases}) => [code, name, ...aliases].map((spelling) => [fold(spelling), code] as const)),
);

export interface Layered {
  readonly file: MembersFile;
  readonly unknown: Unknowns;
}

interface Merged {
  readonly id: string | undefined;
  readonly parts: {readonly source: Source; readonly raw: RawMember}[];
}

/**
 * Lays sources over each other. The Parliament's list says who is a member; without one, the first source does. Corrections
 * may add members and take some away. Every value keeps the source it came from.
 */
export function layer(sources: readonly Source[], options: Omit<NormaliseOptions, 'european' | 'strict'>, problems: Problems): Layered {
  const european = sources.some(({parliament}) => parliament === 'EP') || sources.every(({parliament}) => parliament === undefined);
  const groups = sources.findLast((source) => source.groups)?.groups;
  const committees = sources.findLast((source) => source.committees)?.committees;
  const normaliser = new Normaliser({...options, european, strict: false, groups, committees}, problems);
  const keys = sourceKeys(sources);
  const members: (Member & {from: Record<string, string[]>})[] = [];
  const seen = new Map<string, string>();
  for (const merged of merge(sources, problems)) {
    if (merged.parts.some(({raw}) => raw.remove)) continue;
    const chosen = choose(merged, keys, problems);
    const member = normaliser.member(chosen.raw);
    if (!member) continue;
    if (seen.has(member.id)) {
      problems.error(
        'duplicate',
        chosen.raw.place('id'),
        `The id ${quote(member.id)} is there twice: ${seen.get(member.id)} and ${member.name}.`,
        'Delete one of the rows, or give them ids of their own.',
      );
      continue;
    }
    seen.set(member.id, member.name);
    members.push({...member, from: trace(member, chosen.from)});
  }
  const sorted = sortMembers(members) as typeof members;
  return {
    file: {
      updated: sources
        .map(({on}) => on)
        .filter((on) => on !== undefined)
        .sort()
        .at(-1),
      ...(european ? {parliament: 'EP', term: sources.find(({term}) => term !== undefined)?.term ?? TERM} : {}),
      sources: Object.fromEntries(
        sources.map((source) => [
          keys.get(source)!,
          {name: /^https?:/.test(source.name) ? source.name : basename(source.name), ...(source.on ? {on: source.on} : {})},
        ]),
      ),
      ...(groups ? {groups} : {}),
      ...(committees ? {committees} : {}),
      members: sorted,
    },
    unknown: normaliser.unknown,
  };
}

/** Two sources of a kind need names of their own. */
function sourceKeys(sources: readonly Source[]): Map<Source, string> {
  const keys = new Map<Source, string>();
  for (const source of sources) {
    const same = [...keys.keys()].filter(({key}) => key === source.key).length;
    keys.set(source, same === 0 ? source.key : `${source.key}${same + 1}`);
  }
  return keys;
}

function merge(sources: readonly Source[], problems: Problems): Merged[] {
  const roster = sources.find(({kind}) => kind === 'parliament') ?? sources[0];
  const all: Merged[] = [];
  const byId = new Map<string, Merged>();
  const byName = new Map<string, Merged>();
  const add = (source: Source, raw: RawMember): void => {
    const merged: Merged = {id: raw.id, parts: [{source, raw}]};
    all.push(merged);
    if (raw.id !== undefined) byId.set(raw.id, merged);
    for (const name of nameKeys(raw)) byName.set(name, merged);
  };
  for (const raw of roster?.members ?? []) add(roster!, raw);
  for (const source of sources) {
    if (source === roster) continue;
    for (const raw of source.members) {
      const known =
        (raw.id === undefined ? undefined : byId.get(raw.id)) ??
        nameKeys(raw)
          .map((name) => byName.get(name))
          .find(Boolean);
      if (known) known.parts.push({source, raw});
      else if (source.kind === 'own' && !raw.remove && raw.name !== undefined && raw.country !== undefined) add(source, raw);
      else
        problems.warn(
          'not-a-member',
          raw.place(),
          `${raw.name ?? raw.id ?? 'Somebody'} of ${source.name} is not in ${roster!.name} and is left out.`,
          'Has the mandate ended, or is the name written differently? A correction may add them, with name and country.',
        );
    }
  }
  return all;
}

/** A name in any order of its words, with the country: sources disagree on what comes first. */
function nameKeys({name, given, family, country}: RawMember): string[] {
  const full = name ?? (given !== undefined && family !== undefined ? `${given} ${family}` : undefined);
  if (full === undefined) return [];
  const words = fold(full).split(' ').sort().join(' ');
  const code = country?.toUpperCase();
  return [`${words}|${code === 'EL' ? 'GR' : (code ?? '')}`];
}

function choose(merged: Merged, keys: ReadonlyMap<Source, string>, problems: Problems): {raw: RawMember; from: Map<Field, string>} {
  const from = new Map<Field, string>();
  const chosen: Record<string, unknown> = {};
  const places = new Map<string, RawMember>();
  for (const field of FIELDS) {
    const rank = STANCE_FIELDS.has(field) ? 'stance' : 'other';
    const having = merged.parts.filter(({raw}) => raw[field] !== undefined);
    if (having.length === 0) continue;
    const best = having.reduce((a, b) => (RANK[b.source.kind][rank] >= RANK[a.source.kind][rank] ? b : a));
    chosen[field] = best.raw[field];
    if (field === 'name') [chosen['given'], chosen['family']] = [best.raw.given, best.raw.family];
    from.set(field, keys.get(best.source)!);
    places.set(field, best.raw);
    if (isCompared(field)) report(field, best, having, problems);
  }
  const corrected = merged.parts.find(
    ({source, raw}) => source.kind === 'own' && (raw.given ?? raw.family) !== undefined && raw.name === undefined,
  );
  if (corrected) {
    chosen['given'] = corrected.raw.given ?? chosen['given'];
    chosen['family'] = corrected.raw.family ?? chosen['family'];
    chosen['name'] = `${String(chosen['given'])} ${String(chosen['family'])}`;
    from.set('name', keys.get(corrected.source)!);
  }
  const first = merged.parts[0]!.raw;
  const id = merged.parts.map(({raw}) => raw.id).find((value) => value !== undefined);
  return {raw: {...chosen, id, place: (field) => (places.get(field ?? '') ?? first).place(field)}, from};
}

function report(field: Compared, best: Merged['parts'][number], having: Merged['parts'], problems: Problems): void {
  const value = best.raw[field] ?? '';
  for (const {source, raw} of having) {
    const other = raw[field] ?? '';
    if (source === best.source || same(field, other, value)) continue;
    problems.warn(
      'contradiction',
      raw.place(field),
      `${raw.name ?? best.raw.name ?? 'A member'}: the ${field} is ${quote(other)} in ${source.name} and ${quote(value)} in ${best.source.name}, which counts.`,
    );
  }
}

/** Groups are spelt in many ways; that is settled later and is no contradiction here. */
function same(field: Compared, a: string, b: string): boolean {
  if (field === 'group') return groupWord(a) === groupWord(b);
  if (field === 'country') return a.replace('EL', 'GR') === b.replace('EL', 'GR');
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

const groupWord = (name: string): string => GROUP_CODES.get(fold(name)) ?? fold(name);

/** Where each value came from: fields by source; `rule` is what the compiler's own tables added. */
function trace(member: Member, from: ReadonlyMap<Field, string>): Record<string, string[]> {
  const sources: Record<string, string[]> = {};
  for (const field of FIELDS) {
    if (member[field] === undefined) continue;
    const key = from.get(field) ?? 'rule';
    (sources[key] ??= []).push(field);
  }
  return sources;
}
