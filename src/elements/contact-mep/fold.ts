// What a letter is written as when it has no accents to lose. Greek and Bulgarian follow their passport rules, so that a
// name is found in either script; digraphs come first.
const LETTERS = new Map(
  (
    'ßss æae œoe øo đd ðd łl ıi þth ħh ŧt ŋn əa ' +
    'αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo ' +
    'аa бb вv гg дd еe жzh зz иi кk лl мm нn оo пp рr сs тt уu фf хh цts чch шsh щsht ъa ьy юyu яya іi їi єe ґg ыy эe јj љlj њnj ћc ђdj џdz ѓg ќk'
  )
    .split(' ')
    .map((pair) => [pair[0]!, pair.slice(1)]),
);

/**
 * A text as it is searched: no case, no accents, Latin letters, words parted by one space. "ŞOŞOACĂ" and "Șoșoacă" become
 * "sosoaca", "O’Neill" becomes "oneill", "Ковачев" becomes "kovachev".
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}'’ʼ`´]/gu, '')
    .replace(/ου/g, 'ou')
    .replace(/[^\0-\x7f]/gu, (letter) => LETTERS.get(letter) ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Whether every word of a folded query is in a folded text. One or two letters are in nearly every name, so they have to
 * begin a word.
 */
export const contains = (text: string, query: string): boolean =>
  query.split(' ').every((word) => (word.length > 2 ? text.includes(word) : ` ${text}`.includes(` ${word}`)));
