import {ApiError} from './errors.js';
import {request} from './request.js';
import {read} from './schema/read.js';
import type {FromSchema, Schema} from './schema/schema.js';

/** Largest sizes in bytes: a counter or an index, a letter or messages, members or departures. */
export const SMALL = 64_000;
export const MEDIUM = 1_000_000;
export const LARGE = 8_000_000;

export interface ReadOptions {
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  readonly integrity?: string | undefined;
  readonly refresh?: boolean | undefined;
  /** Called with the number of rows that were left out, when there are any. */
  readonly dropped?: (rows: number) => void;
}

/** The answer at a URL, as far as it fits the schema. Rejects with an `ApiError`. */
export async function readJson<const S extends Schema>(url: string, schema: S, options: ReadOptions): Promise<FromSchema<S>> {
  let rows = 0;
  const data = read(schema, await request(url, options), () => rows++);
  if (data === undefined) throw new ApiError('invalid', 'not of the shape that the campaign API has here');
  if (rows) options.dropped?.(rows);
  return data;
}
