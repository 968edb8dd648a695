import {amount, country, date, flag, name, uri} from './common.js';
import type {FromSchema, Schema} from './schema.js';

/** Fields that a counter reads. */
export const counterSchema = {
  type: 'object',
  required: ['count'],
  properties: {
    count: amount,
    goal: {type: 'integer', minimum: 1},
    updated: date,
    closed: flag,
    source: {type: 'object', required: ['name'], properties: {name, url: uri}},
  },
} as const satisfies Schema;
export type Counter = FromSchema<typeof counterSchema>;

/** `counter.json`: the number of signatures. */
export const counterFileSchema = {
  ...counterSchema,
  properties: {
    ...counterSchema.properties,
    breakdown: {
      type: 'array',
      maxItems: 300,
      items: {type: 'object', required: ['country', 'count'], properties: {country, count: amount, threshold: amount}},
    },
  },
} as const satisfies Schema;
export type CounterFile = FromSchema<typeof counterFileSchema>;
