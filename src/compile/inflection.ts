import type {Place, Problems} from './problems.js';

/** Languages that change a name when somebody is addressed by it: “Szanowny Panie Nowak” is wrong in each of them. */
const INFLECTING = new Set(['cs', 'el', 'hr', 'lt', 'lv', 'pl', 'sk', 'uk']);
const NAMES = ['name', 'given', 'family'];

/** Reports a name in a salutation where it would stand in the wrong case. */
export function reportInflection(used: ReadonlySet<string>, lang: string, place: Place, problems: Problems): void {
  if (!INFLECTING.has(lang.split('-', 1)[0]!)) return;
  const name = NAMES.find((candidate) => used.has(candidate));
  if (name === undefined) return;
  problems.error(
    'inflection',
    place,
    `In this language a name changes its form in a salutation, so {${name}} would be wrong.`,
    'Address the office (“Szanowna Pani Poseł”), or write a “salutation” for single members in the list of members.',
  );
}
