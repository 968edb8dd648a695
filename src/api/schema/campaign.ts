import {date, id, language, publisher, stances, translations, uri} from './common.js';
import type {FromSchema, Schema} from './schema.js';

/** `campaign.json`: what the campaign is. */
export const campaignSchema = {
  description: 'What the campaign is.',
  type: 'object',
  required: ['id', 'title', 'url', 'languages', 'defaultLanguage', 'status'],
  properties: {
    id: {...id, description: 'Short name that stays the same.'},
    title: {...translations, description: 'What it is called, by language.'},
    url: {...uri, description: 'Address of the campaign.'},
    publisher,
    languages: {
      description: 'Languages in which the campaign has content, BCP 47, the default first.',
      type: 'array',
      items: {...language, description: 'A language, BCP 47.'},
    },
    defaultLanguage: {...language, description: 'The language for readers whose own is not there, BCP 47.'},
    status: {
      description: 'Whether it is still running.',
      type: 'string',
      enum: ['open', 'closed'],
    },
    letterUrl: {...uri, description: 'Where the letter is published.'},
    correctionUrl: {...uri, description: 'Where mistakes can be reported.'},
    addUrl: {...uri, description: 'Where departures that are missing can be reported.'},
    stances,
    updated: {...date, description: 'Day of the data, ISO 8601. Shown as “as of”.'},
  },
} as const satisfies Schema;
export type Campaign = FromSchema<typeof campaignSchema>;
