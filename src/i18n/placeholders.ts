// Messages are text, and a number in them needs an element of its own. Private-use characters stand for such places while
// a message is put together; no message and no font has them.
const FIRST = 0xe000;

/** Character that stands for a node in a message. */
export const placeholder = (index: number): string => String.fromCharCode(FIRST + index);

/** Splits a message at its placeholders: texts at even places, the parts that belong there at odd ones. */
export const fillPlaceholders = <T>(message: string, parts: readonly T[]): (string | T)[] =>
  message.split(/([\ue000-\ue009])/).map((text, i) => (i % 2 ? parts[text.charCodeAt(0) - FIRST]! : text));
