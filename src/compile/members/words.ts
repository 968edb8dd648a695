/** One line, composed, without what cannot be seen. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** True for words that stand for an empty cell. */
export const isPlaceholder = (text: string): boolean => /^(?:[-–—.?]*|0|#?n\/?a|<na>|nan|none|null|undefined|unknown|tb[acd])$/i.test(text);
