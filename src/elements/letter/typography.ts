/** Control characters, zero-width spaces, and what turns the direction of the text around them: nothing that a letter needs. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const HIDDEN = /[\0-\x08\v-\x1f\x7f\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;

/** French sets a space before these signs and within these quotation marks; a line must not break there. No other language has such spaces. */
const SPACED_SIGN = / (?=[!?;:»])|(?<=«) /g;

/** French, Polish and others group the digits of a number with spaces. */
const BETWEEN_DIGITS = /(?<=\d) (?=\d{3}(?!\d))/g;

/** After a word of one letter: the prepositions of Slavic languages, the English article, the Greek ones. None ends a line well. */
const AFTER_LETTER = /(?<=(^|[\s(«„“])\p{L}) /gu;

/** A text of somebody else's, as it may stand in the page: without hidden characters, with lines that do not break where they should not. */
export const typeset = (text = ''): string =>
  text.replace(HIDDEN, '').replace(SPACED_SIGN, '\u202f').replace(BETWEEN_DIGITS, '\xa0').replace(AFTER_LETTER, '\xa0');
