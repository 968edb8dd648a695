import {expandShortcodes} from '../markdown/shortcodes.js';
import type {Place, Problems} from './problems.js';
import {quote} from './problems.js';

/** Things of Markdown, Hugo and HTML that readers of a letter do not get as they are written. */
const LOSSES: readonly (readonly [pattern: RegExp, message: string, hint: string])[] = [
  [
    /!\[[^\]]*[^\]\s][^\]]*\][([]|<img\b[^>]*\balt\s*=\s*["']?[^"'\s>]|\{\{[<%]\s*(?:figure|img|image|lead-image)\b/i,
    'An image is shown as a link with its description, because widgets load nothing from other sites.',
    'Check that the description says what readers need.',
  ],
  [
    /!\[\s*\][([]|<img\b(?![^>]*\balt\s*=\s*["']?[^"'\s>])/i,
    'An image without a description is left out.',
    'Write ![what it shows](address).',
  ],
  [/<table\b/i, 'A table in HTML is shown as text.', 'Write it in Markdown, with bars between the columns.'],
  [
    /<(?:iframe|video|audio|object|embed|svg|canvas|script|style|form|input|select|textarea|button|noscript|template)\b/i,
    'Films, frames, forms and other HTML that is not text are left out.',
    'Write a link to it instead, or delete it.',
  ],
  [/^:[ \t]+\S/, 'A list of terms is shown as text with colons.', 'Write a list, with each term in bold.'],
  [/^(?:\s*(?:>|[-*+]\s|\d+[.)]\s)){10}/, 'Text inside ten or more quotes and lists may be left out.', 'Use fewer levels.'],
];

/** Longer lines are examined in parts, since each pattern goes through a line as often as it begins in it. */
const PART = 2_500;
const OVERLAP = 250;

/** Longer letters are refused, whatever is in them. */
const MOST_EXAMINED = 300_000;

const SHORTCODE = /\{\{[<%]\s*([\w/.-]+)[^{}]*[>%]\}\}/g;
const NOTE = /\[\^([^\s[\]]{1,100})\](:?)/g;

/** Says, line by line, what of a letter is not shown as its author wrote it. */
export function reportLetterLosses(file: string, text: string, firstLine: number, problems: Problems): void {
  const examined = text.slice(0, MOST_EXAMINED);
  const notes = new Notes();
  let inCode = false;
  for (const [i, line] of examined.split('\n').entries()) {
    if (i < firstLine) continue;
    if (/^\s*(?:```|~~~)/.test(line)) inCode = !inCode;
    if (inCode) continue;
    const place: Place = {file, line: i + 1};
    // Code spans are shown unchanged.
    const plain = line.replace(/`[^`]*`/g, '');
    const parts = partsOf(plain);
    for (const [pattern, message, hint] of LOSSES)
      if (parts.some((part) => pattern.test(part))) problems.warn('lost', place, message, hint);
    for (const [shortcode, name] of plain.matchAll(SHORTCODE))
      if (!examined.includes(`/${name!}`) && !examined.includes(`/ ${name!}`) && expandShortcodes(shortcode).body.trim() === '')
        problems.warn(
          'lost',
          place,
          `The shortcode ${quote(name!)} is left out: it contains no text.`,
          'Write what it shows as text, or delete it.',
        );
    notes.read(plain, place);
  }
  notes.report(problems);
}

/** Parts of a line, overlapping, so that what stands where they meet is found. */
function partsOf(line: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at === 0 || at < line.length - OVERLAP; at += PART - OVERLAP) parts.push(line.slice(at, at + PART));
  return parts;
}

/** Notes of a letter: a text and at least one reference each. */
class Notes {
  readonly #texts = new Map<string, Place>();
  readonly #references = new Map<string, Place>();
  readonly #second: [label: string, place: Place][] = [];

  read(line: string, place: Place): void {
    for (const {0: whole, 1: name = '', 2: colon, index} of line.matchAll(NOTE)) {
      const label = name.toLowerCase();
      const isText = colon && /^[\s>]{0,12}$/.test(line.slice(0, index));
      if (!isText) this.#references.set(label, this.#references.get(label) ?? place);
      else if (this.#texts.has(label)) this.#second.push([whole.slice(0, -1), place]);
      else this.#texts.set(label, place);
    }
  }

  report(problems: Problems): void {
    for (const [label, place] of this.#references)
      if (!this.#texts.has(label))
        problems.warn(
          'lost',
          place,
          `The note ${quote(`[^${label}]`)} has no text.`,
          `Add a line “[^${label}]: …”, or delete the reference.`,
        );
    for (const [label, place] of this.#texts)
      if (!this.#references.has(label))
        problems.warn(
          'lost',
          place,
          `Nothing refers to the note ${quote(`[^${label}]`)}, so it is left out.`,
          `Write [^${label}] where it belongs.`,
        );
    for (const [label, place] of this.#second)
      problems.warn('lost', place, `There is already a note ${quote(label)}, so this one is left out.`, 'Give it another name.');
  }
}
