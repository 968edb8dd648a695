import type {Problems} from '../problems.js';
import {Fields} from '../fields.js';
import type {Tree} from '../yaml.js';
import {memberId} from './member-id.js';
import {FIELDS, type RawAccount, type RawMember, type RawStance, type Source} from './raw.js';

/** Without a name or a country nobody is a member. */
const CLEARABLE = FIELDS.filter((field) => field !== 'name' && field !== 'country');

/**
 * The compiler's own format: `{members: [{id, name, …}]}`, or just the list. `leavex-widgets meps` writes it, and people
 * correct it by hand. Field names are those of the API.
 */
export function fromOwn(tree: Tree, problems: Problems): Source | undefined {
  const whole = Array.isArray(tree.value) ? undefined : Fields.at(tree, [], tree.value, problems);
  if (!whole && !Array.isArray(tree.value)) return undefined;
  const rows = whole ? whole.rows('members') : (tree.value as unknown[]).flatMap((row, i) => Fields.at(tree, [i], row, problems) ?? []);
  if (!rows) {
    if (whole && !whole.has('members')) whole.missing('members', 'List the members under “members:”.');
    return undefined;
  }
  const named = (name: string): {code: string; name: string}[] | undefined =>
    whole?.rows(name)?.flatMap((row) => {
      const [code, label] = [row.text('code'), row.text('name')];
      if (!row.has('code')) row.missing('code', 'Give it a code.');
      if (!row.has('name')) row.missing('name', 'Write its name.');
      return code && label ? [{code, name: label}] : [];
    });
  const source: Source = {
    key: 'corrections',
    kind: 'own',
    name: tree.file,
    on: whole?.date('updated'),
    parliament: whole?.text('parliament'),
    term: whole?.amount('term'),
    groups: named('groups'),
    committees: named('committees'),
    madeFrom: sourceNames(whole?.raw('sources')),
    members: rows.map(readMember),
  };
  whole?.raw('$schema');
  whole?.done();
  return source;
}

/** `sources` of a list that the command wrote. */
function sourceNames(sources: unknown): string[] {
  return Object.values((sources ?? {}) as Record<string, {name?: unknown} | null>).flatMap((source) =>
    typeof source?.name === 'string' ? [source.name] : [],
  );
}

function readMember(row: Fields): RawMember {
  const native = row.fields('native');
  const stance = typeof row.raw('stance') === 'string' ? undefined : row.fields('stance');
  const paused = row.fields('paused');
  const [lang, given, family] = [native?.language('lang'), native?.text('given'), native?.text('family')];
  const id = row.text('id');
  const salutation = row.has('salutation') ? row.translations('salutation', 'en') : undefined;
  const member: RawMember = {
    place: (field) => (field === undefined ? row.place() : row.place(field)),
    id: id === undefined ? undefined : memberId(id),
    name: row.text('name'),
    given: row.text('given'),
    family: row.text('family'),
    native: lang && given && family ? {lang, given, family} : undefined,
    gender: row.text('gender'),
    salutation,
    country: row.text('country'),
    constituency: row.text('constituency'),
    group: row.text('group'),
    party: row.text('party'),
    committees: readCommittees(row),
    languages: row.languages('languages'),
    email: row.text('email'),
    phone: row.text('phone'),
    url: row.text('url'),
    weight: row.amount('weight'),
    paused: paused && {until: paused.date('until'), reason: paused.text('reason')},
    stance: stance ? readStance(stance) : typeof row.raw('stance') === 'string' ? {code: row.text('stance')} : undefined,
    accounts: readAccounts(row),
    cleared: CLEARABLE.filter((field) => row.isNull(field)),
    remove: row.flag('remove'),
  };
  // Origin of the values: a note for people, not needed here.
  row.raw('from');
  for (const part of [native, stance, paused]) part?.done();
  row.done();
  return member;
}

function readCommittees(row: Fields): RawMember['committees'] {
  return row.rows('committees')?.flatMap((committee) => {
    const [code, role] = [committee.text('code'), committee.text('role')];
    if (!committee.has('code')) committee.missing('code', 'Write the short name of the committee, such as LIBE.');
    committee.done();
    return code ? [{code, role}] : [];
  });
}

function readStance(stance: Fields): RawStance {
  return {
    code: stance.text('code'),
    since: stance.date('since'),
    checkedOn: stance.date('checkedOn'),
    source: stance.text('source'),
    statement: stance.text('statement'),
    proof: stance.text('proof'),
  };
}

function readAccounts(row: Fields): RawAccount[] | undefined {
  return row.rows('accounts')?.flatMap((account) => {
    const network = account.text('network');
    const value = account.text('url') ?? account.text('handle');
    account.raw('handle');
    if (value === undefined) account.missing('url', 'Write the address of the account.');
    account.done();
    return value === undefined ? [] : [{network, value}];
  });
}
