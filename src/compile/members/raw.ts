import type {Place} from '../problems.js';
import type {Evidence} from './x-stance.js';

/** A member as one source tells of it: not yet checked, every field optional. */
export interface RawMember {
  /** Location of a field in the source. */
  readonly place: (field?: string) => Place;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly given?: string | undefined;
  readonly family?: string | undefined;
  readonly native?: {readonly lang: string; readonly given: string; readonly family: string} | undefined;
  readonly gender?: string | undefined;
  readonly salutation?: Readonly<Record<string, string>> | undefined;
  readonly country?: string | undefined;
  readonly constituency?: string | undefined;
  readonly group?: string | undefined;
  readonly party?: string | undefined;
  readonly committees?: readonly {readonly code: string; readonly role?: string | undefined}[] | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly url?: string | undefined;
  readonly weight?: number | undefined;
  readonly paused?: {readonly until?: string | undefined; readonly reason?: string | undefined} | undefined;
  readonly stance?: RawStance | undefined;
  readonly accounts?: readonly RawAccount[] | undefined;
  /** Fields that a correction takes away: `email: null`. */
  readonly cleared?: readonly Field[] | undefined;
  /** A correction that takes somebody off the list. */
  readonly remove?: boolean | undefined;
}

export interface RawStance {
  /** Evidence of the source; without it, somebody wrote the stance down. */
  readonly evidence?: Evidence | undefined;
  readonly code?: string | undefined;
  readonly since?: string | undefined;
  readonly checkedOn?: string | undefined;
  readonly source?: string | undefined;
  readonly statement?: string | undefined;
  readonly proof?: string | undefined;
}

export interface RawAccount {
  readonly network?: string | undefined;
  /** A handle or an address. */
  readonly value: string;
}

/** Members of one source, and its kind. */
export interface Source {
  readonly key: string;
  readonly kind: 'own' | 'table' | 'leavex' | 'parliament';
  readonly name: string;
  /** The day of the data. */
  readonly on?: string | undefined;
  readonly parliament?: string | undefined;
  readonly term?: number | undefined;
  readonly groups?: readonly {readonly code: string; readonly name: string}[] | undefined;
  readonly committees?: readonly {readonly code: string; readonly name: string}[] | undefined;
  /** Each row is about somebody in another list; a row that matches nobody is an error. */
  readonly addsNobody?: boolean | undefined;
  /** Files that this list was made from. */
  readonly madeFrom?: readonly string[] | undefined;
  readonly members: readonly RawMember[];
}

/** Fields of a member that come from a source, for tracing them. */
export const FIELDS = [
  'name',
  'native',
  'gender',
  'salutation',
  'country',
  'constituency',
  'group',
  'party',
  'committees',
  'languages',
  'email',
  'phone',
  'url',
  'weight',
  'paused',
  'stance',
  'accounts',
] as const;
export type Field = (typeof FIELDS)[number];
