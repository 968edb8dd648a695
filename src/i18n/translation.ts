import type {Message, Messages} from './localize.js';

/** The translation of a message by its id; of one that ends in `.other`, in the form of another category if there is one. */
export const translationOf = (messages: Messages, _source: Message, id: string, category: string): Message | undefined =>
  messages[id.replace(/other$/, category)] ?? messages[id];
