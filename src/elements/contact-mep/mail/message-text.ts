import {MAX_EVALUATED, MAX_PARTS, type MessageText} from '../../../api/schema/messages.js';
import {formatter} from '../../../i18n/intl-cache.js';

/** Values that a text may ask for, by name; unknown ones are missing or undefined. */
export type Values = Readonly<Record<string, string | undefined>>;

/**
 * Compiled text with its values. It is undefined if a value is missing or the text is too long: sentences are never patched.
 *
 * A `select` takes `other` when its value is not known (a gender, for example).
 */
export function evaluate(text: MessageText, values: Values, tag: string): string | undefined {
  if (typeof text === 'string') return text;
  if (text.length >= MAX_PARTS) return undefined;
  let all = '';
  for (const part of text) {
    const done = typeof part === 'string' ? part : evaluatePart(part, values, tag);
    if (done === undefined) return undefined;
    all += done;
    if (all.length > MAX_EVALUATED) return undefined;
  }
  return all;
}

function evaluatePart([kind, name, forms]: readonly unknown[], values: Values, tag: string): string | undefined {
  if (name === undefined) return valueOf(values, kind);
  if (typeof forms !== 'object' || !forms) return undefined;
  const value = valueOf(values, name);
  let form = value ?? 'other';
  if (kind === 'plural') {
    if (!value) return undefined;
    form = Object.hasOwn(forms, `=${value}`) ? `=${value}` : formatter(Intl.PluralRules, tag).select(Number(value));
  }
  const chosen = (forms as Record<string, MessageText | undefined>)[Object.hasOwn(forms, form) ? form : 'other'];
  return chosen === undefined ? undefined : evaluate(chosen, values, tag);
}

const valueOf = (values: Values, name: unknown): string | undefined =>
  typeof name === 'string' && Object.hasOwn(values, name) ? values[name] || undefined : undefined;

/** A text uses an argument, in whatever form of it. */
export const usesArgument = (text: MessageText, name: string): boolean =>
  typeof text !== 'string' &&
  text.some((part) => {
    if (typeof part === 'string') return false;
    const [kind, argument = kind, forms] = part;
    return argument === name || Object.values(forms ?? {}).some((form) => usesArgument(form, name));
  });

/** The text depends on the writer's grammatical gender. */
export const dependsOnWriter = (text: MessageText): boolean => usesArgument(text, 'me');
