import {ApiError} from '../../api/errors.js';
import {LARGE, SMALL} from '../../api/schema/limits.js';
import {atPointer} from '../../text/json-pointer.js';
import {readJson, type ReadOptions} from '../../api/read-json.js';
import {request} from '../../api/request.js';
import {counterSchema} from '../../api/schema/counter.js';
import {translations} from '../../api/schema/common.js';
import {read} from '../../api/schema/read.js';
import {departuresIndexSchema} from '../../api/schema/departures.js';
import {isEuropean, type MembersWords} from '../../i18n/members-of.js';
import {membersIndexSchema, type MembersIndex} from '../../api/schema/members.js';

/** Thing that can be counted. */
export type Counted = 'signatures' | 'members' | 'departures';

/** A number to show, with what is known about it. */
export interface CounterData {
  readonly count: number;
  /** Number to reach, or the whole that `count` is a part of. */
  readonly goal?: number | undefined;
  readonly updated?: string | undefined;
  readonly closed?: boolean | undefined;
  readonly source?: {readonly name: string; readonly url?: string} | undefined;
  /** For members: the campaign's own word for those who are counted, by language. */
  readonly label?: Readonly<Record<string, string>> | undefined;
  /** For members of a parliament that is not the European one: the campaign's words for them. */
  readonly parliament?: MembersWords | undefined;
}

type AttributeValue = string | null | undefined;

/** Attributes of a counter that choose the file and the number in it. */
export interface CounterQuestion {
  readonly of: Counted;
  readonly country?: AttributeValue;
  readonly stance?: AttributeValue;
  readonly pointer?: AttributeValue;
  readonly goalPointer?: AttributeValue;
}

/** A whole number that can be counted: not negative, exact, written as a number or in digits; else undefined. */
export function wholeNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(number) && (number as number) >= 0 ? (number as number) : undefined;
}

/** Path of the file that answers, under the base of the campaign API. Signatures are what is counted when nothing else is known. */
export const counterPath = (of: Counted): string =>
  of === 'members' ? 'meps/index.json' : of === 'departures' ? 'departures/index.json' : 'counter.json';

const {members, genitive} = membersIndexSchema.properties.parliamentText.properties;
const wordsSchema = {type: 'object', properties: {members, genitive}} as const;

/** As `counter.json`, whatever is counted; with the word for members. */
const givenSchema = {...counterSchema, properties: {...counterSchema.properties, label: translations, parliament: wordsSchema}} as const;

/** Checks a number that the page gives. */
export function readGiven(data: unknown): CounterData {
  const given = read(givenSchema, data);
  if (!given) throw new ApiError('invalid', ['no-count']);
  return given;
}

/** Requests and reads the file that answers. Rejects with an `ApiError`. */
export async function loadCounter(url: string, question: CounterQuestion, options: Omit<ReadOptions, 'maxBytes'>): Promise<CounterData> {
  if (question.pointer) return readForeign(await request(url, {...options, maxBytes: LARGE}), question.pointer, question.goalPointer);
  const small = {...options, maxBytes: SMALL};
  if (question.of === 'members') return countMembers(await readJson(url, membersIndexSchema, small), question);
  if (question.of === 'departures') {
    const {total, updated} = await readJson(url, departuresIndexSchema, small);
    return {count: total, updated};
  }
  return readJson(url, counterSchema, small);
}

/** Number in a JSON file that is not of this campaign API. */
function readForeign(json: unknown, pointer: string, goalPointer: AttributeValue): CounterData {
  const count = wholeNumber(atPointer(json, pointer));
  if (count === undefined) throw new ApiError('invalid', ['no-number-at', pointer]);
  // A goal of nothing is none.
  const goal = (goalPointer && wholeNumber(atPointer(json, goalPointer))) || undefined;
  return {count, goal};
}

/** Number of members, of a country or of all, with a stance. Default: the first of the campaign's own, or `active`. */
function countMembers(
  index: Pick<MembersIndex, 'updated' | 'countries' | 'stances' | 'parliament' | 'parliamentText'>,
  {country, stance}: Pick<CounterQuestion, 'country' | 'stance'>,
): CounterData {
  const own = index.stances?.find(({code}) => code === stance) ?? (stance ? undefined : index.stances?.[0]);
  const code = stance ?? own?.code ?? 'active';
  let count = 0;
  let goal = 0;
  for (const row of index.countries) {
    if (country && row.country !== country.toUpperCase()) continue;
    count += row.stances?.[code] ?? 0;
    goal += row.total;
  }
  if (!goal) throw new ApiError('invalid', ['no-members-of', country ?? null]);
  return {
    count,
    goal,
    updated: index.updated,
    label: own?.pluralLabel ?? own?.label,
    parliament: isEuropean(index) ? undefined : (index.parliamentText ?? {}),
  };
}
