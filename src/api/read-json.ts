import {ApiError} from './errors.js';
import type {FetchOptions} from './fetch-data.js';
import {request} from './request.js';
import {read, type ReadHooks} from './schema/read.js';
import type {FromSchema, Schema} from './schema/schema.js';

export interface ReadOptions extends FetchOptions, ReadHooks {}

/** Requests a file and keeps what fits the schema. Rejects with an `ApiError`. */
export async function readJson<const S extends Schema>(url: string, schema: S, options: ReadOptions): Promise<FromSchema<S>> {
  const data = read(schema, await request(url, options), options);
  if (data === undefined) throw new ApiError('invalid', ['missing-fields']);
  return data;
}
