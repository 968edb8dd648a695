import {tidy} from './words.js';

export interface PersonName {
  readonly name: string;
  readonly given?: string;
  readonly family?: string;
}

/** Parts of family names that are written small in the countries where they are. */
const PARTICLES: Readonly<Record<string, ReadonlySet<string>>> = {
  NL: new Set(['van', 'de', 'der', 'den', 'ten', 'ter', 'te', "'t", 'het', 'in']),
  DE: new Set(['von', 'van', 'der', 'den', 'zu', 'zum', 'zur', 'vom', 'de']),
  AT: new Set(['von', 'van', 'der', 'zu']),
  FR: new Set(['de', 'du', 'des']),
  ES: new Set(['de', 'del', 'la', 'las', 'los', 'y', 'e', 'i']),
  PT: new Set(['de', 'da', 'do', 'dos', 'das', 'e']),
  DK: new Set(['af', 'von', 'van']),
  SE: new Set(['af', 'von', 'de']),
  MT: new Set([]),
};

/**
 * Lists write “Raquel GARCÍA HERMIDA-VAN DER WALLE”: the family name in capitals. Takes it apart and writes it as people
 * do. Without capitals it is not known where the family name begins, so nothing is taken apart.
 */
export function splitName(full: string, country: string | undefined): PersonName {
  const text = orthography(tidy(full), country);
  const [, before, after] = /^([^,]+), ?([^,]+)$/.exec(text) ?? [];
  if (before !== undefined && after !== undefined) {
    // “Wagenknecht, Sahra”: the comma says where the family name ends.
    const family = before
      .split(' ')
      .map((word) => (isCapitals(word) ? lowerCase(word, country) : word))
      .join(' ');
    return {name: `${after} ${family}`, given: after, family};
  }
  const words = text.split(' ');
  const capitals = words.map(isCapitals);
  // “JD Vance”: two letters at the beginning are initials, unless more capitals follow.
  if (capitals[0] && !capitals[1] && words[0]!.length <= 2) capitals[0] = false;
  if (!capitals.some(Boolean) || capitals.every(Boolean)) return {name: words.join(' ')};
  // The family name comes last in most lists and first in some; in the middle there is none.
  const last = capitals.lastIndexOf(false);
  const first = capitals.indexOf(false);
  const atEnd = words.slice(last + 1);
  const atStart = words.slice(0, first);
  const [given, family] = atEnd.length > 0 ? [words.slice(0, last + 1), atEnd] : [words.slice(first), atStart];
  // A single capital among given names (“Aodhán Ó RÍORDÁIN”) belongs to the family name; “Martin E. SMITH” has a dot.
  if (family.length === 0 || given.length === 0) return {name: words.join(' ')};
  const written = family.map((word) => lowerCase(word, country)).join(' ');
  return {name: `${given.join(' ')} ${written}`, given: given.join(' '), family: written};
}

/** Romanian ş and ţ are often typed with a cedilla, which its orthography does not have. */
export function orthography(name: string, country: string | undefined): string {
  if (country !== 'RO') return name;
  return name.replaceAll('ş', 'ș').replaceAll('Ş', 'Ș').replaceAll('ţ', 'ț').replaceAll('Ţ', 'Ț');
}

/** In capitals, but for small prefixes such as Mc in McALLISTER. */
function isCapitals(word: string): boolean {
  // ß has a capital that few keyboards have.
  const letters = word.replace(/[^\p{L}]|ß/gu, '').replace(/^(?:Mc|Mac|De|Le|La|Di|Fitz)(?=\p{Lu}{2})/u, '');
  return letters !== '' && letters === letters.toUpperCase() && letters !== letters.toLowerCase() && !/^\p{Lu}\.$/u.test(word);
}

function lowerCase(word: string, country: string | undefined): string {
  const prefix = /^(?:Mc|Mac|Fitz)(?=\p{Lu}{2})/u.exec(word)?.[0];
  if (prefix) return prefix + titleCase(word.slice(prefix.length));
  return word
    .split('-')
    .map((part) => {
      const small = part.toLowerCase();
      return (PARTICLES[country ?? '']?.has(small) ?? false) ? small : titleCase(part);
    })
    .join('-');
}

/** “D'ARC” → “D'Arc”, “O’BRIEN” → “O’Brien”, “PEDULLA'” → “Pedulla'”, “MCNAMARA” → “McNamara”. */
function titleCase(word: string): string {
  return word
    .toLowerCase()
    .replace(/(^mc|^|['’])(\p{L})/gu, (_, before: string, letter: string) => capitalised(before) + capitalised(letter));
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
