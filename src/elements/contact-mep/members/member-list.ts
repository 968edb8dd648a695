import {containsWords, foldForSearch} from '../../../text/fold.js';
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
  const namesOf = new Map<string, string>();
  for (const [code, name] of names) namesOf.set(code, `${namesOf.get(code) ?? ''} ${name}`);
  return members
    .map((member) => {
      const {name, given, family, native, group, party, committees = [], accounts = []} = member;
      const codes = [...new Set([group, ...committees.map(({code}) => code)])];
      const words = [
        name,
        given,
        family,
        // Ó Ríordáin is found by “oriordain”, too.
        family?.replace(/[\s-]/g, ''),
        native?.given,
        native?.family,
        party,
        ...codes,
        ...codes.map((code) => namesOf.get(code)),
        ...accounts.map(({handle}) => handle),
      ];
      return {member, searched: foldForSearch(words.join(' ')), values: valuesOf(member), sorted: family ?? name};
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

const isFound = ({searched}: Row, query: string): boolean => !query || containsWords(searched, query);

/** The facets of which a member has another value than the chosen one. */
const missesOf = ({values}: Row, filter: Filter, chosen: readonly Facet[]): Facet[] =>
  chosen.filter((facet) => !values[facet].includes(filter[facet]));

const chosenIn = (filter: Filter): Facet[] => FACETS.filter((facet) => filter[facet]);

/** Members that fit a filter. */
export function match(all: readonly Row[], filter: Filter): Matches {
  const query = foldForSearch(filter.query);
  const chosen = chosenIn(filter);
  const rows: Row[] = [];
  const hidden: Row[] = [];
  for (const row of all)
    if (isFound(row, query)) {
      if (!missesOf(row, filter, chosen).length) rows.push(row);
      else if (query) hidden.push(row);
    }
  return {rows, hidden};
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
  const query = foldForSearch(filter.query);
  const chosen = chosenIn(filter);
  for (const row of all) {
    if (!isFound(row, query)) continue;
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
