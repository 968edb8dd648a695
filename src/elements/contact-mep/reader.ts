import {canonicalTag} from '../../i18n/match-locale.js';

/** The part of a tag that names the language itself: `fr` of `fr-BE`. */
export const primary = (tag: string | undefined): string => canonicalTag(tag).split('-')[0]!.toLowerCase();

/**
 * The country that the reader's own languages name, if it is one of those: `fr-BE` says Belgium, `fr` says nothing. Nobody
 * is asked where the reader is.
 */
export function proposedCountry(tags: readonly string[], countries: readonly string[]): string | undefined {
  for (const tag of tags.map(canonicalTag)) {
    const region = /^[a-z]+(?:-[A-Z][a-z]{3})?-([A-Z]{2})\b/.exec(tag)?.[1];
    if (region && countries.includes(region)) return region;
  }
  return undefined;
}

/** The first of a member's languages that the reader reads; undefined when there is none, and the reader has to say. */
export const commonLanguage = (ofMember: readonly string[], ofReader: readonly (string | undefined)[]): string | undefined =>
  ofMember.find((tag) => ofReader.some((read) => primary(read) === primary(tag)));
