// Latin spellings of letters without accents to lose. Greek and Bulgarian follow the rules of their passports, letter by
// letter. So a name is found in either script.
const ALPHABETS: readonly (readonly [first: number, latin: readonly string[]])[] = [
  [0x3b1, 'a v g d e z i th i k l m n x o p r s s t y f ch ps o'.split(' ')],
  [0x430, 'a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y y e yu ya'.split(' ')],
];
const LETTERS: Readonly<Record<string, string>> = {ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', ħ: 'h'};

function latin(letter: string): string {
  for (const [first, alphabet] of ALPHABETS) {
    const found = alphabet[letter.charCodeAt(0) - first];
    if (found) return found;
  }
  return LETTERS[letter] ?? letter;
}

/** Longer texts are no names; what comes after is not found. */
const MAX_FOLDED = 500;

/** Ligatures of whole phrases, and units in squares. One of them becomes up to eighteen letters, and no name contains them. */
const PHRASES = /[\u3300-\u33ff\ufdf0-\ufdff]/g;

/**
 * Folds a text for searching: no case, no accents, Latin letters, words parted by one space. For example, "ŞOŞOACĂ" and
 * "Șoșoacă" become "sosoaca", "O’Neill" becomes "oneill", "Ковачев" becomes "kovachev".
 */
export const foldForSearch = (text: string): string =>
  text
    .slice(0, MAX_FOLDED)
    .replace(PHRASES, ' ')
    .normalize('NFKD')
    .toLowerCase()
    // This letter looks like an accented и, and is another one.
    .replace(/\u0438\u0306/g, 'y')
    .replace(/[\p{M}\p{Cf}'’ʼ`´]/gu, '')
    // Greek pairs of letters, as passports write them: Αυτιάς is Aftias, Ευαγγελία is Evangelia, Μπελέρης is Beleris.
    .replace(/ου/g, 'ou')
    .replace(/(?<=[αεη])υ(?=[θκξπσςτφχψ])/g, 'φ')
    // At the end, the next letter is yet to be typed.
    .replace(/(?<=[αεη])υ(?!$)/g, 'β')
    .replace(/(?<=[αεη])υ$/, '')
    .replace(/γ(?=[γξχ])/g, 'ν')
    .replace(/(?<![α-ω])μπ/g, 'b')
    // Bulgarian, at the end of a word: Илия is Ilia.
    .replace(/ия(?![а-я])/g, 'ia')
    .replace(/[^\0-\x7f]/gu, latin)
    // French and German spellings of Slavic names: Kovatchev and Kovatschev are Kovachev.
    .replace(/(ts?)+ch/g, 'ch')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * True if a folded text contains every word of a folded query. One or two letters are in nearly every name, so they have to
 * begin a word.
 */
export const containsWords = (text: string, query: string): boolean =>
  query.split(' ').every((word) => (word.length > 2 ? text.includes(word) : text.startsWith(word) || text.includes(` ${word}`)));

/**
 * Folds a spelling for lookups and comparisons: no case, no accents, words separated by one space. Other alphabets stay. Ids of
 * departures are made of it, so another result would be another id.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
