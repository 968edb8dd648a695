import {appendFile, readFile, rm} from 'node:fs/promises';
import {quote, type Problems} from '../problems.js';
import {xHandle} from './accounts.js';
import type {RawAccount, RawMember, Source} from './raw.js';
import {COMMITTEES, TERM} from './parliament.js';

export const PARLIAMENT_API = 'https://data.europarl.europa.eu/api/v2';

export interface ParliamentOptions {
  /** Folder that keeps the answers until all are there: an interrupted run then continues. */
  readonly cache: string;
  /** The day for which mandates and memberships count. */
  readonly today: string;
  /** Requests in `period` milliseconds at most. The Parliament allows 500 in five minutes. */
  readonly limit?: number;
  readonly period?: number;
  /** First wait before a request is tried again, in milliseconds; it doubles. */
  readonly backOff?: number;
  readonly attempts?: number;
  readonly timeout?: number;
  readonly progress?: (done: number, all: number) => void;
  /** For tests and for stopping. */
  readonly signal?: AbortSignal;
}

const USER_AGENT = 'leavex-widgets-prd-1';
/** An answer that is older is asked for again. */
const FRESH = 24 * 60 * 60 * 1_000;
const PAGE = 500;
/** So many may lack details, for reasons of their own. */
const MOST_MISSING = 0.1;

/** The Parliament did not answer, or not as its documentation says. */
export class ParliamentError extends Error {}

/**
 * The European Parliament's Open Data API v2: a list of sitting members, without addresses. These take one request for each
 * member. Slow on purpose: it stays under the Parliament's limit, tries again when told to wait, and can be interrupted.
 */
export async function fromParliament(base: string, options: ParliamentOptions, problems: Problems): Promise<Source> {
  const client = new Client(base.replace(/\/+$/, ''), options);
  const list = await client.list();
  const cached = await readCache(options.cache);
  const details: Person[] = [];
  let missing = 0;
  for (const [i, entry] of list.entries()) {
    options.progress?.(i, list.length);
    const id = text(entry.identifier) ?? '';
    let detail = cached.get(id);
    if (!detail) {
      detail = await client.detail(id);
      if (!detail) {
        missing++;
        problems.warn(
          'parliament',
          {file: base},
          `The Parliament has no details of ${quote(entry.label ?? id)} (${id}); what its list says is taken, without an address.`,
          'Has the mandate just ended? A correction may remove them.',
        );
        details.push(entry);
        continue;
      }
      await appendFile(options.cache, `${JSON.stringify({at: Date.now(), id, detail})}\n`);
    }
    details.push({...detail, ...pickApi(entry)});
  }
  options.progress?.(list.length, list.length);
  if (missing > MOST_MISSING * list.length)
    throw new ParliamentError(`${base} has no details of ${missing} of ${list.length} members: its API has changed, or it is in trouble.`);
  const place = {file: base};
  return {
    key: 'parliament',
    kind: 'parliament',
    name: base,
    on: options.today,
    parliament: 'EP',
    term: termOf(details, options.today),
    members: details.flatMap(
      (person) => toRaw(person, options.today, (message) => problems.warn('parliament', place, message), place) ?? [],
    ),
  };
}

/** To be called once the result is safely written. */
export async function forgetAnswers(cache: string): Promise<void> {
  await rm(cache, {force: true});
}

interface Membership {
  readonly organization?: unknown;
  readonly role?: unknown;
  readonly membershipClassification?: unknown;
  readonly memberDuring?: {readonly startDate?: unknown; readonly endDate?: unknown};
  readonly represents?: unknown;
  readonly contactPoint?: unknown;
}

interface Person {
  readonly identifier?: unknown;
  readonly label?: unknown;
  readonly givenName?: unknown;
  readonly familyName?: unknown;
  readonly officialGivenName?: unknown;
  readonly officialFamilyName?: unknown;
  readonly hasEmail?: unknown;
  readonly hasGender?: unknown;
  readonly hasMembership?: unknown;
  readonly account?: unknown;
  readonly 'api:country-of-representation'?: unknown;
  readonly 'api:political-group'?: unknown;
}

/** Fields that only the list contains. */
function pickApi(entry: Person): Partial<Person> {
  return {'api:country-of-representation': entry['api:country-of-representation'], 'api:political-group': entry['api:political-group']};
}

function toRaw(person: Person, today: string, warn: (message: string) => void, place: {file: string}): RawMember | undefined {
  const id = text(person.identifier);
  if (id === undefined) {
    warn('An entry of the list has no identifier and is left out.');
    return undefined;
  }
  const memberships = list<Membership>(person.hasMembership).filter((membership) => isCurrent(membership, today));
  const mandate = memberships.find(({role}) => lastStep(role) === 'MEMBER_PARLIAMENT');
  const gender = lastStep(person.hasGender);
  const country = text(person['api:country-of-representation']) ?? lastStep(list(mandate?.represents)[0]);
  const given = text(person.givenName);
  const family = text(person.familyName);
  const [nativeGiven, nativeFamily] = [text(person.officialGivenName), text(person.officialFamilyName)];
  const lang = country === undefined ? undefined : NATIVE_SCRIPTS[country];
  const accounts = accountsOf(person.account);
  return {
    place: () => place,
    id,
    name: text(person.label) && !(given && family) ? text(person.label) : given && family ? `${given} ${family}` : undefined,
    given,
    family,
    native:
      lang && nativeGiven && nativeFamily && /[^\p{Script=Latin}\P{L}]/u.test(nativeFamily)
        ? {lang, given: nativeGiven, family: nativeFamily}
        : undefined,
    gender: gender === 'FEMALE' ? 'f' : gender === 'MALE' ? 'm' : undefined,
    country,
    group: text(person['api:political-group']),
    committees: committeesOf(memberships, (organisation) =>
      warn(`${quote(person.label)} sits in ${organisation}, which the table of committees does not know; it is left out.`),
    ),
    email: list(person.hasEmail)
      .map((value) => text(value))
      .find(Boolean),
    phone: phoneOf(mandate),
    url: `https://www.europarl.europa.eu/meps/en/${id}`,
    accounts,
    // An account that the Parliament lists is a handle and no more; that it lists none says nothing.
    stance: accounts?.some(({value}) => xHandle(value) !== undefined)
      ? {code: 'active', evidence: 'handle', checkedOn: today, source: `https://www.europarl.europa.eu/meps/en/${id}`}
      : undefined,
  };
}

const NATIVE_SCRIPTS: Readonly<Record<string, string>> = {BG: 'bg', BGR: 'bg', GR: 'el', EL: 'el', GRC: 'el', CY: 'el', CYP: 'el'};

/** The number of the sitting Parliament, as its members' mandates name it: org/ep-10. */
function termOf(people: readonly Person[], today: string): number {
  const terms = people
    .flatMap((person) => list<Membership>(person.hasMembership).filter((membership) => isCurrent(membership, today)))
    .flatMap(({organization}) => /^org\/ep-(\d+)$/.exec(text(organization) ?? '')?.[1] ?? []);
  return Math.max(TERM, ...new Set(terms.map(Number)));
}

/** Past terms and ended functions stand in the same list. */
function isCurrent({memberDuring}: Membership, today: string): boolean {
  const [start, end] = [text(memberDuring?.startDate), text(memberDuring?.endDate)];
  return (start === undefined || start.slice(0, 10) <= today) && (end === undefined || end.slice(0, 10) >= today);
}

const ROLES: Readonly<Record<string, string>> = {
  MEMBER: 'member',
  MEMBER_SUBSTITUTE: 'substitute',
  CHAIR: 'chair',
  CHAIR_VICE: 'vice-chair',
  CHAIR_VICE_FIRST: 'vice-chair',
  CHAIR_VICE_SECOND: 'vice-chair',
  CHAIR_VICE_THIRD: 'vice-chair',
  CHAIR_VICE_FOURTH: 'vice-chair',
};
const RANKS = ['chair', 'vice-chair', 'member', 'substitute'];

function committeesOf(memberships: readonly Membership[], unknown: (organisation: string) => void): NonNullable<RawMember['committees']> {
  const roles = new Map<string, string>();
  for (const {organization, role, membershipClassification} of memberships) {
    const kind = lastStep(membershipClassification) ?? '';
    const organisation = text(organization);
    // Joint committees and delegations are no committees of the house; some memberships name no organisation.
    if (!/^COMMITTEE_PARLIAMENTARY_(?:STANDING|SUB|SPECIAL|TEMPORARY)$/.test(kind) || organisation === undefined) continue;
    const committee = COMMITTEES.find(({organisation: known}) => known === organisation);
    if (!committee) {
      unknown(organisation);
      continue;
    }
    const name = ROLES[lastStep(role) ?? ''] ?? 'member';
    const before = roles.get(committee.code);
    if (before === undefined || RANKS.indexOf(name) < RANKS.indexOf(before)) roles.set(committee.code, name);
  }
  return [...roles].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, role]) => ({code, role}));
}

/** The office in Brussels rather than that in Strasbourg, where members are four days a month. */
function phoneOf(mandate: Membership | undefined): string | undefined {
  const numbers = list<{hasTelephone?: {hasValue?: unknown}}>(mandate?.contactPoint).flatMap(
    (point) => text(point.hasTelephone?.hasValue)?.replace(/^tel:/, '') ?? [],
  );
  return numbers.find((number) => number.startsWith('+32')) ?? numbers[0];
}

function accountsOf(value: unknown): RawAccount[] | undefined {
  const accounts = list<{id?: unknown}>(value).flatMap((entry): RawAccount[] => {
    const url = text(entry.id);
    return url === undefined || !/^https?:/.test(url) || /\/\/(?:www\.)?europarl\./.test(url) ? [] : [{value: url}];
  });
  return accounts.length > 0 ? accounts : undefined;
}

/** JSON-LD writes a single value as it is and several as a list. */
function list<T = unknown>(value: unknown): T[] {
  return (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]) as T[];
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim() : typeof value === 'number' ? String(value) : undefined;
const lastStep = (value: unknown): string | undefined => text(value)?.split('/').at(-1);

class Client {
  readonly #base: string;
  readonly #options: ParliamentOptions;
  readonly #sent: number[] = [];

  constructor(base: string, options: ParliamentOptions) {
    this.#base = base;
    this.#options = options;
  }

  async list(): Promise<Person[]> {
    const all: Person[] = [];
    for (let offset = 0; ; offset += PAGE) {
      const page = await this.#get(`/meps/show-current?format=application%2Fld%2Bjson&offset=${offset}&limit=${PAGE}`);
      all.push(...page);
      if (page.length < PAGE) break;
    }
    if (all.length === 0) throw new ParliamentError(`${this.#base} contains no members.`);
    return all;
  }

  /** Undefined where the Parliament has none: one broken record is no reason to know nothing of all the others. */
  async detail(id: string): Promise<Person | undefined> {
    const [person] = await this.#get(`/meps/${encodeURIComponent(id)}?format=application%2Fld%2Bjson`, true);
    return person;
  }

  async #get(path: string, optional = false): Promise<Person[]> {
    const {attempts = 6, backOff = 2_000} = this.#options;
    let last = '';
    for (let attempt = 0; attempt < attempts; attempt++) {
      await this.#turn();
      const {signal, timeout = 30_000} = this.#options;
      let wait = backOff * 2 ** attempt;
      try {
        const response = await fetch(this.#base + path, {
          headers: {Accept: 'application/ld+json', 'User-Agent': USER_AGENT},
          signal: signal ? AbortSignal.any([signal, AbortSignal.timeout(timeout)]) : AbortSignal.timeout(timeout),
        });
        if (response.status === 204) return [];
        if (response.ok) return readData(await response.json());
        last = `answered ${response.status}`;
        await response.body?.cancel();
        if (optional && (response.status === 404 || response.status === 410)) return [];
        if (response.status !== 429 && response.status < 500) throw new ParliamentError(`${this.#base}${path} ${last}.`);
        const after = Number(response.headers.get('retry-after'));
        if (after > 0) wait = Math.max(wait, after * 1_000);
      } catch (error) {
        if (this.#options.signal?.aborted) throw stopped();
        if (error instanceof ParliamentError) throw error;
        last = error instanceof SyntaxError ? 'sent an answer that is not JSON' : 'did not answer';
      }
      if (attempt < attempts - 1) await this.#sleep(wait);
    }
    throw new ParliamentError(
      `${this.#base}${path} ${last}, ${attempts} times. Run the command again later. It continues where it stopped.`,
    );
  }

  /** Waits until a request more stays under the limit. */
  async #turn(): Promise<void> {
    const {limit = 450, period = 5 * 60 * 1_000} = this.#options;
    const oldest = this.#sent.length >= limit ? this.#sent.shift() : undefined;
    const wait = oldest === undefined ? 0 : oldest + period - Date.now();
    if (wait > 0) await this.#sleep(wait);
    this.#sent.push(Date.now());
  }

  async #sleep(milliseconds: number): Promise<void> {
    const {signal} = this.#options;
    await new Promise<void>((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        reject(stopped());
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, milliseconds);
      if (signal?.aborted) stop();
      else signal?.addEventListener('abort', stop, {once: true});
    });
  }
}

const stopped = (): ParliamentError => new ParliamentError('Stopped. Run the command again later. It continues from here.');

function readData(answer: unknown): Person[] {
  const {data} = (answer ?? {}) as {data?: unknown};
  if (!Array.isArray(data)) throw new ParliamentError('The Parliament’s answer has no “data”: its API has changed.');
  return data as Person[];
}

async function readCache(path: string): Promise<Map<string, Person>> {
  const found = new Map<string, Person>();
  const content = await readFile(path, 'utf8').catch(() => '');
  for (const line of content.split('\n')) {
    try {
      const {at, id, detail} = JSON.parse(line) as {at: number; id: string; detail: Person};
      if (Date.now() - at < FRESH) found.set(id, detail);
    } catch {
      // The last line of an interrupted run may be half written.
    }
  }
  return found;
}
