import type {Place, Problems} from './problems.js';
import {quote} from './problems.js';

/** Things of Markdown, Hugo and HTML that readers of a letter do not get as they are written. */
const LOSSES: readonly (readonly [pattern: RegExp, message: string, hint: string])[] = [
  [/^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$/, 'A table is shown as lines with bars.', 'Write it as a list.'],
  [/\[\^[^\]\s]+\]/, 'A footnote is shown as source text.', 'Write it into the text, in brackets.'],
  [/!\[[^\]]*\]\([^)]*\)|<img\b/i, 'An image is left out; readers see only its description.', 'Describe what it shows, or link to it.'],
  [/<a\b[^>]*\bhref\b/i, 'A link in HTML loses its address.', 'Write [text](https://…).'],
  [/\s\{#[\w-]+\}\s*$/, 'The id of a heading is shown as source text.', 'Delete it.'],
  [/^\s*[-*+] \[[ xX]\] /, 'The box of a task is shown as source text.', 'Write a list without boxes.'],
  [/(?:^|[\s(])https?:\/\/[^\s<>)\]]+/, 'An address in the text is not a link.', 'Write <https://…> or [text](https://…).'],
];

/** A target that leads to a page of one's own site instead of where it says. */
const NO_ADDRESS = /\]\(\s*(www\.[^)\s]+|[^)\s@:/]+@[^)\s]+\.[^)\s]+)\s*\)/gi;

/** Nobody writes lines of that length by hand, and each pattern goes through a line as often as it begins in it. */
const LONGEST_LINE = 2_500;

/** Longer letters are refused, whatever is in them. */
const MOST_EXAMINED = 300_000;

/** Says, line by line, what of a letter is not shown as its author wrote it. */
export function reportLetterLosses(file: string, text: string, firstLine: number, problems: Problems): void {
  let inCode = false;
  for (const [i, line] of text.slice(0, MOST_EXAMINED).split('\n').entries()) {
    if (i < firstLine || line.length > LONGEST_LINE) continue;
    if (/^\s*(?:```|~~~)/.test(line)) inCode = !inCode;
    if (inCode) continue;
    const place: Place = {file, line: i + 1};
    // What is in code is shown as it is; what is in shortcodes is Hugo's.
    const plain = line.replace(/`[^`]*`/g, '').replace(/\{\{[^}]*\}\}/g, '');
    for (const [, target] of plain.matchAll(NO_ADDRESS))
      problems.error(
        'link',
        place,
        `The link ${quote(target)} leads to a page of your own site.`,
        `Write ${target!.includes('@') ? `mailto:${target!}` : `https://${target!}`}.`,
      );
    const bare = plain
      .replace(/<https?:[^>]*>/gi, '')
      .replace(/\]\([^)]*\)/g, ']')
      .replace(/^\s*\[[^\]]+\]:.*$/, '')
      .replace(/<[^>]*>/g, (tag) => (/^<(?:a|img)\b/i.test(tag) ? tag.replace(/https?:/gi, '') : ''));
    for (const [pattern, message, hint] of LOSSES)
      if (pattern.test(/image|table|HTML/.test(message) ? plain : bare)) problems.warn('lost', place, message, hint);
  }
}
