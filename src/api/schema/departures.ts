import {amount, country, date, id, name, uri} from './common.js';
import type {FromSchema, Schema} from './schema.js';

/** `departures/index.json`: how many have left. */
export const departuresIndexSchema = {
  type: 'object',
  required: ['total'],
  properties: {updated: date, total: amount},
} as const satisfies Schema;
export type DeparturesIndex = FromSchema<typeof departuresIndexSchema>;

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
  type: 'object',
  required: ['id', 'name'],
  properties: {
    id,
    name,
    country,
    kind: name,
    how: {type: 'string', enum: HOW},
    leftOn: date,
    returnedOn: date,
    members: {type: 'integer', minimum: 1},
    partOf: id,
    movedTo: {
      type: 'array',
      maxItems: 20,
      items: {type: 'object', required: ['network'], properties: {network: name, handle: name, url: uri}},
    },
    source: uri,
  },
} as const satisfies Schema;
export type Departure = FromSchema<typeof departureSchema>;

/** `departures/all.json`: who has left. */
export const departuresSchema = {
  type: 'object',
  required: ['departures'],
  properties: {
    updated: date,
    total: amount,
    addUrl: uri,
    correctionUrl: uri,
    departures: {type: 'array', maxItems: MAX_DEPARTURES, items: departureSchema},
  },
} as const satisfies Schema;
export type Departures = FromSchema<typeof departuresSchema>;
