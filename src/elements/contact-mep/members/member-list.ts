import {containsWords, foldForSearch} from '../../../text/fold.js';
import {greekSound, isGreek} from '../../../text/greek-sound.js';
import type {Member} from '../../../api/schema/members.js';
import {formatter} from '../../../i18n/intl-cache.js';

/** Choices that narrow a list; an empty string takes all. */
export interface Filter {
  readonly query: string;
  readonly group: string;
  readonly committee: string;
  readonly constituency: string;
  readonly stance: string;
}
export type Facet = Exclude<keyof Filter, 'query'>;

/**
 * A member with what is searched and filtered.
 *
 * @internal
 */
export interface Row {
  readonly member: Member;
  readonly searched: string;
  /** The name as it would sound in Greek. */
  readonly sound: string;
  readonly values: Readonly<Record<Facet, readonly string[]>>;
}

/** More choices than this are none, and not counted: nobody looks through them, and each is an element. */
export const MAX_CHOICES = 1_000;

export const NO_FILTER: Filter = {query: '', group: '', committee: '', constituency: '', stance: ''};

const FACETS: readonly Facet[] = ['stance', 'group', 'constituency', 'committee'];

const known = (value: string | undefined): string[] => (value ? [value] : []);

const valuesOf = ({stance, group, constituency, committees = []}: Member): Row['values'] => ({
  stance: known(stance.code),
  group: known(group),
  constituency: known(constituency),
  committee: [...new Set(committees.flatMap(({code}) => known(code)))],
});

/**
 * Members in the order of an alphabet, folded once for searching.
 *
 * @param tag language of the alphabet
 * @param names what groups and committees are called; a code may have several names
 */
export function toRows(members: readonly Member[], tag: string, names: readonly (readonly [code: string, name: string])[]): Row[] {
  const collator = formatter(Intl.Collator, tag);
  // Folded once for all who share them.
  const namesOf = new Map<string, string>();
  for (const [code, name] of names) namesOf.set(code, `${namesOf.get(code) ?? foldForSearch(code)} ${foldForSearch(name)}`);
  return members
    .map((member) => {
      const {name, given, family, native, group, party, committees = [], accounts = []} = member;
      const codes = [...new Set([group, ...committees.map(({code}) => code)])];
      const folded = foldForSearch(name);
      const words = [
        given,
        family,
        // Ó Ríordáin is found by “oriordain”, too.
        family?.replace(/[\s-]/g, ''),
        native?.given,
        native?.family,
        party,
        ...accounts.map(({handle}) => handle),
        ...codes.filter((code) => !namesOf.has(code)),
      ];
      return {
        member,
        searched: [folded, foldForSearch(words.join(' ')), ...codes.flatMap((code) => namesOf.get(code) ?? [])].join(' '),
        sound: greekSound(folded),
        values: valuesOf(member),
        sorted: family ?? name,
      };
    })
    .sort((a, b) => collator.compare(a.sorted, b.sorted));
}

/**
 * Result of a filter.
 *
 * @internal
 */
export interface Matches {
  readonly rows: readonly Row[];
  /** Members that the search finds and the filters hide; none where nothing is searched. */
  readonly hidden: readonly Row[];
}

/** Members whom a search finds. */
function find(all: readonly Row[], query: string): readonly Row[] {
  const folded = foldForSearch(query);
  if (!folded) return all;
  if (!isGreek(query)) return all.filter(({searched}) => containsWords(searched, folded));
  const findSound = (wanted: string): Row[] =>
    all.filter(({searched, sound}) => containsWords(searched, folded) || containsWords(sound, wanted));
  const sounds = greekSound(folded);
  const found = findSound(sounds);
  // While somebody types, the last letter may be half of a sound, like the γ of Παναγιώτου.
  return found.length || sounds.length < 3 ? found : findSound(sounds.slice(0, -1).trim());
}

/** The facets of which a member has another value than the chosen one. */
const missesOf = ({values}: Row, filter: Filter, chosen: readonly Facet[]): Facet[] =>
  chosen.filter((facet) => !values[facet].includes(filter[facet]));

const chosenIn = (filter: Filter): Facet[] => FACETS.filter((facet) => filter[facet]);

/** Members that fit a filter. */
export function match(all: readonly Row[], filter: Filter): Matches {
  const chosen = chosenIn(filter);
  const found = find(all, filter.query);
  const fits = (row: Row): boolean => !missesOf(row, filter, chosen).length;
  return {rows: found.filter(fits), hidden: found === all ? [] : found.filter((row) => !fits(row))};
}

/**
 * Number of members for each value of a facet, with the other filters as they are.
 *
 * @internal
 */
export type Counts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** Numbers of members that would fit, if another value was chosen. */
export function countChoices(all: readonly Row[], filter: Filter): Counts {
  const counts = {stance: new Map(), group: new Map(), constituency: new Map(), committee: new Map()} as Record<Facet, Map<string, number>>;
  const chosen = chosenIn(filter);
  for (const row of find(all, filter.query)) {
    const misses = missesOf(row, filter, chosen);
    for (const facet of FACETS) {
      // With another value of this facet the member would fit, if nothing else stands against it.
      const fits = misses.every((miss) => miss === facet);
      const count = counts[facet];
      for (const value of row.values[facet])
        if (count.size <= MAX_CHOICES || count.has(value)) count.set(value, (count.get(value) ?? 0) + Number(fits));
    }
  }
  return counts;
}
