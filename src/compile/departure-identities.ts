import {countryCode} from './countries.js';
import {slug} from './slug.js';
import {quote, type Place, type Problems} from './problems.js';
import {fold} from '../text/fold.js';

/** Gives each departure an id of its own, and finds those that are in a list twice. A million names leave hashes only. */
export class DepartureIdentities {
  readonly #problems: Problems;
  // Hashes of ids, names and rows, with where they stand.
  readonly #ids = new Map<number, Place>();
  readonly #names = new Map<number, Place>();
  readonly #rows = new Map<number, Place>();
  readonly #nextNumber = new Map<number, number>();

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  has(id: string): boolean {
    return this.#ids.has(hash(id));
  }

  /** The same organisation with the same proof is one entry. */
  isRepeated(name: string, country: string | undefined, source: string | undefined, id: string | undefined, place: Place): boolean {
    if (id !== undefined) return false;
    const key = hash(`${fold(name)}|${country === undefined ? '' : (countryCode(country) ?? country)}|${source ?? ''}`);
    const first = this.#rows.get(key);
    if (first === undefined) {
      this.#rows.set(key, place);
      return false;
    }
    this.#problems.warn(
      'repeated',
      place,
      `${quote(name)} is a duplicate: it has the same name, country and source as line ${first.line ?? '?'}; this row is left out.`,
      'Delete it.',
    );
    return true;
  }

  /** Id of an entry: the one that its row gives, or one made from the name. */
  idOf(value: string | undefined, name: string, country: string | undefined, place: Place): string {
    const wanted = value === undefined ? slug(name) : value;
    if (value !== undefined && !/^[\p{L}\p{N}._~-]{1,200}$/u.test(value))
      this.#problems.error(
        'id',
        place,
        `The id ${quote(value)} contains characters that are not allowed in an id.`,
        `Write ${quote(slug(value))}.`,
      );
    const base = wanted || 'entry';
    if (!this.#ids.has(hash(base))) {
      this.#ids.set(hash(base), place);
      return base;
    }
    if (value !== undefined)
      this.#problems.error(
        'duplicate',
        place,
        `The id ${quote(value)} is already used in line ${this.#ids.get(hash(base))?.line ?? '?'}.`,
        'Give each entry its own id.',
      );
    const withCountry = country ? `${base}-${country.toLowerCase()}` : base;
    // Continues counting after the last of that name. Otherwise many of one name would be counted through each time.
    const key = hash(withCountry);
    let number = this.#nextNumber.get(key) ?? 1;
    let id: string;
    do id = number === 1 ? withCountry : `${withCountry}-${number}`;
    while (this.#ids.has(hash(id)) && number++);
    this.#nextNumber.set(key, number + 1);
    this.#ids.set(hash(id), place);
    return id;
  }

  /** Warns of a name that looks like another one. */
  reportLookalike(name: string, country: string | undefined, place: Place): void {
    const folded = fold(name);
    const distinctive = folded
      .replace(/\b(?:the|of|de|der|die|das|le|la|les|universitat|university|universite|universidad)\b/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    const key = hash(`${distinctive || folded}|${country ?? ''}`);
    if (this.#names.has(key))
      this.#problems.warn(
        'duplicate',
        place,
        `${quote(name)} looks like the entry in line ${this.#names.get(key)?.line ?? '?'}.`,
        'Delete one of the two.',
      );
    else this.#names.set(key, place);
  }
}

/** A million names are kept as numbers of 53 bits (FNV-1a), which hardly ever meet by chance. */
function hash(text: string): number {
  let [low, high] = [0x811c9dc5, 0xcbf29ce4];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return (high >>> 11) * 4_294_967_296 + (low >>> 0);
}
