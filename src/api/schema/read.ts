import type {FromSchema, Schema} from './schema.js';

/** Longer strings and lists are no campaign data unless their schema says so. */
export const MAX_LENGTH = 2_000;
export const MAX_ITEMS = 20_000;

/** Deeper data are hostile: a letter with a list in a list in a list needs less than ten levels. */
const MAX_DEPTH = 100;

/** An address that may stand in a page as a link, absolute and normalised, or undefined. A relative one needs a base. */
export function link(value: unknown, base?: string): string | undefined {
  try {
    const url = new URL(value as string, base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text is an ISO 8601 year, month, day or instant that exists: `2025`, `2025-01`, `2025-01-06`, `2025-01-06T09:30:00Z`. */
export function isDate(text: string): boolean {
  const [, month, day, time] = /^\d{4}(?:-(\d\d)(?:-(\d\d)(T.+)?)?)?$/.exec(text) ?? [, '0'];
  const date = new Date(text.slice(0, 10));
  return (
    (!month || date.getUTCMonth() + 1 === Number(month)) &&
    (!day || date.getUTCDate() === Number(day)) &&
    (!time || !Number.isNaN(Date.parse(text)))
  );
}

/**
 * A copy of what fits the schema, with known fields only and no prototype; the input is left alone.
 *
 * A bad optional field or a bad row of a list is left out, a bad required field makes its object undefined; so does a
 * value of a wrong type. Never throws.
 *
 * @param dropped called once for each row of a list that is left out
 */
export function read<const S extends Schema>(schema: S, value: unknown, dropped?: () => void): FromSchema<S> | undefined {
  return readAt(schema, value, schema, 0, dropped) as FromSchema<S> | undefined;
}

function readAt(schema: Schema, value: unknown, root: Schema, depth: number, dropped?: () => void): unknown {
  const inner = (s: Schema, v: unknown): unknown => readAt(s, v, root, depth + 1, dropped);
  if (depth > MAX_DEPTH) return undefined;
  if (schema.$ref) return inner(root.$defs![schema.$ref.slice(8)]!, value);
  for (const option of schema.anyOf ?? []) {
    const found = inner(option, value);
    if (found !== undefined) return found;
  }
  switch (schema.type) {
    case 'object': {
      if (typeof value !== 'object' || !value || Array.isArray(value)) return undefined;
      const copy = Object.create(null) as Record<string, unknown>;
      const {properties, additionalProperties, required} = schema;
      for (const name of Object.keys(properties ?? value)) {
        const item = Object.hasOwn(value, name) ? inner(properties?.[name] ?? additionalProperties!, (value as Record<string, unknown>)[name]) : undefined;
        if (item !== undefined) copy[name] = item;
        else if (required?.includes(name)) return undefined;
      }
      return copy;
    }
    case 'array': {
      if (!Array.isArray(value)) return undefined;
      const rows: unknown[] = [];
      for (const row of value.slice(0, schema.maxItems ?? MAX_ITEMS)) {
        const item = inner(schema.items!, row);
        if (item === undefined) dropped?.();
        else rows.push(item);
      }
      return rows;
    }
    case 'integer':
      return Number.isSafeInteger(value) && (value as number) >= (schema.minimum ?? -Infinity) && (value as number) <= (schema.maximum ?? Infinity) ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'string':
      if (
        typeof value !== 'string' ||
        value.length < (schema.minLength ?? 1) ||
        value.length > (schema.maxLength ?? MAX_LENGTH) ||
        (schema.pattern && !new RegExp(schema.pattern, 'u').test(value)) ||
        (schema.enum && !schema.enum.includes(value)) ||
        (schema.format === 'date' && !isDate(value))
      )
        return undefined;
      return schema.format === 'uri' ? link(value) : value;
    default:
      return undefined;
  }
}
