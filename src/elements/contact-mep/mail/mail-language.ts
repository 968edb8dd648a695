import {matchLocale} from '../../../i18n/match-locale.js';
import {primary} from '../reader-languages.js';

/** Official languages of the member states, for members whose own languages nobody knows. */
const OFFICIAL: Readonly<Record<string, string>> = {
  AT: 'de',
  BE: 'nl fr de',
  BG: 'bg',
  CY: 'el',
  CZ: 'cs',
  DE: 'de',
  DK: 'da',
  EE: 'et',
  ES: 'es',
  FI: 'fi sv',
  FR: 'fr',
  GR: 'el',
  HR: 'hr',
  HU: 'hu',
  IE: 'en ga',
  IT: 'it',
  LT: 'lt',
  LU: 'fr de',
  LV: 'lv',
  MT: 'en mt',
  NL: 'nl',
  PL: 'pl',
  PT: 'pt',
  RO: 'ro',
  SE: 'sv',
  SI: 'sl',
  SK: 'sk',
};

/** Official languages of a country; none for one that is not in the Union. */
export const officialLanguages = (country: string): readonly string[] =>
  Object.hasOwn(OFFICIAL, country) ? OFFICIAL[country]!.split(' ') : [];

/** Countries in which a language is official. */
export const countriesOf = (language: string): readonly string[] =>
  Object.keys(OFFICIAL).filter((country) => officialLanguages(country).includes(language));

/**
 * First language of a mail: one that member and writer read, with ready-made paragraphs if possible. Otherwise it is English,
 * or another language that has paragraphs.
 *
 * @param ofMember languages of the member; those of the country count where none is known
 * @param ofReader without countries, best first
 * @param offered languages of the messages; undefined when the campaign does not say which there are
 */
export function mailLanguage(
  ofMember: readonly string[],
  country: string,
  ofReader: readonly string[],
  offered: readonly string[] | undefined,
): string {
  const isOffered = (tag: string): boolean => !offered || !!matchLocale([tag], offered);
  const known = ofMember.filter(primary);
  const common = (known.length ? known : officialLanguages(country)).filter((tag) => ofReader.includes(primary(tag)));
  return common.find(isOffered) ?? common[0] ?? (isOffered('en') ? 'en' : (ofReader.find(isOffered) ?? offered?.[0] ?? 'en'));
}
