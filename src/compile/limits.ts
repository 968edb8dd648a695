import {LARGE, MEDIUM, SMALL} from '../api/schema/limits.js';
import {excessOf, type LetterNode} from '../api/schema/letter.js';
import {MAX_EVALUATED, MAX_PARTS, type LetterBlocks, type MessageText} from '../api/schema/messages.js';
import {MAX_ITEMS, MAX_LENGTH} from '../api/schema/read.js';
import type {Schema} from '../api/schema/schema.js';
import {encodeCleaned} from './encode.js';
import {quote, type Place, type Problems} from './problems.js';

// Widgets leave out what is beyond their limits, or refuse the file: nobody's data may hang a page. Whoever writes the data
// hears it here, and not from readers.

/** Something that has more than the widgets read of it. */
interface Excess {
  /** Name of the part, for a sentence: “committees” of “Anna Example”. */
  readonly what: string;
  readonly has: number;
  readonly unit: 'entries' | 'characters' | 'parts';
  readonly most: number;
}

/** So many of one file are enough to know what is wrong. */
const MOST_SAID = 20;

/** Largest size of a file of the campaign API, by its path; as the widgets have it. */
const bytesOf = (path: string): number =>
  /^(meps\/(?!index\.json)|departures\/all\.json)/.test(path) ? LARGE : /^(letter\/(?!index\.json)|messages\/)/.test(path) ? MEDIUM : SMALL;

/** Everything in a value that is more than its schema lets the widgets read. */
function findExcess(schema: Schema, value: unknown): Excess[] {
  const found: Excess[] = [];
  const visit = (part: Schema, at: unknown, name: string, owner: string): void => {
    if (found.length > MOST_SAID) return;
    const {$ref, anyOf, type, items, maxItems = MAX_ITEMS, maxLength = MAX_LENGTH, properties, additionalProperties} = part;
    const what = `${quote(name)}${owner && ` of ${quote(owner)}`}`;
    if ($ref) visit(schema.$defs![$ref.slice('#/$defs/'.length)]!, at, name, owner);
    for (const option of anyOf ?? []) if (matches(option, at)) visit(option, at, name, owner);
    if (type === 'string' && typeof at === 'string' && at.length > maxLength)
      found.push({what, has: at.length, unit: 'characters', most: maxLength});
    if (type === 'array' && Array.isArray(at)) {
      // A text with so many parts is refused, since nobody can tell whether it had more.
      const [most, unit] = maxItems === MAX_PARTS ? [maxItems - 1, 'parts' as const] : [maxItems, 'entries' as const];
      if (at.length > most) found.push({what, has: at.length, unit, most});
      for (const item of at) visit(items ?? {}, item, name, owner);
    }
    if (type !== 'object' || typeof at !== 'object' || !at || Array.isArray(at)) return;
    const fields = at as Record<string, unknown>;
    const own = [fields['name'], fields['id'], fields['code']].find((text) => typeof text === 'string') ?? owner;
    const names = Object.keys(fields);
    if (!properties && names.length > MAX_ITEMS) found.push({what, has: names.length, unit: 'entries', most: MAX_ITEMS});
    for (const key of names) {
      const inner = properties?.[key] ?? additionalProperties;
      if (inner) visit(inner, fields[key], key, own);
    }
  };
  visit(schema, value, 'file', '');
  return found;
}

/** Tests if a value has the type of an option of `anyOf`. */
const matches = ({type}: Schema, value: unknown): boolean =>
  type === 'array' ? Array.isArray(value) : type === 'object' ? typeof value === 'object' && !Array.isArray(value) : typeof value === type;

/**
 * Reports what widgets would leave out of a value. Returns whether there is anything.
 *
 * @param said what has been reported: the same members stand in several files
 */
function reportExcess(schema: Schema, value: unknown, place: Place, problems: Problems, said: Set<string>): boolean {
  const found = findExcess(schema, value);
  for (const {what, has, unit, most} of found.slice(0, MOST_SAID)) {
    const message = `${what} has ${has} ${unit}; widgets read at most ${most}.`;
    if (!said.has(message)) problems.error('limit', place, message, unit === 'entries' ? 'Leave out what matters least.' : 'Write less.');
    said.add(message);
  }
  if (found.length > MOST_SAID) problems.error('limit', place, 'There is more of that kind in this file.');
  return found.length > 0;
}

/** JSON that widgets read as it is written. Undefined, and reported, when they would lose something of it. */
export function encodeForWidgets(
  schema: Schema,
  value: unknown,
  place: Place,
  problems: Problems,
  said = new Set<string>(),
): string | undefined {
  if (reportExcess(schema, value, place, problems, said)) return undefined;
  const encoded = encodeCleaned(schema, value);
  if ('text' in encoded) return encoded.text;
  for (const name of encoded.lost)
    problems.error(
      'unreadable',
      place,
      `${quote(name)} cannot be read by widgets as it is written.`,
      'Does it hold nothing that can be seen? If it does, please report this, with the campaign folder.',
    );
  return undefined;
}

/** A function that adds files for the widgets. One of which they would lose something is not added: that is an error. */
export function fileAdder(files: Map<string, Uint8Array>, problems: Problems): (path: string, schema: Schema, value: unknown) => void {
  const said = new Set<string>();
  return (path, schema, value) => {
    const place = {file: path};
    const text = encodeForWidgets(schema, value, place, problems, said);
    if (text === undefined) return;
    const bytes = new TextEncoder().encode(text);
    const most = bytesOf(path);
    if (bytes.byteLength > most)
      problems.error(
        'limit',
        place,
        `The file would have ${bytes.byteLength} bytes; widgets read at most ${most}, and refuse a larger one.`,
        'Leave out what matters least.',
      );
    files.set(path, bytes);
  };
}

/** Reports a letter that the widgets refuse because all its parts together are too many or too long. */
export function reportLetterExcess(content: readonly LetterNode[], place: Place, problems: Problems): void {
  const excess = excessOf(content);
  if (excess)
    problems.error(
      'limit',
      place,
      `The letter has ${excess}; widgets refuse it.`,
      'Shorten it. Nobody reads a hundred pages on a website.',
    );
}

/** Fewest characters that a text can have, whatever the values. */
function shortest(text: MessageText): number {
  if (typeof text === 'string') return text.length;
  return text.reduce((sum, part) => {
    if (typeof part === 'string') return sum + part.length;
    const forms = Object.values((part[2] ?? {}) as Record<string, MessageText>).map(shortest);
    return sum + (forms.length ? Math.min(...forms) : 0);
  }, 0);
}

/** Reports building blocks that the widgets never offer, because they are too long once they are put together. */
export function reportTextExcess({salutation, signoff, about = [], purposes}: LetterBlocks, place: Place, problems: Problems): void {
  const texts: (readonly [name: string, text: unknown])[] = [
    ['salutation', salutation],
    ['signoff', signoff],
    ...about.map(({id, text}) => [id, text] as const),
  ];
  for (const {subjects, openings, closings, short = [], points} of Object.values(purposes)) {
    for (const [name, variants] of Object.entries({subjects, openings, closings, short}))
      for (const text of variants) texts.push([name, text]);
    for (const {id, texts: variants, short: brief} of points) for (const text of [...variants, brief ?? '']) texts.push([id, text]);
  }
  for (const [name, text] of texts)
    if (shortest(text as MessageText) > MAX_EVALUATED)
      problems.error('limit', place, `${quote(name)} is longer than ${MAX_EVALUATED} characters; widgets never offer it.`, 'Write less.');
}
