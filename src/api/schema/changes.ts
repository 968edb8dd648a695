import {country, date, id, language, name, text, uri} from './common.js';
import type {FromSchema, Schema} from './schema.js';

/** More are no news. */
export const MAX_NEWS = 100;

const newsSchema = {
  description: 'One change that readers may want to hear of.',
  type: 'object',
  required: ['id', 'kind', 'date', 'name'],
  properties: {
    id: {...id, description: 'Identifier that stays the same.'},
    kind: {
      description:
        'departure (an organisation has left), stance (a member has done what the campaign asks for), account (a new account elsewhere), letter (a letter in another language), letter-changed.',
      type: 'string',
      enum: ['departure', 'stance', 'account', 'letter', 'letter-changed'],
    },
    date: {...date, description: 'Day on which it was published, ISO 8601.'},
    name: {...text, description: 'Name of the organisation or member, or title of the letter.'},
    country: {...country, description: 'Country of the organisation or member, ISO 3166-1 alpha-2; EU for bodies of the Union.'},
    stance: {...id, description: 'Of a stance: its code.'},
    network: {...name, description: 'Of an account: name of the network in lower case.'},
    lang: {...language, description: 'Of a letter: its language, BCP 47.'},
    url: {...uri, description: 'Page that says so, the account, or where the letter is published.'},
  },
} as const satisfies Schema;
export type News = FromSchema<typeof newsSchema>;

/** `changes.json`: what has changed lately, the newest first. */
export const changesSchema = {
  description:
    'What has changed lately, the newest first. Only what the other files still say is in it: nobody’s past is kept. Empty after the first build.',
  type: 'object',
  required: ['updated', 'changes'],
  properties: {
    updated: {...date, description: 'Day of the newest change, ISO 8601.'},
    changes: {
      description: 'The changes.',
      type: 'array',
      maxItems: MAX_NEWS,
      items: newsSchema,
    },
  },
} as const satisfies Schema;
export type Changes = FromSchema<typeof changesSchema>;
