/** True for a text with Greek letters. */
export const isGreek = (text: string): boolean => /[\u0370-\u03ff\u1f00-\u1fff]/.test(text);

/** Spellings of a sound in Latin letters, each with the one that stands for all. The order matters. */
const SOUNDS: readonly (readonly [spellings: RegExp, sound: string])[] = [
  [/[ck]h/g, 'h'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/ph|v|(?<=[ae])u/g, 'f'],
  [/[td][zj]/g, 'z'],
  [/m[pb]/g, 'b'],
  [/n[td]/g, 'd'],
  [/n?g[gk]?/g, 'g'],
  [/g(?=[eiy])|y|[eo]i/g, 'i'],
  [/ou/g, 'u'],
  [/es\b/g, 'is'],
  [/(.)\1+/g, '$1'],
];

/**
 * Sound of a folded Greek name. Passports of Greece, passports of Cyprus and the bearers spell it differently. Παναγιώτου
 * is Panagiotou or Panayiotou, Χατζή is Chatzi or Hadji, Κώστας is Kostas or Costas.
 */
export const greekSound = (folded: string): string => SOUNDS.reduce((text, [spellings, sound]) => text.replace(spellings, sound), folded);
