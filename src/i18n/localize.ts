import {_installMsgImplementation} from '@lit/localize/init/install.js';
import {joinStringsAndValues} from '@lit/localize/internal/str-tag.js';
import {importLocale} from './loaders.js';

// The runtime of @lit/localize knows one language for a page and can be set up only once. Widgets of several languages
// stand on one page, so `msg` renders with the messages of the element that is being updated. These two deep imports are
// all we take from inside @lit/localize; its version is pinned and a test guards them.
export {msg} from '@lit/localize/init/install.js';
export {str} from '@lit/localize/internal/str-tag.js';

interface StringTemplate {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
}
type Message = string | StringTemplate;

/** The messages of a language by id; a value's place in a translation is its index in the English message. */
export type Messages = Readonly<Record<string, Message>>;

const ENGLISH: Messages = {};
let active = ENGLISH;

// Every message has an id and is text, never html``: no hashing at run time, and a locale file imports nothing but `str`.
_installMsgImplementation(((source: Message, {id}: {id: string}) => {
  const translation = active[id];
  const message = translation ?? source;
  if (typeof message === 'string') return message;
  const {values} = source as StringTemplate;
  return joinStringsAndValues(message.strings, values as never, translation ? (message.values as never) : undefined);
}) as never);

/** Runs what renders, with the messages of a language. */
export function withMessages(messages: Messages | undefined, render: () => void): void {
  const before = active;
  active = messages ?? ENGLISH;
  try {
    render();
  } finally {
    active = before;
  }
}

const loaded = new Map<string, Promise<Messages>>();

/** The messages of a language, asked for once; a failure is not kept. */
export function loadMessages(locale: string): Promise<Messages> {
  let messages = loaded.get(locale);
  if (!messages) {
    messages = locale === 'en' ? Promise.resolve(ENGLISH) : importLocale(locale).then((module) => module.templates as Messages);
    messages.catch(() => loaded.delete(locale));
    loaded.set(locale, messages);
  }
  return messages;
}
