/**
 * A paragraph of a mail, by its id.
 *
 * @internal
 */
export interface Paragraph {
  readonly id: string;
  readonly text: string;
}

/** Between two paragraphs. */
export const GAP = '\n\n';

const joined = (some: readonly Paragraph[]): string => some.map(({text}) => text).join(GAP);

/** Length of what two texts begin with. */
function commonStart(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  let length = 0;
  while (length < end && a[length] === b[length]) length++;
  return length;
}

const reversed = (text: string): string => text.split('').reverse().join('');

/**
 * Paragraphs after the text that they make was changed in one place, as happens with every keystroke. Together they are
 * exactly the new text. Those that were not touched stay what they are; those that were joined become one.
 *
 * @param free id for what is written where there was nothing
 */
export function editBody(before: readonly Paragraph[], text: string, free: string): readonly Paragraph[] {
  const old = joined(before);
  if (text === old) return before;
  if (!before.length) return [{id: free, text}];
  if (!text) return [];
  const start = commonStart(old, text);
  const kept = Math.min(commonStart(reversed(old), reversed(text)), old.length - start, text.length - start);
  const end = old.length - kept;

  // Ranges of the paragraphs in the old text. The change touches those that it reaches into, and both beside a gap that it breaks.
  let at = 0;
  const ranges = before.map((paragraph) => {
    const range = {paragraph, from: at, to: at + paragraph.text.length};
    at = range.to + GAP.length;
    return range;
  });
  const reaches = (from: number, to: number): boolean => (start === end ? from <= start && start <= to : start < to && from < end);
  const breaks = (from: number, to: number): boolean => (start === end ? from < start && start < to : start < to && from < end);
  const touched = ranges.map(
    ({from, to}, i) =>
      reaches(from, to) || (i > 0 && breaks(ranges[i - 1]!.to, from)) || (i + 1 < ranges.length && breaks(to, ranges[i + 1]!.from)),
  );
  const first = Math.max(0, touched.indexOf(true));
  const last = Math.max(first, touched.lastIndexOf(true));
  const whole = text.slice(ranges[first]!.from, text.length - (old.length - ranges[last]!.to));
  const some = before.slice(first, last + 1);
  const same = some.find((paragraph) => paragraph.text === whole) ?? some[0]!;
  return [...before.slice(0, first), {id: same.id, text: whole}, ...before.slice(last + 1)];
}
