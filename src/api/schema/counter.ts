import {amount, country, date, flag, name, uri} from './common.js';
import type {FromSchema, Schema} from './schema.js';

/** `counter.json` */
export const counterSchema = {
  description: 'How many have signed.',
  type: 'object',
  required: ['count'],
  properties: {
    count: {...amount, description: 'The number.'},
    goal: {
      description: 'The number that is aimed for.',
      type: 'integer',
      minimum: 1,
    },
    updated: {...date, description: 'Day of the data, ISO 8601. Shown as “as of”.'},
    closed: {...flag, description: 'True when nobody can sign any more.'},
    source: {
      description: 'Where the number comes from.',
      type: 'object',
      required: ['name'],
      properties: {
        name: {...name, description: 'Name of the platform or institution.'},
        url: {...uri, description: 'Page that shows the number.'},
      },
    },
    breakdown: {
      description: 'The number by country.',
      type: 'array',
      maxItems: 300,
      items: {
        description: 'One country.',
        type: 'object',
        required: ['country', 'count'],
        properties: {
          country: {...country, description: 'ISO 3166-1 alpha-2.'},
          count: {...amount, description: 'How many have signed there.'},
          threshold: {...amount, description: 'How many are needed there.'},
        },
      },
    },
  },
} as const satisfies Schema;
export type Counter = FromSchema<typeof counterSchema>;
