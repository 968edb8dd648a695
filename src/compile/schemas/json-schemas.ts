import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {stringify} from 'yaml';
import {campaignSchema} from '../../api/schema/campaign.js';
import {changesSchema} from '../../api/schema/changes.js';
import {counterSchema} from '../../api/schema/counter.js';
import {departuresIndexSchema, departuresSchema, KINDS} from '../../api/schema/departures.js';
import {letterIndexSchema, letterSchema} from '../../api/schema/letter.js';
import {membersIndexSchema, membersSchema} from '../../api/schema/members.js';
import {messagesSchema} from '../../api/schema/messages.js';
import {MAX_ITEMS, MAX_LENGTH} from '../../api/schema/read.js';
import type {Schema} from '../../api/schema/schema.js';
import {handWrittenSchemas} from './hand-written.js';
import type {JsonSchema} from './json-schema.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface ApiFile {
  /** Name of the published schema, and of the component in the OpenAPI file. */
  readonly name: string;
  readonly title: string;
  /** Path under the base URL. */
  readonly paths: readonly string[];
  readonly schema: Schema;
}

/** Every file of the campaign API. */
export const API_FILES: readonly ApiFile[] = [
  {name: 'campaign', title: 'Campaign', paths: ['/campaign.json'], schema: campaignSchema},
  {name: 'counter', title: 'Counter', paths: ['/counter.json'], schema: counterSchema},
  {name: 'letter-index', title: 'LetterIndex', paths: ['/letter/index.json'], schema: letterIndexSchema},
  {name: 'letter', title: 'Letter', paths: ['/letter/{lang}.json'], schema: letterSchema},
  {
    name: 'members-index',
    title: 'MembersIndex',
    paths: ['/meps/index.json'],
    schema: membersIndexSchema,
  },
  {
    name: 'members',
    title: 'Members',
    paths: ['/meps/all.json', '/meps/{country}.json'],
    schema: membersSchema,
  },
  {name: 'messages', title: 'Messages', paths: ['/messages/{lang}.json'], schema: messagesSchema},
  {
    name: 'departures-index',
    title: 'DeparturesIndex',
    paths: ['/departures/index.json'],
    schema: departuresIndexSchema,
  },
  {name: 'departures', title: 'Departures', paths: ['/departures/all.json'], schema: departuresSchema},
  {name: 'changes', title: 'Changes', paths: ['/changes.json'], schema: changesSchema},
];

/** A year, month, day or instant: what `format: date` of JSON Schema, a day, does not take. */
const DATE = '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])(T.+)?)?)?$';

/** A schema of the API as JSON Schema 2020-12, with what the reader takes for granted written out. */
export function jsonSchema(schema: Schema): JsonSchema {
  const {description, type, properties, required, additionalProperties, items, anyOf, $ref, $defs, minimum, maximum, pattern, format} =
    schema;
  const each = (parts: Readonly<Record<string, Schema>>): Record<string, JsonSchema> =>
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, jsonSchema(part)]));
  return {
    ...($ref ? {$ref} : {}),
    ...(type ? {type} : {}),
    ...(description === undefined ? {} : {description}),
    ...(schema.enum ? {enum: schema.enum} : {}),
    ...(type === 'string' && !schema.enum ? {minLength: 1, maxLength: schema.maxLength ?? MAX_LENGTH} : {}),
    ...(pattern === undefined ? {} : {pattern}),
    ...(format === 'uri' ? {format: 'uri', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://'} : {}),
    ...(format === 'date' ? {pattern: DATE} : {}),
    ...(minimum === undefined ? {} : {minimum}),
    ...(maximum === undefined ? {} : {maximum}),
    ...(anyOf ? {anyOf: anyOf.map((option) => jsonSchema(option))} : {}),
    ...(required ? {required} : {}),
    ...(properties ? {properties: each(properties)} : {}),
    ...(additionalProperties ? {additionalProperties: jsonSchema(additionalProperties)} : {}),
    ...(items ? {items: jsonSchema(items), maxItems: schema.maxItems ?? MAX_ITEMS} : {}),
    ...($defs ? {$defs: each($defs)} : {}),
  };
}

/** `dist/schemas/*.json`: what other back ends test themselves with and editors complete by. */
export function schemaFiles(): Map<string, JsonSchema> {
  const files = new Map<string, JsonSchema>();
  for (const {name, schema} of API_FILES) {
    const {description, ...rest} = jsonSchema(schema);
    const known = name === 'departures' ? withKinds(rest) : rest;
    files.set(`${name}.json`, {$schema: 'https://json-schema.org/draft/2020-12/schema', title: name, description, ...known});
  }
  for (const [name, schema] of handWrittenSchemas(files)) files.set(name, schema);
  return files;
}

/** The reader takes any word, so that a new kind breaks nothing; editors and validators are told those that exist. */
function withKinds(schema: JsonSchema): JsonSchema {
  const copy = structuredClone(schema);
  const rows = (copy['properties'] as Record<string, {items: {properties: Record<string, JsonSchema>}}>)['departures']!;
  rows.items.properties['kind'] = {...rows.items.properties['kind'], examples: [...KINDS]};
  return copy;
}

/** The read API for those who implement it, OpenAPI 3.1. */
export function openApi(version: string): JsonSchema {
  const schemas = Object.fromEntries(API_FILES.map(({title, schema}) => [title, withRefs(jsonSchema(schema), title)]));
  const paths = Object.fromEntries(
    API_FILES.flatMap(({title, schema, paths: list}) =>
      list.map((path) => [path, {get: operation(path, title, schema.description ?? title)}]),
    ),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Campaign API',
      version,
      summary: 'What the LeaveX widgets read.',
      description:
        'Plain JSON files under one base URL. Any static host serves them; a server may answer the same shapes. Every file may hold fields that are not listed here, they are ignored. A bad row is dropped, a bad file is refused. Requests are simple GETs without cookies, so answer with “Access-Control-Allow-Origin: *”, with a JSON content type, and with 404 for what does not exist. Answers are read to at most 64 kB (campaign, counter, indexes), 1 MB (letters, messages) or 2.5 MB (members, departures).',
      license: {name: 'MIT', identifier: 'MIT'},
    },
    servers: [{url: '{base}', description: 'Base URL of a campaign.', variables: {base: {default: 'https://example.org/api'}}}],
    paths,
    components: {
      schemas,
      parameters: {
        lang: {
          name: 'lang',
          in: 'path',
          required: true,
          description: 'BCP 47 language. A file for fr serves fr-BE too.',
          schema: {type: 'string'},
          example: 'fr',
        },
        country: {
          name: 'country',
          in: 'path',
          required: true,
          description: 'ISO 3166-1 alpha-2 country; Greece is GR.',
          schema: {type: 'string', pattern: '^[A-Z]{2}$'},
          example: 'FR',
        },
      },
    },
  };
}

function operation(path: string, component: string, summary: string): JsonSchema {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({$ref: `#/components/parameters/${name}`}));
  const id = path
    .replace(/\.json$/, '')
    .replace(/[{}]/g, '')
    .split('/')
    .filter(Boolean)
    .map((word, i) => (i === 0 ? word : word[0]!.toUpperCase() + word.slice(1)))
    .join('');
  return {
    operationId: `get${id[0]!.toUpperCase()}${id.slice(1)}`,
    summary,
    ...(parameters.length > 0 ? {parameters} : {}),
    responses: {
      200: {
        description: 'The file.',
        headers: {'Access-Control-Allow-Origin': {description: 'Any page may read it.', schema: {type: 'string', const: '*'}}},
        content: {'application/json': {schema: {$ref: `#/components/schemas/${component}`}}},
      },
      404: {description: 'The campaign has no such file. Widgets then leave out what needs it.'},
    },
  };
}

/** References within a schema, which is a component of a larger file now. */
function withRefs(value: JsonSchema, component: string): JsonSchema {
  return JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', `"#/components/schemas/${component}/$defs/`)) as JsonSchema;
}

/** Writes `dist/schemas/*.json` and `dist/openapi.yaml`. */
export async function writeSchemas(outDir = join(root, 'dist')): Promise<void> {
  const {version} = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {version: string};
  await mkdir(join(outDir, 'schemas'), {recursive: true});
  for (const [name, schema] of schemaFiles()) await writeFile(join(outDir, 'schemas', name), `${JSON.stringify(schema, undefined, 2)}\n`);
  await writeFile(join(outDir, 'openapi.yaml'), stringify(openApi(version), {aliasDuplicateObjects: false, lineWidth: 120}));
}
