import {containsWords, foldForSearch} from '../../text/fold.js';
import {isIsoDate} from '../../text/iso-date.js';
import type {Entry} from './departed-data.js';

type AttributeValue = string | null | undefined;

/** Choice of the page author: attributes of the element. */
export interface Selection {
  /** Codes of countries, separated by spaces or commas; none for all. */
  readonly country?: AttributeValue;
  /** Kinds, likewise. */
  readonly kind?: AttributeValue;
  /** The first year, month or day of leaving; or `7d`, the last seven days. */
  readonly since?: AttributeValue;
}

/** Search of the reader; empty texts find all. */
export interface Search {
  readonly query: string;
  readonly country: string;
  readonly kind: string;
}

/** The words of an attribute that takes several. */
export const parseList = (given: AttributeValue): string[] =>
  String(given ?? '')
    .toLowerCase()
    .match(/[^\s,]+/g) ?? [];

/** Days back that an attribute says, as in `7d`; NaN for anything else. */
const daysIn = (given: AttributeValue): number => Number(/^(\d{1,4})d$/.exec(String(given))?.[1] ?? NaN);

/** The date that an attribute says; empty for anything else. */
export function dateIn(given: AttributeValue): string {
  const days = daysIn(given);
  if (days >= 0) return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  return isIsoDate(String(given)) ? String(given) : '';
}

const isOneOf = (wanted: readonly string[], value = ''): boolean => !wanted.length || wanted.includes(value.toLowerCase());

/** Dates are compared as far as both are known: a departure in 2025 may be one since June 2025. */
const isSince = (since: string, date: string): boolean => date.slice(0, since.length) >= since.slice(0, date.length || 1);

/** Entries that the page author wants, in their order. */
export function filterByAuthor(entries: readonly Entry[], {country, kind, since}: Selection): Entry[] {
  const countries = parseList(country);
  const kinds = parseList(kind);
  const from = dateIn(since);
  // Of somebody who left in a year or a month, nobody knows whether it was in the last days.
  const isDayNeeded = daysIn(since) >= 0;
  return entries.filter(
    (entry) =>
      isOneOf(countries, entry.country) &&
      isOneOf(kinds, entry.kind) &&
      isSince(from, entry.leftOn ?? '') &&
      !(isDayNeeded && (entry.leftOn ?? '').length < 10),
  );
}

/** Entries that the reader looks for. All words have to be in a name, in any order. */
export function filterByReader(entries: readonly Entry[], {query, country, kind}: Search): Entry[] {
  const words = foldForSearch(query);
  return entries.filter(
    (entry) => (!country || entry.country === country) && (!kind || entry.kind === kind) && containsWords(entry.folded, words),
  );
}

/** True for a full departure that still stands. */
const stands = ({how, returnedOn}: Entry): boolean => !returnedOn && (!how || how === 'deleted' || how === 'closed');

/** Number of organisations behind the entries of a list, and its parts. */
export interface OrganisationCount {
  /** Organisations that have left. An entry for a group counts for all its members, and those are not counted again. */
  readonly organisations: number;
  /** Entries of which none is counted. */
  readonly notCounted: number;
  /** True if an entry stands for several organisations. */
  readonly hasGroups: boolean;
}

export function countOrganisations(entries: readonly Entry[]): OrganisationCount {
  const left = new Map(entries.filter(stands).map((entry) => [entry.id, entry]));
  const counted = [...left.values()].filter(({id, partOf}) => !partOf || partOf === id || !left.has(partOf));
  return {
    organisations: counted.reduce((sum, {members = 1}) => sum + members, 0),
    notCounted: entries.length - counted.length,
    hasGroups: counted.some(({members = 1}) => members > 1),
  };
}

/** Number of entries of each kind, or of each country. */
export function countBy(entries: readonly Entry[], field: 'country' | 'kind'): Map<string, number> {
  const counts = new Map<string, number>();
  for (const {[field]: value} of entries) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Entries that follow each other and have the same heading, together. */
export function groupAdjacent(entries: readonly Entry[], headingOf: (entry: Entry) => string): [heading: string, entries: Entry[]][] {
  const groups: [string, Entry[]][] = [];
  for (const entry of entries) {
    const heading = headingOf(entry);
    const last = groups.at(-1);
    if (last?.[0] === heading) last[1].push(entry);
    else groups.push([heading, [entry]]);
  }
  return groups;
}
