/**
 * For searching names that people spell in many ways: no case, no accents, no punctuation; "ẞ" and "ß" are "SS".
 * (Names of members are folded further, into Latin letters; here that table would weigh as much as the ticker.)
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .toUpperCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
