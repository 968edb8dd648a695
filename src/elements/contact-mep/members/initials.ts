import type {Member} from '../../../api/schema/members.js';

/** First letters of a member's given and family name, as they stand in place of a picture. */
export function initials({name, given, family}: Member): string {
  const words = name.split(/\s+/);
  return [given ?? words[0], family ?? (words.length > 1 ? words.at(-1) : undefined)]
    .map((part) => /\p{L}/u.exec(part ?? '')?.[0] ?? '')
    .join('')
    .toUpperCase();
}
