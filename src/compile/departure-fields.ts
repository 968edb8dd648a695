import {HOW, KINDS, type Departure} from '../api/schema/departures.js';
import type {Settings} from './campaign.js';
import {countryCode} from './countries.js';
import type {Row} from './csv.js';
import {HOW_WORDS, KIND_WORDS, NOTE_HOW} from './departure-words.js';
import {isInFuture} from './fields.js';
import {account, networkName} from './members/accounts.js';
import {quote, type Place, type Problems} from './problems.js';
import {publicUrl, urlAdvice} from './public-url.js';
import {fold} from '../text/fold.js';
import {httpUrl} from '../text/http-url.js';
import {isIsoDate} from '../text/iso-date.js';

type Kind = (typeof KINDS)[number];
type How = (typeof HOW)[number];
type Accounts = NonNullable<Departure['movedTo']>;

/** Kinds that nobody knows are counted up to here: a list of a million kinds is no list of kinds. */
const MAX_UNKNOWN_KINDS = 1_000;

const FULLY_LEFT = /^(?:left|full|fully|complete|completely|yes|gone|exited|quit|announced|announcement)$/i;

/** Reads single cells of a departure, and reports those that cannot be used. */
export class DepartureFields {
  readonly #problems: Problems;
  readonly #kinds: ReadonlyMap<string, Kind>;
  readonly #how: ReadonlyMap<string, How>;
  readonly #unknownKinds = new Map<string, {place: Place; count: number}>();

  constructor({kinds, how}: Settings['aliases'], problems: Problems) {
    this.#problems = problems;
    this.#kinds = words(KINDS, KIND_WORDS, kinds);
    this.#how = words(HOW, HOW_WORDS, how);
  }

  /** The address; undefined for none, null for an entry that must be left out. */
  source(cells: Row['cells'], name: string, place: Place): string | undefined | null {
    const value = cells['source'];
    const unsourced = /^(?:true|yes|1)$/i.test(cells['unsourced'] ?? '');
    const url = value === undefined ? undefined : publicUrl(value);
    if (url) return url;
    const several = (value ?? '').split(/[\s,;|]+/).filter(Boolean);
    const [first, second] = several.map(publicUrl);
    if (first && second) {
      this.#problems.warn(
        'link',
        place,
        `${quote(name)} has ${several.length} sources. The first is used: ${quote(first)}.`,
        'Keep one. The others are not published.',
      );
      return first;
    }
    if (value !== undefined && /^[a-z][a-z0-9+.-]*:/i.test(value) && !/^https?:/i.test(value)) {
      this.#problems.error('link', place, `The source ${quote(value)} is not a valid web address.`, 'Link to a page that confirms it.');
      return null;
    }
    if (value !== undefined && httpUrl(value)) {
      this.#problems.error('link', place, `The source ${quote(value)} cannot be published.`, urlAdvice(value));
      return null;
    }
    if (unsourced) return undefined;
    this.#problems.warn(
      'unsourced',
      place,
      value === undefined
        ? `${quote(name)} has no source and is left out.`
        : `The source of ${quote(name)}, ${quote(value)}, is not a valid web address; the entry is left out.`,
      'Add the address of a page that confirms it, or “unsourced: true” to publish it without a source.',
    );
    return null;
  }

  country(value: string | undefined, place: Place): string | undefined {
    if (value === undefined) return undefined;
    const code = countryCode(value);
    if (!code)
      this.#problems.error(
        'country',
        place,
        `${quote(value)} is not a known country.`,
        'Write its two letters, such as FR, or EU for bodies of the Union.',
      );
    return code;
  }

  date(value: string | undefined, place: Place): string | undefined {
    if (value === undefined) return undefined;
    const text = /^\d{4}-\d\d-\d\dT/.test(value) ? value.slice(0, 10) : value;
    if (!isIsoDate(text)) {
      this.#problems.error('date', place, `${quote(value)} is not a valid date.`, dateAdvice(text));
      return undefined;
    }
    if (isInFuture(text)) {
      this.#problems.error('future', place, `${quote(value)} is in the future.`, 'List it once it has happened.');
      return undefined;
    }
    return text;
  }

  kind(value: string | undefined, place: Place): Kind {
    if (value === undefined) return 'other';
    const kind = this.#kinds.get(fold(value));
    if (!kind) {
      const known = this.#unknownKinds.get(value) ?? {place, count: 0};
      known.count++;
      if (this.#unknownKinds.size < MAX_UNKNOWN_KINDS) this.#unknownKinds.set(value, known);
    }
    return kind ?? 'other';
  }

  /** Reports each unknown kind once, with the number of its entries. */
  reportUnknownKinds(): void {
    for (const [kind, {place, count}] of this.#unknownKinds)
      this.#problems.warn(
        'kind',
        place,
        `The kind ${quote(kind)}${count > 1 ? ` of ${count} entries` : ''} is unknown and becomes “other”.`,
        'Write its meaning under “aliases: kinds:” in campaign.yaml.',
      );
  }

  /** Way of leaving; undefined for a full departure. */
  how(value: string | undefined, note: string, name: string, place: Place): How | undefined {
    if (value !== undefined) {
      const how = this.#how.get(fold(value)) ?? NOTE_HOW.find(([pattern]) => pattern.test(value))?.[1];
      if (!how && !FULLY_LEFT.test(value))
        // Taken for a full departure, it would be counted among those who are gone.
        this.#problems.error(
          'how',
          place,
          `${quote(name)}: the way of leaving ${quote(value)} is unknown.`,
          `Write “left” or one of ${HOW.join(', ')}, or add it under “aliases: how:” in campaign.yaml.`,
        );
      return how;
    }
    return NOTE_HOW.find(([pattern]) => pattern.test(note))?.[1];
  }

  members(value: string | undefined, place: Place): number | undefined {
    if (value === undefined) return undefined;
    if (/^[1-9]\d{0,6}$/.test(value)) return value === '1' ? undefined : Number(value);
    this.#problems.error(
      'type',
      place,
      `“members” must be the number of organisations that the entry stands for, not ${quote(value)}.`,
      'Write a whole number.',
    );
    return undefined;
  }

  /** New accounts elsewhere, each once. */
  movedTo(value: string | undefined, place: Place): Accounts {
    const seen = new Set<string>();
    const texts = (value ?? '').split('|').map((part) => part.trim());
    return texts
      .flatMap((text) => (text === '' ? [] : (this.#account(text, place) ?? [])))
      .filter(({url, network}) => {
        const key = url ?? network;
        return !seen.has(key) && seen.add(key);
      });
  }

  #account(text: string, place: Place): Accounts[number] | undefined {
    const [, word, rest] = /^([\p{L}][\p{L} /()-]*?)\s*(?::\s*(?!\/\/)([^]*))?$/u.exec(text) ?? [];
    const network = word === undefined ? undefined : networkName(word);
    const target = network ? (rest ?? '').trim() : text;
    // “bluesky” or “bluesky: yes”: they are there, under a name that nobody wrote down.
    if (network && /^(?:yes|true|x|1)?$/i.test(target)) return {network};
    const known = account(target, network);
    if (known) return known;
    if (/^(?:javascript|data|vbscript):/i.test(target))
      this.#problems.error('link', place, `${quote(text)} is not a known network or account.`, 'Write the address of the account.');
    else
      this.#problems.warn(
        'account',
        place,
        `The new account ${quote(text)} is unknown and is left out.`,
        'Write “mastodon:@name@host”, “bluesky:name.bsky.social” or an address.',
      );
    return undefined;
  }
}

/** Hint for a date in another order. If day and month could be swapped, it offers both. */
function dateAdvice(text: string): string {
  const [, first, second, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  if (year === undefined) return 'Write 2025-01-20, 2025-01 or 2025.';
  const as = (month: string, day: string): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const possible = [...new Set([as(second!, first!), as(first!, second!)])].filter((date) => isIsoDate(date));
  return possible.length === 0
    ? 'Write 2025-01-20, 2025-01 or 2025.'
    : `Write ${possible.join(' or ')}${possible.length > 1 ? ', whichever is meant' : ''}.`;
}

function words<T extends string>(
  known: readonly T[],
  spellings: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>>,
): Map<string, T> {
  const map = new Map<string, T>();
  for (const word of known) map.set(fold(word), word);
  for (const [spelling, word] of [...Object.entries(spellings), ...Object.entries(more)]) {
    if ((known as readonly string[]).includes(word)) map.set(fold(spelling), word as T);
  }
  return map;
}
