import {amount, country, date, id, name, uri} from './common.js';
import type {FromSchema, Schema} from './schema.js';

/** `departures/index.json`: how many have left. */
export const departuresIndexSchema = {
  description: 'How many organisations have left.',
  type: 'object',
  required: ['total'],
  properties: {
    updated: {...date, description: 'Day of the data, ISO 8601. Shown as “as of”.'},
    total: {...amount, description: 'Departures that still stand, with “how” absent, deleted or closed; “members” counted, nobody twice.'},
  },
} as const satisfies Schema;

/** More are no list that anybody reads; the widgets would keep the page waiting. */
export const MAX_DEPARTURES = 10_000;

export const KINDS = [
  'university',
  'ngo',
  'media',
  'union',
  'government',
  'municipality',
  'parliament',
  'court',
  'party',
  'culture',
  'health',
  'sports',
  'company',
  'person',
  'other',
] as const;
/** Kind of organisation that has words in every language. */
export type Kind = (typeof KINDS)[number];

export const isKind = (kind: string | undefined): kind is Kind => (KINDS as readonly (string | undefined)[]).includes(kind);

export const HOW = ['deleted', 'closed', 'dormant', 'partial', 'silent'] as const;

export const departureSchema = {
  description: 'One departure.',
  type: 'object',
  required: ['id', 'name'],
  properties: {
    id: {...id, description: 'Identifier that stays the same.'},
    name: {...name, description: 'Name of the organisation or person.'},
    country: {...country, description: 'ISO 3166-1 alpha-2; EU for bodies of the Union.'},
    kind: {
      ...name,
      description:
        'university, ngo, media, union, government, municipality, parliament, court, party, culture, health, sports, company, person or other.',
    },
    how: {
      description: 'How it left. Left out for a full departure of which no more is known.',
      type: 'string',
      enum: HOW,
    },
    leftOn: {...date, description: 'When. ISO 8601 day, month or year, as precise as it is known.'},
    returnedOn: {...date, description: 'When it came back; it no longer counts then.'},
    members: {
      description: 'How many organisations the entry stands for.',
      type: 'integer',
      minimum: 1,
    },
    partOf: {...id, description: 'Id of the entry that already counts this one.'},
    movedTo: {
      description: 'Where it is now.',
      type: 'array',
      maxItems: 20,
      items: {
        description: 'One place.',
        type: 'object',
        required: ['network'],
        properties: {
          network: {...name, description: 'Name of the network in lower case.'},
          handle: {...name, description: 'Name of the account.'},
          url: {...uri, description: 'Address of the account.'},
        },
      },
    },
    source: {...uri, description: 'Page that says so.'},
  },
} as const satisfies Schema;
export type Departure = FromSchema<typeof departureSchema>;

/** `departures/all.json`: who has left. */
export const departuresSchema = {
  description: 'Who has left.',
  type: 'object',
  required: ['departures'],
  properties: {
    updated: {...date, description: 'Day of the data, ISO 8601. Shown as “as of”.'},
    total: {...amount, description: 'As in departures/index.json.'},
    addUrl: {...uri, description: 'Where departures that are missing can be reported.'},
    correctionUrl: {...uri, description: 'Where mistakes can be reported.'},
    departures: {
      description: 'The departures.',
      type: 'array',
      maxItems: MAX_DEPARTURES,
      items: departureSchema,
    },
  },
} as const satisfies Schema;
export type Departures = FromSchema<typeof departuresSchema>;
