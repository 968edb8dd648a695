import {accounts, amount, country, date, flag, id, language, name, publisher, stances, text, translations, uri} from './common.js';
import type {FromSchema, Schema} from './schema.js';

/** Fields of `meps/index.json` that a counter reads. */
export const membersCountSchema = {
  type: 'object',
  required: ['countries'],
  properties: {
    updated: date,
    stances: {type: 'array', items: {type: 'object', required: ['code', 'label'], properties: {code: name, label: translations}}},
    countries: {
      type: 'array',
      maxItems: 300,
      items: {
        type: 'object',
        required: ['country', 'total'],
        properties: {country, total: amount, stances: {type: 'object', additionalProperties: amount}},
      },
    },
  },
} as const satisfies Schema;
export type MembersCount = FromSchema<typeof membersCountSchema>;

/** `meps/index.json`: numbers of members, by country and group. */
export const membersIndexSchema = {
  ...membersCountSchema,
  required: ['total', 'countries'],
  properties: {
    ...membersCountSchema.properties,
    stances,
    parliament: name,
    parliamentText: {
      type: 'object',
      required: ['name'],
      properties: {name: translations, genitive: translations, address: {type: 'array', items: name}},
    },
    term: amount,
    total: amount,
    closed: flag,
    publisher,
    correctionUrl: uri,
    messages: {type: 'array', items: language},
    groups: {type: 'array', items: {type: 'object', required: ['code', 'name'], properties: {code: name, name, total: amount}}},
    committees: {type: 'array', items: {type: 'object', required: ['code', 'name'], properties: {code: name, name}}},
  },
} as const satisfies Schema;
export type MembersIndex = FromSchema<typeof membersIndexSchema>;

/** The largest parliament has three thousand. */
export const MAX_MEMBERS = 5_000;

/** One address, without anything that could add a recipient or a header to a letter. */
export const EMAIL_PATTERN = "^[A-Za-z0-9#$*+/=^_`{|}~.'-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,62}\\.)+[A-Za-z]{2,63}$";

export const memberSchema = {
  type: 'object',
  required: ['id', 'name', 'country', 'group', 'languages', 'stance'],
  properties: {
    id,
    name,
    given: name,
    family: name,
    native: {type: 'object', required: ['lang', 'given', 'family'], properties: {lang: language, given: name, family: name}},
    gender: {type: 'string', enum: ['f', 'm']},
    salutation: translations,
    country,
    constituency: name,
    group: name,
    party: name,
    committees: {type: 'array', maxItems: 50, items: {type: 'object', required: ['code'], properties: {code: name, role: name}}},
    languages: {type: 'array', maxItems: 40, items: language},
    email: {type: 'string', maxLength: 254, pattern: EMAIL_PATTERN},
    phone: {type: 'string', pattern: '^\\+?[0-9 ()./-]{3,40}$'},
    url: uri,
    weight: {type: 'integer', minimum: 0, maximum: 1_000},
    paused: {type: 'object', properties: {until: date, reason: text}},
    stance: {
      type: 'object',
      required: ['code'],
      properties: {code: id, since: date, checkedOn: date, source: uri, statement: text, proof: uri},
    },
    accounts,
  },
} as const satisfies Schema;
export type Member = FromSchema<typeof memberSchema>;

/** `meps/{CC}.json` and `meps/all.json`: the members themselves. */
export const membersSchema = {
  type: 'object',
  required: ['members'],
  properties: {updated: date, members: {type: 'array', maxItems: MAX_MEMBERS, items: memberSchema}},
} as const satisfies Schema;
export type Members = FromSchema<typeof membersSchema>;
