import {isDeepStrictEqual} from 'node:util';
import {read} from '../api/schema/read.js';
import type {Schema} from '../api/schema/schema.js';

const encoder = new TextEncoder();

/** Minified JSON. Keys stand in the order in which the compiler made them, so the same input gives the same bytes. */
export function encode(value: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(value));
}

/**
 * As `encode`, for what the widgets will read with this schema.
 *
 * @throws when the widgets would read something else than what is written: a bug of the compiler, never of the campaign
 */
export function encodeChecked(schema: Schema, value: unknown): Uint8Array {
  const text = JSON.stringify(value);
  const copy: unknown = read(schema, JSON.parse(text));
  // The reader's copies have no prototype, which a comparison would take for a difference.
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(copy ?? null)), JSON.parse(text))) {
    throw new Error('The compiler made a file that the widgets read differently. Please report this, with the campaign folder.');
  }
  return encoder.encode(text);
}
