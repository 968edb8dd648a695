import {fold} from '../text/fold.js';

/** ISO 3166-1 alpha-2 as of 2024, with XK (Kosovo, user-assigned but used everywhere) and EU for bodies of the Union. */
const CODES = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ ' +
    'DE DJ DK DM DO DZ EC EE EG EH ER ES ET EU FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
    'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM ' +
    'PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
    'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
  ).split(' '),
);

/** Codes that others use: the EU's own for Greece, everyday ones, and the three letters of the Union's authority tables. */
const OTHER_CODES: Readonly<Record<string, string>> = {
  EL: 'GR',
  UK: 'GB',
  AUT: 'AT',
  BEL: 'BE',
  BGR: 'BG',
  CYP: 'CY',
  CZE: 'CZ',
  DEU: 'DE',
  DNK: 'DK',
  EST: 'EE',
  ESP: 'ES',
  FIN: 'FI',
  FRA: 'FR',
  GRC: 'GR',
  HRV: 'HR',
  HUN: 'HU',
  IRL: 'IE',
  ITA: 'IT',
  LTU: 'LT',
  LUX: 'LU',
  LVA: 'LV',
  MLT: 'MT',
  NLD: 'NL',
  POL: 'PL',
  PRT: 'PT',
  ROU: 'RO',
  SWE: 'SE',
  SVN: 'SI',
  SVK: 'SK',
  GBR: 'GB',
  USA: 'US',
  CHE: 'CH',
  NOR: 'NO',
};

/** Names that the table of names of ICU has differently. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'czech republic': 'CZ',
  'the netherlands': 'NL',
  holland: 'NL',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  usa: 'US',
  europe: 'EU',
  turkey: 'TR',
};

/** Languages in which the country column of a spreadsheet is understood. */
const NAME_LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pl', 'nl', 'pt'];

let names: Map<string, string> | undefined;

/** ISO code of a country, from its code in any spelling or from its name. Undefined if there is no such country. */
export function countryCode(value: string): string | undefined {
  const text = value.trim();
  const upper = text.toUpperCase();
  const code = OTHER_CODES[upper] ?? upper;
  if (CODES.has(code)) return code;
  if (text.length < 4) return undefined;
  names ??= countryNames();
  return names.get(fold(text));
}

function countryNames(): Map<string, string> {
  const found = new Map(Object.entries(OTHER_NAMES));
  for (const language of NAME_LANGUAGES) {
    const display = new Intl.DisplayNames([language], {type: 'region', fallback: 'none'});
    for (const code of CODES) {
      const name = display.of(code);
      if (name) found.set(fold(name), code);
    }
  }
  return found;
}
