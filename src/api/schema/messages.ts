import {date, id, language, text} from './common.js';
import type {FromSchema, Schema} from './schema.js';

/** A text of as many parts is none: cut off it would say something else. */
export const MAX_PARTS = 1_000;

/** Longer sentences are no building blocks; a few bytes of names and plurals can make megabytes. */
export const MAX_EVALUATED = 20_000;

/** Compiled ICU MessageFormat: a string, or a list of strings, `["name"]`, `["select", arg, {…}]` and `["plural", arg, {…}]`. */
const message = {$ref: '#/$defs/text'} as const;
const texts = {type: 'array', maxItems: 50, items: {...message, description: 'A text.'}} as const;
const strings = {type: 'array', maxItems: 50, items: {...text, description: 'A question, plain text.'}} as const;
const prose = {type: 'string', maxLength: MAX_EVALUATED} as const;

const purpose = {
  type: 'object',
  required: ['subjects', 'openings', 'closings', 'points'],
  properties: {
    subjects: {...texts, description: 'Variants of the subject line.'},
    openings: {...texts, description: 'Variants of the first sentences.'},
    closings: {...texts, description: 'Variants of the last sentences.'},
    short: {...texts, description: 'Whole letters that fit into a mailto: link in every script.'},
    prompts: {...strings, description: 'Questions above the field for own words, in the language of the interface.'},
    points: {
      description: 'Arguments to choose from.',
      type: 'array',
      maxItems: 50,
      items: {
        description: 'One argument.',
        type: 'object',
        required: ['id', 'label', 'texts'],
        properties: {
          id: {...id, description: 'Name that is the same in every language.'},
          label: {...text, description: 'A few words to choose by.'},
          texts: {...texts, description: 'Variants of the argument.'},
          short: {...message, description: 'The argument in one short sentence.'},
        },
      },
    },
  },
} as const;

/** `messages/{lang}.json`: the building blocks of letters to members, in one language. */
export const messagesSchema = {
  description: 'The building blocks of letters to members, in one language.',
  type: 'object',
  required: ['lang', 'salutation', 'signoff', 'purposes'],
  properties: {
    lang: {...language, description: 'The language, BCP 47.'},
    reviewed: {
      description: 'Who of those that speak it has read them.',
      type: 'object',
      required: ['by', 'on'],
      properties: {by: {...text, description: 'Their name.'}, on: {...date, description: 'On which day, ISO 8601.'}},
    },
    salutation: {...message, description: 'How a member is addressed.'},
    signoff: {...message, description: 'How a letter ends.'},
    about: {
      description: 'Sentences that writers can add about themselves.',
      type: 'array',
      maxItems: 50,
      items: {
        description: 'One sentence.',
        type: 'object',
        required: ['id', 'text'],
        properties: {
          id: {...id, description: 'Name that is the same in every language.'},
          text: {...message, description: 'The sentence.'},
        },
      },
    },
    purposes: {
      description: 'Texts by purpose.',
      type: 'object',
      properties: {
        ask: {...purpose, description: 'To members who are asked to do something.'},
        thank: {...purpose, description: 'To members who have done it.'},
        encourage: {...purpose, description: 'To members of whom it is not known.'},
      },
    },
    updated: {...date, description: 'Day of the data, ISO 8601. Shown as “as of”.'},
  },
  $defs: {
    text: {
      description: 'Compiled ICU MessageFormat: plain text, or a list of parts.',
      anyOf: [prose, {type: 'array', maxItems: MAX_PARTS, items: {$ref: '#/$defs/part'}}],
    },
    part: {
      description:
        'Text; or a list: ["name"] for an argument, ["select", argument, {form: text}], ["plural", argument, {form: text}], where # is the argument and =0 an exact form.',
      anyOf: [prose, {type: 'array', items: {$ref: '#/$defs/argument'}}],
    },
    argument: {
      description: 'The word select or plural, the name of an argument, or the texts by form.',
      anyOf: [text, {type: 'object', additionalProperties: {$ref: '#/$defs/text'}}],
    },
  },
} as const satisfies Schema;
export type LetterBlocks = FromSchema<typeof messagesSchema>;

/** The type of a text, which the schema can only describe level by level. */
export type MessageText = string | MessagePart[];
export type MessagePart = string | (string | {[form: string]: MessageText})[];
