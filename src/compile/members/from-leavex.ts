import {quote, type Problems} from '../problems.js';
import type {Tree} from '../yaml.js';
import {xHandle} from './accounts.js';
import {memberId} from './member-id.js';
import {TERM} from './parliament.js';
import type {RawMember, Source} from './raw.js';
import {xStance} from './x-stance.js';

interface LeavexRow {
  readonly id?: unknown;
  readonly name?: unknown;
  readonly country?: unknown;
  readonly countryCode?: unknown;
  readonly level?: unknown;
  readonly institution?: unknown;
  readonly party?: unknown;
  readonly euGroupFull?: unknown;
  readonly email?: unknown;
  readonly usesX?: unknown;
  readonly xHandle?: unknown;
  readonly xStatus?: unknown;
  readonly xLeftAt?: unknown;
  readonly xNotes?: unknown;
  readonly xLastArchiveUrl?: unknown;
  readonly updatedAt?: unknown;
}

/** Detects the format in which leavex.eu keeps its members. */
export function isLeavex(value: unknown): value is readonly LeavexRow[] {
  return Array.isArray(value) && value.some((row) => typeof row === 'object' && row !== null && 'usesX' in row);
}

/** leavex.eu's `mp.json`. */
export function fromLeavex(tree: Tree, rows: readonly LeavexRow[], on: string | undefined, problems: Problems): Source {
  const members = rows.flatMap((row, i): RawMember[] => {
    const place = (field?: string): ReturnType<Tree['place']> => tree.place(field === undefined ? [i] : [i, FIELD[field] ?? field]);
    if (typeof row === 'object' && row !== null) return [toRaw(row, place, on, problems)];
    problems.error('type', place(), 'Here a member is expected.');
    return [];
  });
  const parliaments = [...new Set(rows.map((row) => parliamentOf(row)))];
  if (parliaments.length > 1)
    problems.error(
      'parliaments',
      tree.place([]),
      `The list contains members of ${parliaments.map((name) => quote(name)).join(' and ')}.`,
      'Make a file for each parliament: a campaign writes to the members of one.',
    );
  const [parliament = 'EP'] = parliaments;
  return {key: 'leavex', kind: 'leavex', name: tree.file, on, parliament, ...(parliament === 'EP' ? {term: TERM} : {}), members};
}

function toRaw(row: LeavexRow, place: RawMember['place'], on: string | undefined, problems: Problems): RawMember {
  const handle = text(row.xHandle);
  const known = handle === undefined ? undefined : xHandle(handle);
  if (handle !== undefined && known === undefined)
    problems.warn('handle', place('accounts'), `“${handle}” is not an account on X and was left out.`);
  const {code, doubts, evidence} = xStance({
    status: text(row.xStatus),
    usesX: typeof row.usesX === 'boolean' ? row.usesX : undefined,
    handle: known,
    leftOn: text(row.xLeftAt),
    proof: text(row.xLastArchiveUrl),
  });
  for (const doubt of doubts) problems.warn('contradiction', place(), `${text(row.name) ?? 'A member'}: ${doubt}.`);
  const id = text(row.id);
  const party = text(row.party);
  const group = text(row.euGroupFull);
  return {
    place,
    id: id && memberId(id),
    name: text(row.name),
    country: text(row.countryCode) ?? text(row.country),
    group: group ?? party,
    // Of members of the European Parliament the file repeats the group as party.
    party: row.level === 'national' || party === group ? undefined : party,
    email: text(row.email),
    stance: {
      code,
      evidence,
      checkedOn: text(row.updatedAt) ?? on,
      ...(code === 'left' ? {since: text(row.xLeftAt), statement: text(row.xNotes), proof: text(row.xLastArchiveUrl)} : {}),
    },
    accounts: code === 'active' && known !== undefined ? [{network: 'x', value: known}] : [],
  };
}

/** Undefined for anything but a text with content. */
const text = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() ? value.trim() : undefined);

/** Members of national parliaments say in which one they sit. */
function parliamentOf({level, institution, countryCode, country}: LeavexRow): string {
  if (level !== 'national') return 'EP';
  const [name] = [institution, countryCode, country].filter((value) => typeof value === 'string' && value.trim() !== '');
  return typeof name === 'string' ? name.trim() : 'national parliament';
}

/** Their names of our fields. */
const FIELD: Readonly<Record<string, string>> = {country: 'countryCode', group: 'euGroupFull', stance: 'usesX', accounts: 'xHandle'};
