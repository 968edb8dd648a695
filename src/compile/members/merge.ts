import {distance} from 'fastest-levenshtein';
import {countryCode} from '../countries.js';
import {quote, type Problems} from '../problems.js';
import type {RawMember, Source} from './raw.js';
import {fold} from '../../text/fold.js';

/** Record of a member in one source, and how it was matched. */
export interface Part {
  readonly source: Source;
  readonly raw: RawMember;
  /** A name that only served to find somebody is no other spelling of the name. */
  readonly by: 'list' | 'id' | 'name' | 'email';
}

export interface Merged {
  readonly parts: Part[];
}

/** People who are looked for by similar names at most, to say who may have been meant. */
const MAX_SUGGESTIONS = 200;

/**
 * Brings together what several sources say of the same person. The Parliament's list says who is a member; without one,
 * the first source does. Corrections may add members. Whatever finds nobody is said, and is an error in a correction.
 */
export function mergeSources(sources: readonly Source[], problems: Problems): Merged[] {
  const roster = sources.find(({kind}) => kind === 'parliament') ?? sources.find((source) => !isCorrections(source)) ?? sources[0];
  if (!roster) return [];
  const merge = new Merge(roster, problems);
  for (const source of sources) if (source !== roster) merge.add(source);
  return merge.people;
}

class Merge {
  readonly #roster: Source;
  readonly #problems: Problems;
  readonly #people = new People();
  #suggestions = MAX_SUGGESTIONS;

  constructor(roster: Source, problems: Problems) {
    this.#roster = roster;
    this.#problems = problems;
    for (const raw of roster.members) this.#people.add({source: roster, raw, by: 'list'});
  }

  get people(): Merged[] {
    return this.#people.all;
  }

  add(source: Source): void {
    const used = new Set<Merged>();
    let added = 0;
    for (const raw of source.members) {
      const found = this.#people.find(raw, source.kind === 'own');
      if (found.one) this.#addTo(found.one, found, raw, source, used);
      else if (this.#addPerson(found, raw, source)) added++;
    }
    if (source.members.length > 0 && used.size + added === 0 && source.kind !== 'own')
      this.#problems.error(
        'nothing-used',
        {file: source.name},
        `None of the ${source.members.length} members of ${source.name} is in ${this.#roster.name}: nothing of it was used.`,
        'Compare the names, countries and ids in both.',
      );
  }

  #addTo(one: Merged, {by, otherName}: Found, raw: RawMember, source: Source, used: Set<Merged>): void {
    if (otherName)
      this.#problems.warn(
        'contradiction',
        raw.place('name'),
        `The id ${quote(raw.id)} is ${label(one)} in ${this.#roster.name}, and ${quote(raw.name)} here.`,
        'Is the id right?',
      );
    if (used.has(one))
      this.#problems.warn(
        'duplicate',
        raw.place(),
        `${nameOf(raw)} is in ${source.name} more than once. The last row is used.`,
        'Delete one.',
      );
    used.add(one);
    one.parts.push({source, raw, by});
  }

  /** Adds somebody who was not found. Only corrections may do that, and only with a name and a country. */
  #addPerson({several}: Found, raw: RawMember, source: Source): boolean {
    const near = this.#suggestions-- > 0 ? this.#people.near(raw) : [];
    if (source.kind !== 'own' && !raw.remove) {
      this.#problems.warn(
        'not-a-member',
        raw.place(),
        `${nameOf(raw)} of ${source.name} is not in ${this.#roster.name} and is left out.`,
        near.length > 0
          ? `Did you mean ${near.join(' or ')}?`
          : 'Has the mandate ended, or is the name written differently? A correction can add them, with name and country.',
      );
      return false;
    }
    const isComplete = raw.name !== undefined && raw.country !== undefined;
    if (source.addsNobody || raw.remove || several.length > 0 || !isComplete) {
      this.#problems.error('correction', raw.place(), ...unused(raw, source, this.#roster, several.map(label), near));
      return false;
    }
    if (near.length > 0)
      this.#problems.warn(
        'added',
        raw.place('name'),
        `${nameOf(raw)} is added as a new member.`,
        `If ${near.join(' or ')} is meant, write the id.`,
      );
    this.#people.add({source, raw, by: 'list'});
    return true;
  }
}

/** Message and hint for a correction without effect. */
function unused(
  raw: RawMember,
  source: Source,
  roster: Source,
  several: readonly string[],
  near: readonly string[],
): [message: string, hint: string] {
  const done = raw.remove ? 'Nobody was removed' : 'Nothing was corrected';
  if (several.length > 0)
    return [`${done}: ${nameOf(raw)} of ${source.name} may be ${several.join(' or ')}.`, 'Write the id of the right one.'];
  return [
    `${done}: ${nameOf(raw)} of ${source.name} is not in ${roster.name}.`,
    near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Write the name as in the list, or the id.',
  ];
}

/** A file of changes to somebody else's list, rather than a list. */
function isCorrections({kind, members, addsNobody}: Source): boolean {
  return (
    addsNobody === true ||
    (kind === 'own' && members.some(({name, country, remove}) => remove === true || name === undefined || country === undefined))
  );
}

interface Found {
  readonly one?: Merged;
  readonly by: Part['by'];
  readonly several: readonly Merged[];
  /** The id fits, and no word of the name does. */
  readonly otherName?: boolean;
}

class People {
  readonly all: Merged[] = [];
  readonly #byId = new Map<string, Merged>();
  readonly #byEmail = new Map<string, Merged[]>();
  readonly #byName = new Map<string, Merged[]>();

  add(part: Part): void {
    const merged: Merged = {parts: [part]};
    const {raw} = part;
    this.all.push(merged);
    if (raw.id !== undefined) this.#byId.set(raw.id, merged);
    const email = mailbox(raw.email);
    if (email !== undefined) listIn(this.#byEmail, email).push(merged);
    for (const key of nameKeys(raw)) listIn(this.#byName, key).push(merged);
  }

  /** @param deliberate the id was written by hand, so it counts even where the name is another */
  find(raw: RawMember, deliberate: boolean): Found {
    const byId = raw.id === undefined ? undefined : this.#byId.get(raw.id);
    const otherName = byId !== undefined && !shareWord(raw, byId.parts[0]!.raw);
    if (byId && (deliberate || !otherName)) return {one: byId, by: 'id', several: [], ...(otherName ? {otherName} : {})};
    const [exact, anywhere] = nameKeys(raw);
    const named = this.#byName.get((raw.country === undefined ? anywhere : exact) ?? '') ?? [];
    if (named.length === 1) return {one: named[0]!, by: 'name', several: []};
    const mailed = this.#byEmail.get(mailbox(raw.email) ?? '') ?? [];
    if (named.length === 0 && mailed.length === 1 && shareWord(raw, mailed[0]!.parts[0]!.raw))
      return {one: mailed[0]!, by: 'email', several: []};
    return {by: 'name', several: named};
  }

  /** Suggests members for a name or an id that nobody has. */
  near(raw: RawMember): string[] {
    const [, wanted] = nameKeys(raw);
    if (wanted === undefined) return [];
    const words = wanted.split(' ');
    return this.all
      .map((merged) => {
        const [, name = ''] = nameKeys(merged.parts[0]!.raw);
        const theirs = name.split(' ');
        const contained =
          words.length > 1 && (words.every((word) => theirs.includes(word)) || theirs.every((word) => words.includes(word)));
        return {merged, far: contained ? 0 : distance(wanted, name)};
      })
      .filter(({far}) => far <= Math.max(2, Math.floor(wanted.length / 6)))
      .sort((a, b) => a.far - b.far)
      .slice(0, 3)
      .map(({merged}) => label(merged));
  }
}

/** The name with and without the country, in any order of its words: sources disagree on what comes first. */
function nameKeys({name, given, family, country}: RawMember): [exact: string, anywhere: string] | [] {
  const full = name ?? (given !== undefined && family !== undefined ? `${given} ${family}` : undefined);
  if (full === undefined) return [];
  const words = fold(full).split(' ').sort().join(' ');
  return [`${words}|${country === undefined ? '' : (countryCode(country) ?? country)}`, words];
}

function shareWord(a: RawMember, b: RawMember): boolean {
  const [, one] = nameKeys(a);
  const [, other] = nameKeys(b);
  if (one === undefined || other === undefined) return true;
  const words = new Set(other.split(' '));
  return one.split(' ').some((word) => words.has(word));
}

/** An address for comparing, without what a table may write around it. */
export function mailbox(email: string | undefined): string | undefined {
  const address = email
    ?.trim()
    .replace(/^mailto:/i, '')
    .replace(/^<|>$/g, '')
    .toLowerCase();
  return address?.includes('@') ? address : undefined;
}

function nameOf(raw: RawMember): string {
  const name = raw.name ?? (raw.family === undefined ? undefined : `${raw.given ?? ''} ${raw.family}`.trim());
  return name ?? (raw.id === undefined ? 'Somebody' : `The id ${quote(raw.id)}`);
}

function label({parts}: Merged): string {
  const {name, given = '', family = '', country, id} = parts[0]!.raw;
  return `${name ?? `${given} ${family}`.trim()} (${[country, id && `id ${id}`].filter(Boolean).join(', ')})`;
}

function listIn<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
