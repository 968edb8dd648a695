import {amount, date, language, publisher, text, uri} from './common.js';
import type {FromSchema, Schema} from './schema.js';

/** A whole letter may be one string. The request is capped at 1 MB anyway. */
const prose = {type: 'string', maxLength: 1_000_000} as const;
const direction = {type: 'string', enum: ['ltr', 'rtl']} as const;

/** An mdast node. What its type allows is the renderer's business: an unknown type shows its children or its text. */
const node = {
  type: 'object',
  required: ['type'],
  properties: {
    type: text,
    value: prose,
    url: text,
    title: text,
    depth: {type: 'integer', minimum: 1, maximum: 6},
    ordered: {type: 'boolean'},
    start: amount,
    spread: {type: 'boolean'},
    children: {type: 'array', items: {$ref: '#/$defs/node'}},
  },
} as const;
const blocks = {type: 'array', items: {$ref: '#/$defs/node'}} as const;

/** `letter/{lang}.json`: the letter in one language. */
export const letterSchema = {
  type: 'object',
  required: ['lang', 'title'],
  properties: {
    lang: language,
    dir: direction,
    title: text,
    content: blocks,
    markdown: prose,
    notice: {type: 'object', properties: {content: blocks, markdown: prose}},
    url: uri,
    publisher,
    date,
    place: text,
    dateline: text,
    languages: {type: 'array', items: {type: 'object', required: ['lang', 'title'], properties: {lang: language, title: text, url: uri}}},
    signatories: {
      type: 'array',
      items: {type: 'object', required: ['name'], properties: {name: text, role: text, organisation: text, url: uri}},
    },
    signatoriesTotal: amount,
    updated: date,
  },
  $defs: {node},
} as const satisfies Schema;
export type Letter = FromSchema<typeof letterSchema>;

/** A node of the letter: https://github.com/syntax-tree/mdast, of which the listed fields are read. */
export interface LetterNode {
  type: string;
  value?: string;
  url?: string;
  title?: string;
  depth?: number;
  ordered?: boolean;
  start?: number;
  spread?: boolean;
  children?: LetterNode[];
}

/** `letter/index.json`: in which languages there is a letter. */
export const letterIndexSchema = {
  type: 'object',
  required: ['languages', 'defaultLanguage'],
  properties: {
    languages: {
      type: 'array',
      items: {type: 'object', required: ['lang', 'title'], properties: {lang: language, title: text, dir: direction}},
    },
    defaultLanguage: language,
    updated: date,
  },
} as const satisfies Schema;
export type LetterIndex = FromSchema<typeof letterIndexSchema>;
