import {read} from '../api/schema/read.js';
import {visibleLine, visibleText} from '../text/invisible.js';
import type {Schema} from '../api/schema/schema.js';

const encoder = new TextEncoder();

/** Minified JSON. Keys stand in the order in which the compiler made them, so the same input gives the same bytes. */
export function encode(value: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(value));
}

/**
 * As `encode`, for what the widgets will read with this schema.
 *
 * @throws when the widgets would read something else than what is written. That is a bug of the compiler, not of the campaign
 */
export function encodeChecked(schema: Schema, value: unknown): Uint8Array {
  const text = JSON.stringify(value);
  const plain: unknown = JSON.parse(text);
  if (!isSame(read(schema, plain), plain)) {
    throw new Error('The compiler made a file that the widgets read differently. Please report this, with the campaign folder.');
  }
  return encoder.encode(text);
}

/** A value as the widgets read it; or the names of what they would read differently. */
export type Encoded = {readonly text: string} | {readonly lost: readonly string[]};

/** As `encodeChecked`, for what a campaign has written. Texts are written as widgets clean them. */
export function encodeCleaned(schema: Schema, value: unknown): Encoded {
  const written: unknown = JSON.parse(JSON.stringify(value));
  const lost = new Set<string>();
  const cleaned = asRead(written, read(schema, written), 'file', lost);
  return lost.size > 0 ? {lost: [...lost]} : {text: JSON.stringify(cleaned)};
}

/** Keeps the written value and its order, with the texts as the reader returns them. Notes every other difference in `lost`. */
function asRead(written: unknown, found: unknown, name: string, lost: Set<string>): unknown {
  if (written === found) return written;
  if (typeof written === 'string' && typeof found === 'string' && [visibleLine(written), visibleText(written)].includes(found))
    return found;
  if (Array.isArray(written) && Array.isArray(found) && written.length === found.length)
    return written.map((item, i) => asRead(item, found[i], name, lost));
  if (isObject(written) && isObject(found))
    return Object.fromEntries(Object.entries(written).map(([key, item]) => [key, asRead(item, found[key], key, lost)]));
  lost.add(name);
  return written;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Compares two values as JSON. The reader’s copies have no prototype, which `isDeepStrictEqual` counts as a difference. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every(
    (name) => Object.hasOwn(b, name) && isSame((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]),
  );
}
