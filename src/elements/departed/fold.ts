// Letters that Unicode takes for letters of their own, and people type without their strokes.
const PLAIN: Readonly<Record<string, string>> = {ł: 'l', ø: 'o', đ: 'd', ı: 'i'};

/** For searching what people spell in many ways: no case, no accents, no punctuation; "ß" is "ss". */
export const fold = (text: string): string =>
  text
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđı]/g, (letter) => PLAIN[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
