import {HOW, KINDS} from '../../api/schema/departures.js';
import {ARGUMENTS} from '../icu.js';
import type {JsonSchema} from './json-schema.js';

type Properties = Record<string, JsonSchema>;

/** Schemas of what campaigners write by hand, made from those of the API: `# yaml-language-server: $schema=…` in an editor. */
export function handWrittenSchemas(api: ReadonlyMap<string, JsonSchema>): Map<string, JsonSchema> {
  return new Map([
    ['campaign-yaml.json', campaignFile(properties(api, 'campaign.json'), properties(api, 'counter.json'))],
    ['messages-yaml.json', messagesFile(api.get('messages.json')!)],
    ['departures-yaml.json', departuresFile(api.get('departures.json')!)],
    ['meps-yaml.json', membersFile(api.get('members.json')!)],
  ]);
}

const properties = (api: ReadonlyMap<string, JsonSchema>, name: string): Properties => api.get(name)!['properties'] as Properties;

const head = (title: string, description: string): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title,
  description,
});

/** YAML reads 2025-01-20 as a text and 2025 as a number. */
const date = (description: unknown): JsonSchema => ({description, type: ['string', 'integer']});

const text = (description: string): JsonSchema => ({type: 'string', minLength: 1, description});
const texts = (description: string): JsonSchema => ({type: 'array', items: {type: 'string', minLength: 1}, description});
const table = (description: string, values: JsonSchema = {type: 'string'}): JsonSchema => ({
  type: 'object',
  additionalProperties: values,
  description,
});
const translations = (schema: JsonSchema): JsonSchema => {
  const {type, additionalProperties, ...rest} = schema;
  return {
    ...rest,
    anyOf: [
      {type: 'string', minLength: 1},
      {type, additionalProperties},
    ],
  };
};

function source(description: string): JsonSchema {
  return {
    description,
    anyOf: [
      {type: 'string'},
      {type: 'object', additionalProperties: false, required: ['url'], properties: {url: text('Address of the list.')}},
    ],
  };
}

function part(description: string, more: Properties = {}): JsonSchema {
  return {
    description,
    anyOf: [
      {type: 'string'},
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          ...more,
          file: text('Path below the campaign folder.'),
          updated: date('Day of the data.'),
          encoding: {
            enum: ['utf-8', 'utf-16le', 'windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'iso-8859-1', 'iso-8859-2'],
            description: 'Encoding of a CSV file that is not UTF-8.',
          },
        },
      },
    ],
  };
}

function campaignFile(campaign: Properties, counter: Properties): JsonSchema {
  const {title, updated, letterUrl, stances, ...rest} = campaign as Properties & {
    title: JsonSchema;
    updated: JsonSchema;
    letterUrl: JsonSchema;
    stances: JsonSchema;
  };
  return {
    ...head('campaign.yaml', 'A campaign, for “leavex-widgets build”.'),
    type: 'object',
    additionalProperties: false,
    required: ['url'],
    properties: {
      ...rest,
      title: translations(title),
      letterUrl: text(`${String(letterUrl['description'])} {lang} is replaced by the language.`),
      stances,
      updated: date(updated['description']),
      counter: {
        type: 'object',
        additionalProperties: false,
        properties: {...counter, updated: date(counter['updated']!['description'])},
        description: 'What the counter shows.',
      },
      parliament: parliament(),
      salutations: {
        ...table('Salutations in ICU MessageFormat, by country and language, where those of the messages are not right.'),
        additionalProperties: table('Salutations for members from this country, by language.'),
      },
      mailDomains: texts('Addresses of members must end in one of these domains.'),
      notice: translations(table('Stands above every letter, in place of its own notice. Markdown, by language.')),
      closedLinks: texts('Links that lead nowhere once the campaign is closed; “check” names the letters that still have them.'),
      signatoriesTotal: {type: 'integer', minimum: 0, description: 'How many have signed the letter in all.'},
      letters: part('Folder of the letters, if it is not “letter”. A content folder of Hugo works as it is.'),
      messages: part('Folder of the messages, if it is not “messages”.'),
      members: part('File of the members, if it is not “meps.json”.', {
        corrections: text('File of corrections to lay over it, if it is not “corrections.yaml”.'),
        country: text('Country of members whose row names none.'),
        languages: texts('Languages of members whose row names none.'),
      }),
      sources: sources(),
      ignored: texts('Files in the folder that are not for the compiler.'),
      departures: part('File of the departures, if it is not “departures.csv”, “.yaml” or “.json”.'),
      signatories: part('File of the signatories, if it is not “signatories.csv”, “.yaml” or “.json”.'),
      embed: embed(),
      aliases: aliases(),
    },
  };
}

/** Name of the parliament, or its name with the words of readers. */
const parliament = (): JsonSchema => ({
  description: 'Which parliament the members sit in, if it is not the European one (EP).',
  anyOf: [
    {type: 'string', minLength: 1},
    {
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: {
        code: text('Short name that stays the same.'),
        name: translations(table('What readers call it, by language, such as “the Bundestag”.')),
        members: translations(table('Its members, by language, such as “members of the Bundestag”. Begins a line.')),
        genitive: translations(table('For “members of …”, by language, such as “of the Bundestag”.')),
        address: text('Where letters on paper go, in lines.'),
      },
    },
  ],
});

/** Lists and numbers that others publish. */
const sources = (): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  description: 'What “leavex-widgets pull” brings in.',
  properties: {
    counter: counterSources(),
    members: source('Address of leavex.eu’s file or of a CSV.'),
    departures: source('Address of a CSV or JSON, such as a sheet that is published as CSV.'),
  },
});

/** Numbers of known registers, or of any JSON file. */
const counterSources = (): JsonSchema => ({
  type: 'array',
  description: 'Numbers that others count; the counter shows their sum.',
  items: {
    type: 'object',
    additionalProperties: false,
    properties: {
      from: {
        enum: ['uk-petition', 'citizens-initiative', 'proca', 'action-network'],
        description: 'A register whose form is known.',
      },
      id: {type: ['string', 'integer'], description: 'Number of the petition there.'},
      url: text('Address of a JSON file.'),
      pointer: text('JSON Pointer to the number.'),
      name: text('What the source is called.'),
      keyFrom: text(
        'Name of the environment variable that has the key, where the source wants one. It begins with LEAVEX_KEY_. Never the key itself.',
      ),
      header: text('Header for the key, where “from” does not know it.'),
    },
  },
});

/** Addresses of the frame pages. */
const embed = (): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  required: ['url', 'scripts'],
  description: 'Writes pages to frame, with oEmbed, to the folder “embed”.',
  properties: {
    url: text('Address at which the output is published.'),
    scripts: text('Address of the folder with leavex.js.'),
  },
});

/** Words of spreadsheets, by kind. */
const aliases = (): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  description: 'Words of your spreadsheets that the compiler does not know, and what they mean.',
  properties: {
    columns: table('Column of a table → our name of it.'),
    kinds: table('Kind of departure → our word for it.', {enum: KINDS}),
    how: table('Way to leave → our word for it.', {enum: HOW}),
    groups: table('Spelling of a political group → its code.'),
    stances: table('Word for a stance → its code.'),
  },
});

/** As in the API, but texts are ICU MessageFormat rather than compiled. */
function messagesFile(api: JsonSchema): JsonSchema {
  const icu = {
    type: 'string',
    minLength: 1,
    description: `ICU MessageFormat with argument, select and plural. Arguments: ${ARGUMENTS.join(', ')}.`,
  };
  const replaced = JSON.parse(JSON.stringify(api), (_, value: unknown) =>
    isText(value) ? {...icu, ...(value.description ? {description: `${value.description} ${icu.description}`} : {})} : value,
  ) as JsonSchema;
  const rest = {...(replaced['properties'] as Properties)};
  // The name of the file says the language; the campaign says the day.
  delete rest['lang'];
  delete rest['updated'];
  const reviewed = rest['reviewed'] as JsonSchema & {properties: Properties};
  return {
    ...head('messages/{lang}.yaml', 'Building blocks of letters to members, for “leavex-widgets build”.'),
    type: 'object',
    additionalProperties: false,
    required: ['salutation', 'signoff', 'purposes'],
    properties: {
      ...rest,
      reviewed: {
        ...reviewed,
        required: ['by'],
        properties: {...reviewed.properties, on: date(reviewed.properties['on']!['description'])},
        anyOf: [{required: ['on']}, {properties: {by: {const: 'nobody yet'}}}],
      },
    },
  };
}

function isText(value: unknown): value is {$ref: string; description?: string} {
  return typeof value === 'object' && value !== null && (value as {$ref?: unknown}).$ref === '#/$defs/text';
}

function departuresFile(api: JsonSchema): JsonSchema {
  const row = ((api['properties'] as Properties)['departures']!['items'] as {properties: Properties}).properties;
  return {
    ...head('departures.yaml', 'A list of departures, for “leavex-widgets build”. Columns of a CSV have the same names.'),
    type: 'array',
    items: {
      type: 'object',
      required: ['name'],
      properties: {
        ...row,
        kind: {enum: KINDS, description: row['kind']!['description']},
        leftOn: date(row['leftOn']!['description']),
        returnedOn: date(row['returnedOn']!['description']),
        movedTo: {
          description: 'Networks, handles or addresses: “mastodon:@name@host”, “bluesky:name.bsky.social”, “bluesky”, “https://…”.',
          anyOf: [{type: 'string'}, {type: 'array', items: {type: ['string', 'object']}}, {type: 'object'}],
        },
        unsourced: {type: 'boolean', description: 'You vouch for an entry that has no source.'},
        note: text('For editors; not published.'),
      },
    },
  };
}

function membersFile(api: JsonSchema): JsonSchema {
  const members = (api['properties'] as Properties)['members']!;
  const row = members['items'] as {properties: Properties};
  const rows = {
    ...members,
    items: {
      ...row,
      required: ['id'],
      properties: {
        ...row.properties,
        remove: {type: 'boolean', description: 'Takes the member off the list.'},
        from: {type: 'object', description: 'Which source each field came from.'},
      },
    },
  };
  const named = {
    type: 'array',
    items: {type: 'object', required: ['code', 'name'], properties: {code: text('Short name.'), name: text('Full name.')}},
  };
  return {
    ...head('meps.json', 'Members as “leavex-widgets meps” writes them, or corrections to lay over them.'),
    anyOf: [
      rows,
      {
        type: 'object',
        required: ['members'],
        properties: {
          updated: date('Day of the data.'),
          parliament: text('EP for the European Parliament; any other name turns its tables off.'),
          term: {type: 'integer', minimum: 0, description: 'Number of the term.'},
          sources: {type: 'object', description: 'What the list was made from.'},
          groups: {...named, description: 'Groups of a parliament that is not the European one.'},
          committees: {...named, description: 'Committees of a parliament that is not the European one.'},
          members: rows,
        },
      },
    ],
  };
}
