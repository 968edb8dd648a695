// Messages are text, and a number in them needs an element of its own. Private-use characters stand for such places while
// a message is put together; no message and no font has them.
const FIRST = 0xe000;

/** A place in a message where something other than text will stand. */
export const placeholder = (index: number): string => String.fromCharCode(FIRST + index);

/** A message cut at its marks: texts at even places, what belongs at a mark at odd ones. */
export const fillPlaceholders = <T>(message: string, parts: readonly T[]): (string | T)[] =>
  message.split(/([\ue000-\ue009])/).map((text, i) => (i % 2 ? parts[text.charCodeAt(0) - FIRST]! : text));
