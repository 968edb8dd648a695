// Letters of their own to Unicode, which people type without their strokes.
const PLAIN: Readonly<Record<string, string>> = {Ł: 'L', Ø: 'O', Đ: 'D'};

/**
 * For searching names that people spell in many ways: no case, no accents, no punctuation; "ẞ" and "ß" are "SS".
 * (Names of members are folded further, into Latin letters; here that table would weigh as much as the ticker.)
 */
export const fold = (text: string): string =>
  plain(text.toLowerCase().toUpperCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Without accents. Most names have none, and looking for some in ten thousand takes its time. */
const plain = (text: string): string =>
  /[^ -~]/.test(text)
    ? text
        // Ligatures of whole phrases: one of them becomes up to eighteen letters.
        .replace(/[\u3300-\u33ff\ufdf0-\ufdff]/g, ' ')
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[ŁØĐ]/g, (letter) => PLAIN[letter]!)
    : text;
