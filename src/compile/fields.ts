import {nearest, quote, type Place, type Problems} from './problems.js';
import type {Tree} from './yaml.js';
import {publicUrl, urlAdvice} from './public-url.js';
import {INVISIBLE} from '../text/invisible.js';
import {isIsoDate} from '../text/iso-date.js';

type Path = readonly (string | number)[];

/**
 * Characters that widgets do not show, and tag characters. They can disguise a text or an address, or are leftovers of an
 * earlier program. Joiners stay, scripts need them.
 */
export const HIDDEN = new RegExp(`${INVISIBLE.source}|[\\u{e0000}-\\u{e007f}]`, 'gu');

export function hiddenName(character: string): string {
  return `An invisible character (U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`;
}

/**
 * The fields of one mapping in a hand-written file. Each getter checks its value, and reports problems with their line. `done`
 * reports the fields that nobody has read.
 */
export class Fields {
  readonly #tree: Tree;
  readonly #path: Path;
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #problems: Problems;
  readonly #known = new Set<string>();

  private constructor(tree: Tree, path: Path, values: Readonly<Record<string, unknown>>, problems: Problems) {
    this.#tree = tree;
    this.#path = path;
    this.#values = values;
    this.#problems = problems;
  }

  /** The mapping at a path, or undefined after saying that there is none. */
  static at(tree: Tree, path: Path, value: unknown, problems: Problems): Fields | undefined {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return new Fields(tree, path, value as Record<string, unknown>, problems);
    const where = path.length > 0 ? `“${path.join('.')}”` : 'The file';
    problems.error(
      'type',
      tree.place(path),
      value == null ? `${where} is empty.` : `${where} must contain “name: value” pairs, not ${typeName(value)}.`,
    );
    return undefined;
  }

  has(name: string): boolean {
    this.#known.add(name);
    return this.#values[name] !== undefined && this.#values[name] !== null;
  }

  /** Tests for `null`, or for nothing at all after the colon. */
  isNull(name: string): boolean {
    return Object.hasOwn(this.#values, name) && this.#values[name] === null;
  }

  raw(name: string): unknown {
    this.#known.add(name);
    return Object.hasOwn(this.#values, name) ? (this.#values[name] ?? undefined) : undefined;
  }

  names(): string[] {
    return Object.keys(this.#values);
  }

  place(...path: Path): Place {
    return this.#tree.place([...this.#path, ...path]);
  }

  error(name: string, code: string, message: string, hint?: string): void {
    this.#problems.error(code, this.place(name), message, hint);
  }

  missing(name: string, hint: string): void {
    this.#problems.error('missing', this.place(), `“${this.#name(name)}” is missing.`, hint);
  }

  text(name: string): string | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    if (typeof value === 'number' || value instanceof Date) return String(value);
    if (typeof value !== 'string') return this.#wrong(name, 'a text', value);
    if (value.trim() === '') return this.#wrong(name, 'a text', value);
    return this.#clean(value, name).trim();
  }

  /** A whole number that is not negative; separators of thousands are no digits and are refused. */
  amount(name: string, least = 0): number | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    if (Number.isSafeInteger(value) && (value as number) >= least) return value as number;
    const digits = typeof value === 'string' ? value.replace(/[\s.,'’\u00a0\u202f]/g, '') : '';
    this.#problems.error(
      'type',
      this.place(name),
      `“${this.#name(name)}” must be a whole number${least > 0 ? ` of at least ${least}` : ', 0 or more'}, not ${quote(value)}.`,
      /^\d+$/.test(digits) ? `Write ${digits}, without separators or quotes.` : undefined,
    );
    return undefined;
  }

  flag(name: string): boolean | undefined {
    const value = this.raw(name);
    return value === undefined || typeof value === 'boolean' ? value : this.#wrong(name, 'true or false', value);
  }

  /** A year, month, day or instant that exists. */
  date(name: string): string | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    // YAML reads a year as a number.
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text === 'string' && isIsoDate(text)) return text;
    this.#problems.error(
      'date',
      this.place(name),
      `“${this.#name(name)}”: ${quote(value)} is not a valid date.`,
      'Write 2025-01-20, 2025-01 or 2025.',
    );
    return undefined;
  }

  /** A day that has come: the day of some data, or of a count. */
  pastDate(name: string): string | undefined {
    const date = this.date(name);
    if (date === undefined || !isInFuture(date)) return date;
    this.#problems.error(
      'future',
      this.place(name),
      `“${this.#name(name)}”: ${quote(date)} is in the future.`,
      'Write the date of the data.',
    );
    return undefined;
  }

  /** An absolute web address. */
  url(name: string): string | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    const url = typeof value === 'string' ? publicUrl(value.trim()) : undefined;
    if (url) return url;
    this.#problems.error('link', this.place(name), `“${this.#name(name)}”: ${quote(value)} is not a valid web address.`, urlAdvice(value));
    return undefined;
  }

  choice<const T extends string>(name: string, choices: readonly T[]): T | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    if (choices.includes(value as T)) return value as T;
    const meant = typeof value === 'string' ? nearest(value, choices) : undefined;
    this.#problems.error(
      'type',
      this.place(name),
      `“${this.#name(name)}” must be one of ${choices.join(', ')}, not ${quote(value)}.`,
      meant && `Did you mean “${meant}”?`,
    );
    return undefined;
  }

  language(name: string): string | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : this.#language(value, name);
  }

  languages(name: string): string[] | undefined {
    return this.texts(name)?.flatMap((value, i) => this.#language(value, name, i) ?? []);
  }

  /** A list of texts; a single text counts as a list of one. */
  texts(name: string): string[] | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    if (typeof value === 'string') return [this.#clean(value, name)];
    if (!Array.isArray(value)) return this.#wrong(name, 'a list of texts', value);
    return value.flatMap((item: unknown, i) => {
      if (typeof item === 'string' && item.trim() !== '') return this.#clean(item, name, i);
      this.#problems.error('type', this.place(name, i), `“${this.#name(name)}” must contain texts, not ${typeName(item)}.`);
      return [];
    });
  }

  /** A mapping inside this one. */
  fields(name: string): Fields | undefined {
    const value = this.raw(name);
    return value === undefined ? undefined : Fields.at(this.#tree, [...this.#path, name], value, this.#problems);
  }

  /** A list of mappings. */
  rows(name: string): Fields[] | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) return this.#wrong(name, 'a list', value);
    return value.flatMap((row: unknown, i) => Fields.at(this.#tree, [...this.#path, name, i], row, this.#problems) ?? []);
  }

  /** Reads a text in several languages; a single text is in the given language. */
  translations(name: string, language: string): Record<string, string> | undefined {
    const value = this.raw(name);
    if (typeof value === 'string' && value.trim()) return {[language]: this.#clean(value, name).trim()};
    const inner = this.fields(name);
    if (!inner) return undefined;
    const found: Record<string, string> = {};
    for (const key of inner.names()) {
      const lang = inner.#language(key, key);
      const text = inner.text(key);
      if (lang && text) found[lang] = text;
    }
    return found;
  }

  /** To be called last: reports the fields that have no meaning here. */
  done(): void {
    for (const name of Object.keys(this.#values)) {
      if (this.#known.has(name)) continue;
      const meant = nearest(name, this.#known);
      this.#problems.warn(
        'unknown-field',
        this.place(name),
        `“${this.#name(name)}” is not a known field here and is left out.`,
        meant && `Did you mean “${meant}”?`,
      );
    }
  }

  /** Composed, and without characters that nobody sees. */
  #clean(value: string, ...path: Path): string {
    const [hidden] = value.match(HIDDEN) ?? [];
    if (hidden)
      this.#problems.warn(
        'hidden',
        this.place(...path),
        `${hiddenName(hidden)} was removed from this text.`,
        'Copied text often contains such characters.',
      );
    return value.normalize('NFC').replace(HIDDEN, '');
  }

  #language(value: string, ...path: Path): string | undefined {
    const language = languageTag(value);
    if (!language)
      this.#problems.error(
        'language',
        this.place(...path),
        `${quote(value)} is not a known language code.`,
        'Write a BCP 47 tag such as fr, pt or pt-BR.',
      );
    return language;
  }

  #wrong(name: string, wanted: string, value: unknown): undefined {
    this.#problems.error('type', this.place(name), `“${this.#name(name)}” must be ${wanted}, not ${typeName(value)}.`);
    return undefined;
  }

  #name(name: string): string {
    return [...this.#path, name].map((step) => (typeof step === 'number' ? String(step + 1) : step)).join('.');
  }
}

/** Tests if a date is after today, in every time zone. */
export function isInFuture(date: string): boolean {
  const latest = new Date(Date.now() + 14 * 60 * 60 * 1_000).toISOString();
  return date.slice(0, 10) > latest.slice(0, Math.min(date.length, 10));
}

const NAMES = new Intl.DisplayNames(['en'], {type: 'language', fallback: 'none'});

/**
 * A language as it is written in the API: `pt-BR` for `pt_br`. Undefined for unregistered languages and private variants
 * (`de-x-leicht`). Browsers have no names for these, so the widgets do not read them.
 */
export function languageTag(value: string): string | undefined {
  try {
    const tag = Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0]!;
    const {language} = new Intl.Locale(tag);
    return NAMES.of(language) && !/-[a-z0-9](?:-|$)/i.test(tag) ? tag : undefined;
  } catch {
    return undefined;
  }
}

function typeName(value: unknown): string {
  if (value === '' || (typeof value === 'string' && value.trim() === '')) return 'an empty text';
  if (Array.isArray(value)) return 'a list';
  if (value === null || value === undefined) return 'nothing';
  switch (typeof value) {
    case 'string':
      return quote(value);
    case 'number':
      return `the number ${value}`;
    case 'boolean':
      return `“${value}”`;
    default:
      return 'a group of values';
  }
}
