import {httpUrl} from '../../text/http-url.js';
import {visibleLine, visibleText} from '../../text/invisible.js';
import {isIsoDate} from '../../text/iso-date.js';
import type {FromSchema, Schema} from './schema.js';

/** Default limits, unless a schema sets others. Empty strings are rejected. */
export const MAX_LENGTH = 2_000;
export const MAX_ITEMS = 200;

/** Deeper data are hostile: a letter with a list in a list in a list needs less than ten levels. */
const MAX_DEPTH = 100;

/** Compiled patterns, once each: ten thousand rows have tens of thousands of codes. */
const patterns = new Map<string, RegExp>();

function matches(pattern: string, text: string): boolean {
  let compiled = patterns.get(pattern);
  if (!compiled) patterns.set(pattern, (compiled = new RegExp(pattern, 'u')));
  return compiled.test(text);
}

export interface ReadHooks {
  /** Called with the number of rows of a list that are left out, when there are any. */
  readonly dropped?: ((rows: number) => void) | undefined;
}

/**
 * An object without `Object.prototype`, which page scripts may have changed. A class, since engines keep objects of
 * `Object.create(null)` as hash tables. Ten thousand rows of a class take two thirds of the time.
 */
class Bare {
  [name: string]: unknown;
}
Object.setPrototypeOf(Bare.prototype, null);
delete (Bare.prototype as {constructor?: unknown}).constructor;

const known = new WeakMap<Schema, Schema>();

/** A schema without a prototype: a page that extends `Object.prototype` by a `pattern` must not add one to every schema. */
function ownKeywords(schema: Schema): Schema {
  let own = known.get(schema);
  if (!own) {
    const {properties} = schema;
    own = {
      __proto__: null,
      ...schema,
      ...(Object.hasOwn(schema, 'properties') && {properties: {__proto__: null, ...properties}}),
    } as Schema;
    known.set(schema, own);
  }
  return own;
}

/**
 * Copies what fits the schema, with known fields only and no prototype; the input is left alone.
 *
 * A bad optional field or a bad row of a list is left out. A bad required field makes its object undefined. So does a value of
 * a wrong type. Texts lose invisible characters and, but for long ones, their line breaks. Each reader cleans the file, since
 * others on the page share it. Never throws.
 */
export function read<const S extends Schema>(schema: S, value: unknown, {dropped}: ReadHooks = {}): FromSchema<S> | undefined {
  const {$defs} = ownKeywords(schema);

  const readPart = (keywords: Schema, found: unknown, depth: number): unknown => {
    if (depth > MAX_DEPTH) return undefined;
    const part = ownKeywords(keywords);
    switch (part.type) {
      case 'object':
        return readObject(part, found, depth);
      case 'array':
        return readList(part, found, depth);
      case 'string':
        return typeof found === 'string' ? readText(part, found) : undefined;
      case 'integer':
        return readInteger(part, found);
      case 'boolean':
        return typeof found === 'boolean' ? found : undefined;
      case undefined:
        return readUntyped(part, found, depth);
    }
  };

  const readObject = ({properties, additionalProperties, required}: Schema, found: unknown, depth: number): unknown => {
    if (typeof found !== 'object' || !found || Array.isArray(found)) return undefined;
    const copy = new Bare();
    let names = 0;
    for (const name in properties ?? found) {
      if (!properties && ++names > MAX_ITEMS) break;
      const part = properties?.[name] ?? additionalProperties;
      const item = part && Object.hasOwn(found, name) ? readPart(part, (found as Record<string, unknown>)[name], depth + 1) : undefined;
      if (item !== undefined) copy[name] = item;
      else if (required?.includes(name)) return undefined;
    }
    return copy;
  };

  const readList = ({items, maxItems = MAX_ITEMS}: Schema, found: unknown, depth: number): unknown => {
    if (!Array.isArray(found) || !items) return undefined;
    const rows = found.slice(0, maxItems).map((row) => readPart(items, row, depth + 1));
    const good = rows.filter((row) => row !== undefined);
    if (good.length < found.length) dropped?.(found.length - good.length);
    return good;
  };

  /** `$ref` to `$defs` of the whole, or the first of `anyOf` that fits. */
  const readUntyped = ({$ref, anyOf = []}: Schema, found: unknown, depth: number): unknown => {
    if ($ref) return readPart($defs![$ref.slice('#/$defs/'.length)]!, found, depth + 1);
    for (const option of anyOf) {
      const fitting = readPart(option, found, depth + 1);
      if (fitting !== undefined) return fitting;
    }
    return undefined;
  };

  return readPart(schema, value, 0) as FromSchema<S> | undefined;
}

function readText({maxLength = MAX_LENGTH, pattern, enum: values, format}: Schema, found: string): string | undefined {
  if (found.length > maxLength) return undefined;
  const text = maxLength > MAX_LENGTH ? visibleText(found) : visibleLine(found);
  if (!text) return undefined;
  if (pattern !== undefined && !matches(pattern, text)) return undefined;
  if (values && !values.includes(text)) return undefined;
  if (format === 'date' && !isIsoDate(text)) return undefined;
  return format === 'uri' ? httpUrl(text) : text;
}

function readInteger({minimum = -Infinity, maximum = Infinity}: Schema, found: unknown): number | undefined {
  return typeof found === 'number' && Number.isSafeInteger(found) && found >= minimum && found <= maximum ? found : undefined;
}
