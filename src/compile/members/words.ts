import {spacedLine} from '../../text/invisible.js';

/** One line, composed, without what cannot be seen. */
export function tidy(text: string): string {
  return spacedLine(text.normalize('NFC')).replace(/\s+/g, ' ').trim();
}

/** True for words that stand for an empty cell. */
export const isPlaceholder = (text: string): boolean => /^(?:[-–—.?]*|0|#?n\/?a|<na>|nan|none|null|undefined|unknown|tb[acd])$/i.test(text);
