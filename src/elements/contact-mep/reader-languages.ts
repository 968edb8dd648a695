import {canonicalTag} from '../../i18n/match-locale.js';

/** The part of a tag that names the language itself: `fr` of `fr-BE`. */
export const primary = (tag: string | null | undefined): string => canonicalTag(tag).split('-')[0]!.toLowerCase();

/**
 * The country that the reader's own languages name, if it is one of those: `fr-BE` says Belgium, `fr` says nothing. Nobody
 * is asked where the reader is.
 */
export const proposedCountry = (tags: readonly string[], countries: readonly string[]): string | undefined =>
  tags
    .map(canonicalTag)
    .map((tag) => tag && new Intl.Locale(tag).region)
    .find((region) => region && countries.includes(region));
