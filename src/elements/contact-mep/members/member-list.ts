import {containsWords, foldForSearch} from '../../../text/fold.js';
import type {Member} from '../../../api/schema/members.js';
import {formatter} from '../../../i18n/intl-cache.js';

/**
 * A member with what is searched.
 *
 * @internal
 */
export interface Row {
  readonly member: Member;
  readonly searched: string;
}

/** Choices that narrow a list; an empty string takes all. */
export interface Filter {
  readonly query: string;
  readonly group: string;
  readonly committee: string;
  readonly constituency: string;
  readonly stance: string;
}
export type Facet = Exclude<keyof Filter, 'query'>;

/** More choices than this are none, and not counted: nobody looks through them, and each is an element. */
export const MAX_CHOICES = 1_000;

export const NO_FILTER: Filter = {query: '', group: '', committee: '', constituency: '', stance: ''};

const FACETS: Readonly<Record<Facet, (member: Member) => readonly (string | undefined)[]>> = {
  stance: ({stance}) => [stance.code],
  group: ({group}) => [group],
  constituency: ({constituency}) => [constituency],
  committee: ({committees = []}) => committees.map(({code}) => code),
};

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
      return {member, searched: foldForSearch(words.join(' ')), sorted: family ?? name};
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
  /** Number of members for each value of a facet, with the other filters as they are. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
}

/** Members that fit a filter, and numbers of those that would fit another. */
export function match(all: readonly Row[], filter: Filter): Matches {
  const facets = Object.keys(FACETS) as Facet[];
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map<string, number>()])) as Record<Facet, Map<string, number>>;
  const query = foldForSearch(filter.query);
  const hidden: Row[] = [];
  const rows = all.filter((row) => {
    const {member, searched} = row;
    if (query && !containsWords(searched, query)) return false;
    const values = facets.map((facet) => FACETS[facet](member));
    const misses = facets.filter((facet, i) => filter[facet] && !values[i]!.includes(filter[facet]));
    facets.forEach((facet, i) => {
      // With another value of this facet the member would fit, if nothing else stands against it.
      const fits = misses.every((miss) => miss === facet);
      const count = counts[facet];
      for (const value of new Set(values[i]))
        if (value && (count.size <= MAX_CHOICES || count.has(value))) count.set(value, (count.get(value) ?? 0) + Number(fits));
    });
    if (misses.length && query) hidden.push(row);
    return !misses.length;
  });
  return {rows, hidden, counts};
}
