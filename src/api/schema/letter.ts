import {amount, date, language, name, publisher, text, uri} from './common.js';
import {MAX_NODES} from './limits.js';
import type {FromSchema, Schema} from './schema.js';

/** Longest text of a letter, all its pieces together: a hundred pages. */
export const MAX_TEXT = 200_000;
/** Most signatories by name; `signatoriesTotal` says how many there are. */
export const MAX_SIGNATORIES = 1_500;
/** Longest Markdown that a browser reads, ten thousand words: reading takes longer than showing. */
export const MAX_MARKDOWN = 60_000;

/** A whole letter may be one string. */
const prose = {type: 'string', maxLength: MAX_TEXT} as const;
const markdown = {type: 'string', maxLength: MAX_MARKDOWN} as const;
const direction = {type: 'string', enum: ['ltr', 'rtl']} as const;

/** An mdast node. What its type allows is the renderer's business: an unknown type shows its children or its text. */
const node = {
  description: 'An mdast node.',
  type: 'object',
  required: ['type'],
  properties: {
    type: {...name, description: 'Which node it is.'},
    value: {...prose, description: 'Text of a text or inlineCode node; “[1]” of a footnoteReference.'},
    identifier: {...name, description: 'Which note a footnoteReference refers to, and which a footnoteDefinition is.'},
    align: {
      type: 'string',
      enum: ['left', 'center', 'right'],
      description: 'Where the text of a tableCell stands; “left” is where lines begin.',
    },
    url: {...text, description: 'Address of a link; http, https, mailto or tel.'},
    title: {...text, description: 'Title of a link.'},
    depth: {
      description: 'Level of a heading, 1 to 6.',
      type: 'integer',
      minimum: 1,
      maximum: 6,
    },
    ordered: {
      description: 'Whether a list is numbered.',
      type: 'boolean',
    },
    start: {...amount, description: 'First number of a numbered list.'},
    spread: {
      description: 'Whether the items of a list stand apart.',
      type: 'boolean',
    },
    children: {
      description: 'What the node holds.',
      type: 'array',
      maxItems: MAX_NODES,
      items: {
        description: 'One child.',
        $ref: '#/$defs/node',
      },
    },
  },
} as const;
const blocks = {
  type: 'array',
  maxItems: MAX_NODES,
  items: {
    description: 'One block.',
    $ref: '#/$defs/node',
  },
} as const;

/** `letter/{lang}.json`: the letter in one language. */
export const letterSchema = {
  description: 'The letter in one language.',
  type: 'object',
  required: ['lang', 'title'],
  properties: {
    lang: {...language, description: 'Its language, BCP 47.'},
    dir: {...direction, description: 'Its direction, when that is not left to right.'},
    title: {...text, description: 'Its title, plain text.'},
    content: {
      ...blocks,
      description:
        'Its text as mdast (https://github.com/syntax-tree/mdast): paragraph, heading, list, listItem, blockquote, thematicBreak, table, tableRow, tableCell, text, emphasis, strong, delete, link, break, inlineCode, footnoteReference, footnoteDefinition. Of any other node the children or the text are shown, so that new nodes break no older widget. Either this or “markdown”.',
    },
    markdown: {...markdown, description: 'Its text as CommonMark, for back ends without a compiler. Read when “content” is missing.'},
    notice: {
      description: 'Stands above the letter: “The petition is closed.”',
      type: 'object',
      properties: {
        content: {...blocks, description: 'The notice as mdast.'},
        markdown: {...markdown, description: 'The notice as CommonMark. Read when “content” is missing.'},
      },
    },
    url: {...uri, description: 'Where it is published.'},
    publisher,
    date: {...date, description: 'Day it was written. ISO 8601 day, month or year, as precise as it is known.'},
    place: {...text, description: 'Place where it was written, in the language of the letter.'},
    dateline: {...text, description: 'Place and date as they stand below the letter; beats “date” and “place”.'},
    languages: {
      description: 'Every language in which there is a letter, this one included.',
      type: 'array',
      maxItems: 60,
      items: {
        description: 'One language.',
        type: 'object',
        required: ['lang', 'title'],
        properties: {
          lang: {...language, description: 'BCP 47.'},
          title: {...text, description: 'Title of the letter in that language.'},
          url: {...uri, description: 'Where the letter is published in that language.'},
        },
      },
    },
    signatories: {
      description: 'Who has signed first.',
      type: 'array',
      maxItems: MAX_SIGNATORIES,
      items: {
        description: 'One of them.',
        type: 'object',
        required: ['name'],
        properties: {
          name: {...name, description: 'Name of the person or organisation.'},
          role: {...text, description: 'What they do.'},
          organisation: {...text, description: 'For whom.'},
          url: {...uri, description: 'Their page.'},
        },
      },
    },
    signatoriesTotal: {...amount, description: 'How many have signed in all, when the list holds only some.'},
    updated: {...date, description: 'Day of the data, ISO 8601. Shown as “as of”.'},
  },
  $defs: {node},
} as const satisfies Schema;
export type Letter = FromSchema<typeof letterSchema>;

/** A node of the letter: https://github.com/syntax-tree/mdast, of which the listed fields are read. */
export interface LetterNode {
  type: string;
  value?: string;
  identifier?: string;
  align?: 'left' | 'center' | 'right';
  url?: string;
  title?: string;
  depth?: number;
  ordered?: boolean;
  start?: number;
  spread?: boolean;
  children?: LetterNode[];
}

/** Reason to refuse a letter that is too long: half of it would be worse than none. Undefined for all others. */
export function excessOf(content: readonly LetterNode[]): string | undefined {
  const rest = [...content];
  let nodes = 0;
  let characters = 0;
  for (let node = rest.pop(); node; node = rest.pop()) {
    characters += node.value?.length ?? 0;
    for (const child of node.children ?? []) rest.push(child);
    if (++nodes >= MAX_NODES) return `more than ${MAX_NODES} nodes`;
  }
  return characters > MAX_TEXT ? `more than ${MAX_TEXT} characters` : undefined;
}

/** `letter/index.json`: in which languages there is a letter. */
export const letterIndexSchema = {
  description: 'In which languages there is a letter. Read only when a language has none.',
  type: 'object',
  required: ['languages', 'defaultLanguage'],
  properties: {
    languages: {
      description: 'The languages.',
      type: 'array',
      items: {
        description: 'One language.',
        type: 'object',
        required: ['lang', 'title'],
        properties: {
          lang: {...language, description: 'BCP 47; names the file letter/{lang}.json.'},
          title: {...text, description: 'Title of the letter in that language.'},
          dir: {...direction, description: 'Direction, when it is not left to right.'},
        },
      },
    },
    defaultLanguage: {...language, description: 'The language for readers whose own is not there.'},
    updated: {...date, description: 'Day of the data, ISO 8601. Shown as “as of”.'},
  },
} as const satisfies Schema;
export type LetterIndex = FromSchema<typeof letterIndexSchema>;
