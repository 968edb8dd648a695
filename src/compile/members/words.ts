/** For comparing what people spell in many ways: no case, no accents, no punctuation. */
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

/** One line, composed, without what cannot be seen. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
