import {httpUrl} from '../../text/http-url.js';
import {visibleLine, visibleText} from '../../text/invisible.js';
import {isIsoDate} from '../../text/iso-date.js';
import type {FromSchema, Schema} from './schema.js';

/** Longer strings and lists are no campaign data unless their schema says so; nor are empty strings. */
export const MAX_LENGTH = 2_000;
export const MAX_ITEMS = 200;

/** Deeper data are hostile: a letter with a list in a list in a list needs less than ten levels. */
const MAX_DEPTH = 100;

/** Each pattern compiled once: ten thousand rows have tens of thousands of codes. */
const patterns = new Map<string, RegExp>();

function matches(pattern: string, text: string): boolean {
  let compiled = patterns.get(pattern);
  if (!compiled) patterns.set(pattern, (compiled = new RegExp(pattern, 'u')));
  return compiled.test(text);
}

/** Reads what a schema without a type says; `inner` reads a value by another schema. */
export type ReadUntyped = (schema: Schema, value: unknown, root: Schema, inner: (schema: Schema, value: unknown) => unknown) => unknown;

export interface ReadHooks {
  /** Called with the number of rows of a list that are left out, when there are any. */
  readonly dropped?: ((rows: number) => void) | undefined;
  /** For schemas with `$ref` or `anyOf`: `readUntyped`. Those who have none need not pay for it. */
  readonly untyped?: ReadUntyped | undefined;
}

/**
 * An object without `Object.prototype`, which page scripts may have changed. A class, since engines keep what
 * `Object.create(null)` makes as a hash table: ten thousand rows of these are read and searched in two thirds of the time.
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
 * A copy of what fits the schema, with known fields only and no prototype; the input is left alone.
 *
 * A bad optional field or a bad row of a list is left out, a bad required field makes its object undefined; so does a
 * value of a wrong type. Texts lose what nobody can see and, but for long ones, their line breaks: whoever reads a file cleans
 * it, since files are shared with others on the page. Never throws.
 */
export function read<const S extends Schema>(schema: S, value: unknown, {dropped, untyped}: ReadHooks = {}): FromSchema<S> | undefined {
  const at = (keywords: Schema, found: unknown, depth: number): unknown => {
    if (depth > MAX_DEPTH) return undefined;
    const part = ownKeywords(keywords);
    const {type, properties, additionalProperties, required, pattern, format} = part;
    if (type === 'object' && typeof found === 'object' && found && !Array.isArray(found)) {
      const copy = new Bare();
      let names = 0;
      for (const name in properties ?? found) {
        if (!properties && ++names > MAX_ITEMS) break;
        const item = Object.hasOwn(found, name)
          ? at(properties?.[name] ?? additionalProperties!, (found as Record<string, unknown>)[name], depth + 1)
          : undefined;
        if (item !== undefined) copy[name] = item;
        else if (required?.includes(name)) return undefined;
      }
      return copy;
    }
    if (type === 'array' && Array.isArray(found)) {
      const rows = found.slice(0, part.maxItems ?? MAX_ITEMS).map((row) => at(part.items!, row, depth + 1));
      const good = rows.filter((row) => row !== undefined);
      if (good.length < found.length) dropped?.(found.length - good.length);
      return good;
    }
    if (type === 'string' && typeof found === 'string' && found.length <= (part.maxLength ?? MAX_LENGTH)) {
      const text = part.maxLength! > MAX_LENGTH ? visibleText(found) : visibleLine(found);
      if (
        !text ||
        (pattern && !matches(pattern, text)) ||
        (part.enum && !part.enum.includes(text)) ||
        (format === 'date' && !isIsoDate(text))
      )
        return undefined;
      return format === 'uri' ? httpUrl(text) : text;
    }
    // Nothing is less or more than an undefined limit.
    if (type === 'integer' && Number.isSafeInteger(found) && !((found as number) < part.minimum!) && !((found as number) > part.maximum!))
      return found;
    if (type === 'boolean' && typeof found === 'boolean') return found;
    return type ? undefined : untyped?.(part, found, schema, (inner, value) => at(inner, value, depth + 1));
  };
  return at(schema, value, 0) as FromSchema<S> | undefined;
}
