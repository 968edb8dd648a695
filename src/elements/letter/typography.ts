import {visibleText} from '../../text/invisible.js';

/** French sets a space before these signs and within these quotation marks; a line must not break there. No other language has such spaces. */
const SPACED_SIGN = / (?=[!?;:»])|(?<=«) /g;

/** French, Polish and others group the digits of a number with spaces. */
const BETWEEN_DIGITS = /(?<=\d) (?=\d{3}(?!\d))/g;

/** After a word of one letter: the prepositions of Slavic languages, the English article, the Greek ones. None ends a line well. */
const AFTER_LETTER = /(?<=(^|[\s(«„“])\p{L}) /gu;

/** Text from outside, as it may stand in the page. Hidden characters are gone, and lines break only at good places. */
export const typeset = (text = ''): string =>
  visibleText(text).replace(SPACED_SIGN, '\u202f').replace(BETWEEN_DIGITS, '\xa0').replace(AFTER_LETTER, '\xa0');
