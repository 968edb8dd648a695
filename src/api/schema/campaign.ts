import {date, id, language, publisher, stances, translations, uri} from './common.js';
import type {FromSchema, Schema} from './schema.js';

/** `campaign.json`: what the campaign is. */
export const campaignSchema = {
  type: 'object',
  required: ['id', 'title', 'url', 'languages', 'defaultLanguage', 'status'],
  properties: {
    id,
    title: translations,
    url: uri,
    publisher,
    languages: {type: 'array', items: language},
    defaultLanguage: language,
    status: {type: 'string', enum: ['open', 'closed']},
    letterUrl: uri,
    correctionUrl: uri,
    addUrl: uri,
    stances,
    updated: date,
  },
} as const satisfies Schema;
export type Campaign = FromSchema<typeof campaignSchema>;
