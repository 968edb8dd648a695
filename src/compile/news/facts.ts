import type {Campaign} from '../../api/schema/campaign.js';
import {campaignSchema} from '../../api/schema/campaign.js';
import type {News} from '../../api/schema/changes.js';
import {departuresSchema, type Departure} from '../../api/schema/departures.js';
import {letterIndexSchema, letterSchema} from '../../api/schema/letter.js';
import {membersSchema, type Member} from '../../api/schema/members.js';
import {read} from '../../api/schema/read.js';
import type {FromSchema, Schema} from '../../api/schema/schema.js';
import {X_PURPOSES} from '../campaign.js';
import {COMPARABLE, digestOf, type ApiFiles} from '../output.js';

/** Fact in an API that was news on the day on which it first appeared. */
export interface Fact extends Omit<News, 'date'> {
  /** List that the earlier API must have: entries of a list that is new as a whole are no news. */
  readonly needs: string;
  /** Of a fact that is said again: with another value it is news again. */
  readonly value?: string;
  /** Under which other name the fact may have been known. */
  readonly alias?: string;
}

/** A file of an API as the widgets read it. Undefined if it is missing, damaged or too large to compare. */
export function readApi<S extends Schema>(files: ApiFiles, path: string, schema: S): FromSchema<S> | undefined {
  const bytes = files.get(path);
  if (!bytes || bytes.byteLength > COMPARABLE) return undefined;
  try {
    return read(schema, JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

/** Everything in an API that may be news, by its id. */
export function factsOf(files: ApiFiles): Map<string, Fact> {
  const campaign = readApi(files, 'campaign.json', campaignSchema);
  const facts = [...departureFacts(files), ...memberFacts(files, campaign), ...letterFacts(files)];
  return new Map(facts.map((fact) => [fact.id, fact]));
}

function departureFacts(files: ApiFiles): Fact[] {
  const {departures = []} = readApi(files, 'departures/all.json', departuresSchema) ?? {};
  return departures.flatMap((entry): Fact[] => [
    ...(stands(entry)
      ? [
          {
            id: factId('departure', entry.id),
            kind: 'departure' as const,
            needs: 'departures',
            name: entry.name,
            ...(entry.country ? {country: entry.country} : {}),
            ...(entry.source ? {url: entry.source, alias: `departure ${entry.source} ${entry.country ?? ''}`} : {}),
          },
        ]
      : []),
    ...accountFacts(`departure ${entry.id}`, entry, entry.movedTo),
  ]);
}

/** Tests if a member has left completely and not come back: only this is news. */
const stands = ({how, returnedOn}: Departure): boolean => !returnedOn && (!how || how === 'deleted' || how === 'closed');

function memberFacts(files: ApiFiles, campaign: Campaign | undefined): Fact[] {
  const {members = []} = readApi(files, 'meps/all.json', membersSchema) ?? {};
  const purposes: Readonly<Record<string, string | undefined>> = campaign?.stances
    ? Object.fromEntries(campaign.stances.map(({code, purpose}) => [code, purpose]))
    : X_PURPOSES;
  return members.flatMap((member: Member): Fact[] => {
    const {id, name, country, stance, accounts} = member;
    const url = stance.proof ?? stance.source;
    return [
      ...(purposes[stance.code] === 'thank'
        ? [
            {
              id: factId('stance', id, stance.code),
              kind: 'stance' as const,
              needs: `member ${id}`,
              name,
              country,
              stance: stance.code,
              ...(url ? {url} : {}),
            },
          ]
        : []),
      ...accountFacts(`member ${id}`, member, accounts),
    ];
  });
}

interface Place {
  readonly network: string;
  readonly url?: string | undefined;
}

/** Accounts on other networks than X. */
function accountFacts(needs: string, {id, name, country}: Departure | Member, places: readonly Place[] = []): Fact[] {
  return places
    .filter(({network}) => !/^(?:x|twitter)$/i.test(network))
    .map(({network, url}) => ({
      id: factId('account', id, network),
      kind: 'account',
      needs,
      name,
      ...(country ? {country} : {}),
      network,
      ...(url ? {url} : {}),
    }));
}

function letterFacts(files: ApiFiles): Fact[] {
  const {languages = []} = readApi(files, 'letter/index.json', letterIndexSchema) ?? {};
  return languages.flatMap(({lang}): Fact[] => {
    const letter = readApi(files, `letter/${lang}.json`, letterSchema);
    if (!letter) return [];
    const {title, url, content, markdown, notice} = letter;
    const fact = {name: title, lang, ...(url ? {url} : {})};
    const value = digestOf(new TextEncoder().encode(JSON.stringify([title, content, markdown, notice])));
    return [
      {...fact, id: factId('letter', lang), kind: 'letter', needs: 'letters'},
      {...fact, id: factId('letter-changed', lang), kind: 'letter-changed', needs: `letter ${lang}`, value},
    ];
  });
}

/** Lists that an API has, in the words of `needs`. */
export function holdingsOf(files: ApiFiles): Set<string> {
  const departures = readApi(files, 'departures/all.json', departuresSchema)?.departures;
  const members = readApi(files, 'meps/all.json', membersSchema)?.members ?? [];
  const letters = readApi(files, 'letter/index.json', letterIndexSchema)?.languages;
  return new Set([
    ...(departures ? ['departures', ...departures.map(({id}) => `departure ${id}`)] : []),
    ...members.map(({id}) => `member ${id}`),
    ...(letters ? ['letters', ...letters.map(({lang}) => `letter ${lang}`)] : []),
  ]);
}

/** Ids are of 200 characters at most; names of networks may hold anything. */
function factId(...parts: string[]): string {
  const id = parts.map((part) => part.replace(/[^\p{L}\p{N}._~-]+/gu, '-')).join('-');
  return id.length <= 200 ? id : `${id.slice(0, 150)}-${digestOf(new TextEncoder().encode(id)).slice(0, 16)}`;
}
