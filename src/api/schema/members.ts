import {accounts, amount, country, date, flag, id, language, name, publisher, stances, text, translations, uri} from './common.js';
import type {FromSchema, Schema} from './schema.js';

/** `meps/index.json` */
export const membersIndexSchema = {
  description: 'How many members there are, by country and group.',
  type: 'object',
  required: ['total', 'countries'],
  properties: {
    updated: {...date, description: 'Day of the data, ISO 8601. Shown as “as of”.'},
    stances,
    countries: {
      description: 'The countries that have members.',
      type: 'array',
      maxItems: 300,
      items: {
        description: 'One country.',
        type: 'object',
        required: ['country', 'total'],
        properties: {
          country: {...country, description: 'ISO 3166-1 alpha-2 (Greece is GR); names the file meps/{country}.json.'},
          total: {...amount, description: 'How many members it has.'},
          stances: {
            description: 'How many have each stance, by code; those that nobody has may be missing.',
            type: 'object',
            additionalProperties: {...amount, description: 'How many.'},
          },
        },
      },
    },
    parliament: {...name, description: 'Which parliament; EP is the European one.'},
    parliamentText: {
      description: 'How readers call a parliament that is not the European one.',
      type: 'object',
      required: ['name'],
      properties: {
        name: {...translations, description: 'Its name, by language, such as “the Bundestag”.'},
        members: {...translations, description: 'Its members, by language, such as “members of the Bundestag”. Begins a line.'},
        genitive: {...translations, description: 'For “members of …”, by language, such as “of the Bundestag”.'},
        address: {
          description: 'Where letters on paper go.',
          type: 'array',
          items: {...name, description: 'One line.'},
        },
      },
    },
    term: {...amount, description: 'Number of its term.'},
    total: {...amount, description: 'How many members there are.'},
    closed: {...flag, description: 'True when the campaign is over and nobody should be written to.'},
    publisher,
    correctionUrl: {...uri, description: 'Where mistakes can be reported.'},
    messages: {
      description: 'Languages for which there is a file messages/{lang}.json, so that pt finds pt-PT and the other way round.',
      type: 'array',
      items: {...language, description: 'BCP 47.'},
    },
    groups: {
      description: 'The political groups.',
      type: 'array',
      items: {
        description: 'One group.',
        type: 'object',
        required: ['code', 'name'],
        properties: {
          code: {...name, description: 'Short name, to which members refer.'},
          name: {...name, description: 'Full name.'},
          total: {...amount, description: 'How many members it has.'},
        },
      },
    },
    committees: {
      description: 'The committees that members sit in.',
      type: 'array',
      items: {
        description: 'One committee.',
        type: 'object',
        required: ['code', 'name'],
        properties: {
          code: {...name, description: 'Short name, to which members refer.'},
          name: {...name, description: 'Full name.'},
          names: {...translations, description: 'Full name in other languages, by language.'},
        },
      },
    },
  },
} as const satisfies Schema;
export type MembersIndex = FromSchema<typeof membersIndexSchema>;

/** The largest parliament has three thousand. */
export const MAX_MEMBERS = 5_000;

/** One address, without anything that could add a recipient or a header to a letter. */
export const EMAIL_PATTERN = "^[A-Za-z0-9#$*+/=^_`{|}~.'-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]{0,62}\\.)+[A-Za-z]{2,63}$";

/** A portrait below the base of the API, and nowhere else. */
export const photoPattern = '^photos/[\\p{L}\\p{N}._~-]{1,200}\\.webp$';

const memberSchema = {
  description: 'One member.',
  type: 'object',
  required: ['id', 'name', 'country', 'group', 'languages', 'stance'],
  properties: {
    id: {...id, description: 'Identifier that stays the same.'},
    name: {...name, description: 'Full name in Latin script.'},
    given: {...name, description: 'Given names.'},
    family: {...name, description: 'Family name.'},
    native: {
      description: 'The name in the script of their language, where that is not Latin.',
      type: 'object',
      required: ['lang', 'given', 'family'],
      properties: {
        lang: {...language, description: 'That language, BCP 47.'},
        given: {...name, description: 'Given names.'},
        family: {...name, description: 'Family name.'},
      },
    },
    gender: {
      description: 'For the right form of address; left out when it is not known, and neutral forms are used.',
      type: 'string',
      enum: ['f', 'm'],
    },
    salutation: {
      ...translations,
      description: 'A whole salutation by language, for members whose name changes its form when they are addressed.',
    },
    country: {...country, description: 'Country they are elected in, ISO 3166-1 alpha-2 (Greece is GR).'},
    constituency: {...name, description: 'Constituency, where the country has several.'},
    group: {...name, description: 'Code of their political group.'},
    party: {...name, description: 'National party.'},
    committees: {
      description: 'Committees they sit in.',
      type: 'array',
      maxItems: 50,
      items: {
        description: 'One committee.',
        type: 'object',
        required: ['code'],
        properties: {code: {...name, description: 'Its code.'}, role: {...name, description: 'member, substitute, chair or vice-chair.'}},
      },
    },
    languages: {
      description: 'Languages in which they can be written to, BCP 47, the best first. Empty when they are not known.',
      type: 'array',
      maxItems: 40,
      items: {...language, description: 'A language, BCP 47.'},
    },
    email: {
      description: 'One address, without anything that could add a recipient.',
      type: 'string',
      maxLength: 254,
      pattern: EMAIL_PATTERN,
    },
    phone: {
      description: 'Telephone number, international.',
      type: 'string',
      pattern: '^\\+?[0-9 ()./-]{3,40}$',
    },
    url: {...uri, description: 'Their page.'},
    photo: {
      description: 'Their portrait: path below the base URL of the API, photos/ID.webp.',
      type: 'string',
      pattern: photoPattern,
    },
    weight: {
      description: 'How often they are suggested, compared with 1 for members without a weight; 0 is never.',
      type: 'integer',
      minimum: 0,
      maximum: 1_000,
    },
    paused: {
      description: 'They are shown and cannot be written to.',
      type: 'object',
      properties: {
        until: {...date, description: 'First day on which they can be again, ISO 8601.'},
        reason: {...text, description: 'Why, in a few words.'},
      },
    },
    stance: {
      description: 'What they have decided.',
      type: 'object',
      required: ['code'],
      properties: {
        code: {
          ...id,
          description:
            'Code of the stance. About X: active (has an account and has not said that they leave), left (a verifiable public statement), none (no account known).',
        },
        since: {...date, description: 'Since when. ISO 8601 day, month or year, as precise as it is known.'},
        checkedOn: {...date, description: 'Day on which somebody looked, ISO 8601.'},
        source: {...uri, description: 'Page that says so.'},
        statement: {...text, description: 'Their own words.'},
        proof: {...uri, description: 'Archived copy of the statement.'},
      },
    },
    accounts,
  },
} as const satisfies Schema;
export type Member = FromSchema<typeof memberSchema>;

/** `meps/{CC}.json` and `meps/all.json`: the members themselves. */
export const membersSchema = {
  description: 'Members of one country, or all of them.',
  type: 'object',
  required: ['members'],
  properties: {
    updated: {...date, description: 'Day of the data, ISO 8601. Shown as “as of”.'},
    members: {
      description: 'The members.',
      type: 'array',
      maxItems: MAX_MEMBERS,
      items: memberSchema,
    },
  },
} as const satisfies Schema;
export type Members = FromSchema<typeof membersSchema>;
