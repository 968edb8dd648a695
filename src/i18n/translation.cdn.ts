import type {Message, Messages} from './localize.js';
import {textKey} from './text-key.js';

// Takes the place of translation.ts in the CDN files. Their locale files go by the English text, which is in the script
// anyway: 180 ids would be 770 bytes of it. A script and a locale file of two versions, from a cache, still find what they
// have in common, and nothing else.

export function translationOf(messages: Messages, source: Message, _id: string, category: string): Message | undefined {
  const key = textKey(typeof source === 'string' ? source : source.strings.join('{}'));
  return messages[key + category] ?? messages[key];
}
