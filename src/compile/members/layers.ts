import {basename} from 'node:path';
import {countryCode} from '../countries.js';
import {quote, type Problems} from '../problems.js';
import {account} from './accounts.js';
import {sortMembers} from './api-files.js';
import type {MembersFile} from './format.js';
import {mailbox, mergeSources, type Merged, type Part} from './merge.js';
import {Normaliser, type Member, type NormaliseOptions, type Unknowns} from './normalise.js';
import {GROUPS, TERM} from './parliament.js';
import {FIELDS, type Field, type RawAccount, type RawMember, type RawStance, type Source} from './raw.js';
import {fold} from '../../text/fold.js';
import {EVIDENCE, type Evidence} from './x-stance.js';

/**
 * Rank of the sources, field by field. Corrections by hand come first, then a table that was given on purpose. Then comes the
 * best source: leavex.eu for stance and accounts, the Parliament for everything else. Of two of a kind, the later counts.
 * Evidence decides between stances first: one inferred from a handle never beats one that somebody wrote down.
 */
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

/**
 * Lays sources over each other. The Parliament's list says who is a member; without one, the first source does. Corrections
 * may add members and take some away. Every value keeps the source it came from.
 */
export function layer(
  sources: readonly Source[],
  options: Omit<NormaliseOptions, 'european' | 'strict'>,
  problems: Problems,
  told?: string,
): Layered {
  const parliament = parliamentOf(sources, told, problems);
  const european = parliament === 'EP';
  const groups = sources.findLast((source) => source.groups)?.groups;
  const committees = sources.findLast((source) => source.committees)?.committees;
  const normaliser = new Normaliser({...options, european, strict: false, groups, committees}, problems);
  const keys = sourceKeys(sources);
  const members = tracedMembers(combine(sources, keys, problems), normaliser, problems);
  normaliser.finish();
  return {
    file: {
      updated: sources
        .map(({on}) => on)
        .filter((on) => on !== undefined)
        .sort()
        .at(-1),
      parliament,
      ...(european ? {term: sources.find(({term}) => term !== undefined)?.term ?? TERM} : {}),
      sources: Object.fromEntries(
        sources.map((source) => [
          keys.get(source)!,
          {name: /^https?:/.test(source.name) ? source.name : basename(source.name), ...(source.on ? {on: source.on} : {})},
        ]),
      ),
      ...(groups ? {groups} : {}),
      ...(committees ? {committees} : {}),
      members: sortMembers(members),
    },
    unknown: normaliser.unknown,
  };
}

type TracedMember = MembersFile['members'][number];

/** Members with the sources of their values, each id once. */
function tracedMembers(combined: ReturnType<typeof combine>, normaliser: Normaliser, problems: Problems): TracedMember[] {
  const members: TracedMember[] = [];
  const seen = new Map<string, string>();
  for (const {raw, from} of combined) {
    const member = normaliser.member(raw);
    if (!member) continue;
    if (seen.has(member.id)) {
      problems.error(
        'duplicate',
        raw.place('id'),
        `The id ${quote(member.id)} is a duplicate: ${seen.get(member.id)} and ${member.name}.`,
        'Delete one of the rows, or give each its own id.',
      );
      continue;
    }
    seen.set(member.id, member.name);
    members.push({...member, from: trace(member, from)});
  }
  return members;
}

/**
 * The parliament whose members these are: what the user says, else what the sources say, else the European one. One list is
 * one parliament.
 */
export function parliamentOf(
  sources: readonly Source[],
  told: string | undefined,
  problems: Problems,
  names: readonly string[] = [],
): string {
  const said = [...new Set(sources.flatMap(({parliament}) => parliament ?? []))];
  const european = said.includes('EP');
  if (said.length > 1 || (told === 'EP' && said.length > 0 && !european))
    problems.error(
      'parliaments',
      {file: sources[0]!.name},
      `These are members of ${said.map((name) => quote(name)).join(' and ')}${told === undefined ? '' : `, not of ${quote(told)}`}.`,
      'Create one list for each parliament.',
    );
  else if (told !== undefined && told !== 'EP' && european)
    problems.warn(
      'parliaments',
      {file: sources.find(({parliament}) => parliament === 'EP')!.name},
      `The list is of the European Parliament (EP), but the campaign names ${quote(told)}. The campaign’s value is used.`,
      'Import the list again with “--parliament”, or delete “parliament” from it.',
    );
  else if (told !== undefined && said.length > 0 && ![told, ...names].some((name) => isSameName(name, said[0]!)))
    problems.warn(
      'parliaments',
      {file: sources.find(({parliament}) => parliament !== undefined)!.name},
      `The list is of ${quote(said[0])}, but the campaign names ${quote(told)}. The campaign’s value is used.`,
      'Is it the right list?',
    );
  return told ?? said[0] ?? 'EP';
}

/** “Deutscher Bundestag” and “the Bundestag” are one. */
const isSameName = (a: string, b: string): boolean => {
  const [one, other] = [fold(a).replace(/^the /, ''), fold(b).replace(/^the /, '')];
  return one.includes(other) || other.includes(one);
};

/** One row for each member out of all sources, without those whom a correction takes off. */
export function combine(sources: readonly Source[], keys: ReadonlyMap<Source, string>, problems: Problems): Chosen[] {
  return mergeSources(sources, problems)
    .filter(({parts}) => !parts.some(({raw}) => raw.remove))
    .map((merged) => choose(merged, keys, problems));
}

/** Two sources of a kind need names of their own. */
export function sourceKeys(sources: readonly Source[]): Map<Source, string> {
  const keys = new Map<Source, string>();
  for (const source of sources) {
    const same = [...keys.keys()].filter(({key}) => key === source.key).length;
    keys.set(source, same === 0 ? source.key : `${source.key}${same + 1}`);
  }
  return keys;
}

export interface Chosen {
  readonly raw: RawMember;
  readonly from: ReadonlyMap<Field, string>;
}

/** One member out of what the sources say of them. */
function choose({parts}: Merged, keys: ReadonlyMap<Source, string>, problems: Problems): Chosen {
  const from = new Map<Field, string>();
  const chosen: Record<string, unknown> = {};
  const places = new Map<string, RawMember>();
  const take = (field: Field, value: unknown, {source, raw}: Part): void => {
    chosen[field] = value;
    from.set(field, keys.get(source)!);
    places.set(field, raw);
  };
  for (const field of FIELDS) {
    if (field === 'stance' || field === 'accounts') continue;
    // A match by name adds no better name, and not every list spells names as their owners do.
    const naming = field === 'name' ? parts.filter(({by}) => by === 'list' || by === 'id') : parts;
    const best = bestOf(naming, field, ({source}) => [RANK[source.kind].other]);
    if (!best || best.raw[field] === undefined) continue;
    take(field, best.raw[field], best);
    if (field === 'name') [chosen['given'], chosen['family']] = [best.raw.given, best.raw.family];
    if (isCompared(field) && best.source.kind !== 'own') reportOther(field, best, parts, problems);
  }
  const corrected = parts.find(
    ({source, raw}) => source.kind === 'own' && (raw.given ?? raw.family) !== undefined && raw.name === undefined,
  );
  if (corrected) {
    chosen['given'] = corrected.raw.given ?? chosen['given'];
    chosen['family'] = corrected.raw.family ?? chosen['family'];
    chosen['name'] = `${String(chosen['given'])} ${String(chosen['family'])}`;
    from.set('name', keys.get(corrected.source)!);
  }
  const stance = chooseStance(parts, problems);
  if (stance) take('stance', stance.stance, stance.part);
  const accounts = chooseAccounts(parts, stance);
  if (accounts) take('accounts', accounts.accounts, accounts.part);
  const first = parts[0]!.raw;
  const id = parts.map(({raw}) => raw.id).find((value) => value !== undefined);
  return {raw: {...chosen, id, place: (field) => (places.get(field ?? '') ?? first).place(field)}, from};
}

/** The part whose value or deletion counts: the highest rank, of equal ones the later. */
function bestOf(parts: readonly Part[], field: Field, rank: (part: Part) => readonly number[]): Part | undefined {
  return parts
    .filter(({raw}) => raw[field] !== undefined || raw.cleared?.includes(field))
    .reduce<Part | undefined>((best, part) => (best && compareRanks(rank(best), rank(part)) > 0 ? best : part), undefined);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) if (value !== b[i]) return value - b[i]!;
  return 0;
}

/** Evidence of a stance. Without any, somebody wrote the status down. */
function evidenceOf({code, evidence, since, proof, statement}: RawStance): Evidence {
  return evidence ?? (code === 'left' && (since ?? proof ?? statement) !== undefined ? 'documented' : 'status');
}

interface ChosenStance {
  readonly stance: RawStance;
  readonly part: Part;
}

function chooseStance(parts: readonly Part[], problems: Problems): ChosenStance | undefined {
  const rank = ({source, raw}: Part): number[] => [
    source.kind === 'own' ? 1 : 0,
    raw.stance ? -EVIDENCE.indexOf(evidenceOf(raw.stance)) : 0,
    RANK[source.kind].stance,
  ];
  const part = bestOf(parts, 'stance', rank);
  const stance = part?.raw.stance;
  if (!part || !stance) return undefined;
  const others = parts.filter((other) => other !== part && other.raw.stance !== undefined);
  if (part.source.kind !== 'own') for (const other of others) reportStance(part, other, problems);
  // Sources that agree complete each other; a correction to another stance was checked on the day of its own file.
  const agreeing = others.filter(({raw}) => raw.stance!.code === stance.code).sort((a, b) => compareRanks(rank(b), rank(a)));
  const complete = agreeing.reduce<RawStance>((known, {raw}) => ({...raw.stance!, ...defined(known)}), stance);
  const checkedOn = complete.checkedOn ?? (part.source.kind === 'own' ? part.source.on : undefined);
  return {stance: {...complete, ...(checkedOn === undefined ? {} : {checkedOn})}, part};
}

function reportStance(best: Part, other: Part, problems: Problems): void {
  const [counts, left] = [best.raw.stance!, other.raw.stance!];
  // Nothing known is no contradiction.
  if (counts.code === left.code || evidenceOf(left) === 'nothing') return;
  problems.warn(
    'stance-contradiction',
    other.raw.place('stance'),
    `${best.raw.name ?? other.raw.name ?? 'A member'}: ${describeStance(other)} and ${describeStance(best)}. The second is used.`,
    'If this is wrong, write the stance into a file of corrections.',
  );
}

function describeStance({source, raw}: Part): string {
  const stance = raw.stance!;
  const words: Readonly<Record<Evidence, string>> = {
    documented: [stance.since && `since ${stance.since}`, stance.proof && 'with a proof', stance.statement && 'with a statement']
      .filter(Boolean)
      .join(', '),
    status: 'as a status',
    answer: 'as a yes or no',
    handle: 'by a handle alone',
    nothing: 'by nothing',
  };
  return `${quote(stance.code)} in ${source.name} (${words[evidenceOf(stance)] || 'as a status'})`;
}

/** Accounts, network by network: a table of X accounts takes none of the others away. */
function chooseAccounts(parts: readonly Part[], stance: ChosenStance | undefined): {accounts: RawAccount[]; part: Part} | undefined {
  const rank = ({source}: Part): number[] => [RANK[source.kind].stance];
  const best = bestOf(parts, 'accounts', rank);
  if (!best || best.raw.cleared?.includes('accounts')) return undefined;
  const networks = new Map<string, {accounts: RawAccount[]; part: Part}>();
  for (const part of parts) {
    const own = new Map<string, RawAccount[]>();
    for (const entry of part.raw.accounts ?? []) {
      const network = account(entry.value, entry.network)?.network ?? entry.network ?? entry.value;
      own.set(network, [...(own.get(network) ?? []), entry]);
    }
    for (const [network, accounts] of own) {
      const before = networks.get(network);
      if (!before || compareRanks(rank(before.part), rank(part)) <= 0) networks.set(network, {accounts, part});
    }
  }
  // A correction that says they have left takes the account along, unless it names one itself.
  if (stance?.part.source.kind === 'own' && stance.stance.code !== 'active' && networks.get('x')?.part !== stance.part)
    networks.delete('x');
  const accounts = [...networks.values()].flatMap((network) => network.accounts);
  return accounts.length > 0 ? {accounts, part: best} : undefined;
}

function defined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Partial<T>;
}

function reportOther(field: Compared, best: Part, parts: readonly Part[], problems: Problems): void {
  const value = best.raw[field] ?? '';
  for (const {source, raw} of parts) {
    const other = raw[field];
    if (other === undefined || source === best.source || same(field, other, value)) continue;
    problems.warn(
      'contradiction',
      raw.place(field),
      `${raw.name ?? best.raw.name ?? 'A member'}: the ${field} is ${quote(other)} in ${source.name} and ${quote(value)} in ${best.source.name}. The second is used.`,
    );
  }
}

/** Groups, countries and addresses are written in many ways; only what is another one is a contradiction. */
function same(field: Compared, a: string, b: string): boolean {
  switch (field) {
    case 'group':
      return groupWord(a) === groupWord(b);
    case 'country':
      return (countryCode(a) ?? a) === (countryCode(b) ?? b);
    case 'email':
      return (mailbox(a) ?? a.trim()) === (mailbox(b) ?? b.trim());
  }
}

const groupWord = (name: string): string => GROUP_CODES.get(fold(name)) ?? fold(name);

/** Origin of the values: fields by source. The compiler's own tables are called `rule`. */
function trace(member: Member, from: ReadonlyMap<Field, string>): Record<string, string[]> {
  const sources: Record<string, string[]> = {};
  for (const field of FIELDS) {
    if (member[field] === undefined) continue;
    const key = from.get(field) ?? 'rule';
    (sources[key] ??= []).push(field);
  }
  return sources;
}
