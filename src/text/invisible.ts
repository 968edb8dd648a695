// Characters in data that no reader can see: control characters, zero-width spaces, and signs that turn the direction of text.
// Private characters that no font has, lost characters and halves of characters are treated alike. Joiners stay, since scripts
// and emoji need them.

/** Most texts have none, and one look is faster than a replacement. Halves of characters and whole emoji look alike here. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const SUSPECT = /[\0-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ue000-\uf8ff\ufeff\ufff9-\ufffd\ud800-\udfff]/;

// eslint-disable-next-line no-control-regex -- these are what is looked for
export const INVISIBLE = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ue000-\uf8ff\ufeff\ufff9-\ufffd]|\p{Cs}/gu;

const LINE_BREAKS = /[\t\n\v\f\r\x85\u2028\u2029]+/g;

/** Puts spaces in place of invisible characters and line breaks, which may stand between two words. */
export const spacedLine = (text: string): string => text.replace(LINE_BREAKS, ' ').replace(INVISIBLE, ' ');

/** Removes invisible characters; line breaks stay. */
export const visibleText = (text: string): string => (SUSPECT.test(text) ? text.replace(INVISIBLE, '') : text);

/** Removes invisible characters and line breaks: a name that begins a new line could look like more than a name. */
export const visibleLine = (text: string): string => (SUSPECT.test(text) ? visibleText(text.replace(LINE_BREAKS, ' ')) : text).trim();
