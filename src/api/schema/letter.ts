import {amount, date, language, name, publisher, text, uri} from './common.js';
import type {FromSchema, Schema} from './schema.js';

/** Longest text of a letter, all its pieces together: a hundred pages. */
export const MAX_TEXT = 200_000;
/** Most signatories by name; `signatoriesTotal` says how many there are. */
export const MAX_SIGNATORIES = 5_000;
/** Most nodes of a letter, those in others included. */
export const MAX_NODES = 5_000;
/** Longest Markdown that a browser reads, ten thousand words: reading takes longer than showing. */
export const MAX_MARKDOWN = 60_000;

/** A whole letter may be one string. */
const prose = {type: 'string', maxLength: MAX_TEXT} as const;
const markdown = {type: 'string', maxLength: MAX_MARKDOWN} as const;
const direction = {type: 'string', enum: ['ltr', 'rtl']} as const;

/** An mdast node. What its type allows is the renderer's business: an unknown type shows its children or its text. */
const node = {
  type: 'object',
  required: ['type'],
  properties: {
    type: name,
    value: prose,
    url: text,
    title: text,
    depth: {type: 'integer', minimum: 1, maximum: 6},
    ordered: {type: 'boolean'},
    start: amount,
    spread: {type: 'boolean'},
    children: {type: 'array', maxItems: MAX_NODES, items: {$ref: '#/$defs/node'}},
  },
} as const;
const blocks = {type: 'array', maxItems: MAX_NODES, items: {$ref: '#/$defs/node'}} as const;

/** `letter/{lang}.json`: the letter in one language. */
export const letterSchema = {
  type: 'object',
  required: ['lang', 'title'],
  properties: {
    lang: language,
    dir: direction,
    title: text,
    content: blocks,
    markdown,
    notice: {type: 'object', properties: {content: blocks, markdown}},
    url: uri,
    publisher,
    date,
    place: text,
    dateline: text,
    languages: {
      type: 'array',
      maxItems: 60,
      items: {type: 'object', required: ['lang', 'title'], properties: {lang: language, title: text, url: uri}},
    },
    signatories: {
      type: 'array',
      maxItems: MAX_SIGNATORIES,
      items: {type: 'object', required: ['name'], properties: {name, role: text, organisation: text, url: uri}},
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
