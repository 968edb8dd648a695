import {date, id, language, text} from './common.js';
import type {FromSchema, Schema} from './schema.js';

/** A text of as many parts is none: cut off it would say something else. */
export const MAX_PARTS = 1_000;

/** Compiled ICU MessageFormat: a string, or a list of strings, `["name"]`, `["select", arg, {…}]` and `["plural", arg, {…}]`. */
const message = {$ref: '#/$defs/text'} as const;
const texts = {type: 'array', maxItems: 50, items: message} as const;
const strings = {type: 'array', maxItems: 50, items: text} as const;
const prose = {type: 'string', maxLength: 20_000} as const;

const purpose = {
  type: 'object',
  required: ['subjects', 'openings', 'closings', 'points'],
  properties: {
    subjects: texts,
    openings: texts,
    closings: texts,
    short: texts,
    prompts: strings,
    points: {
      type: 'array',
      maxItems: 50,
      items: {type: 'object', required: ['id', 'label', 'texts'], properties: {id, label: text, texts, short: message}},
    },
  },
} as const;

/** `messages/{lang}.json`: the building blocks of letters to members, in one language. */
export const messagesSchema = {
  type: 'object',
  required: ['lang', 'salutation', 'signoff', 'purposes'],
  properties: {
    lang: language,
    reviewed: {type: 'object', required: ['by', 'on'], properties: {by: text, on: date}},
    salutation: message,
    signoff: message,
    about: {type: 'array', maxItems: 50, items: {type: 'object', required: ['id', 'text'], properties: {id, text: message}}},
    purposes: {type: 'object', properties: {ask: purpose, thank: purpose, encourage: purpose}},
    updated: date,
  },
  $defs: {
    text: {anyOf: [prose, {type: 'array', maxItems: MAX_PARTS, items: {$ref: '#/$defs/part'}}]},
    part: {anyOf: [prose, {type: 'array', items: {$ref: '#/$defs/argument'}}]},
    argument: {anyOf: [text, {type: 'object', additionalProperties: {$ref: '#/$defs/text'}}]},
  },
} as const satisfies Schema;
export type LetterBlocks = FromSchema<typeof messagesSchema>;

/** The type of a text, which the schema can only describe level by level. */
export type MessageText = string | MessagePart[];
export type MessagePart = string | (string | {[form: string]: MessageText})[];
