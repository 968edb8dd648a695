import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import type {Schema} from '../../src/api/schema/schema.js';
import {parse} from 'yaml';
import {readFile} from 'node:fs/promises';
import {compileCampaign} from '../../src/compile/compile.js';
import {withNews} from '../../src/compile/news/news.js';
import {DEMO_CAMPAIGN} from '../../scripts/dev/demo-files.js';
import type {JsonSchema} from '../../src/compile/schemas/json-schema.js';
import {API_FILES, jsonSchema, openApi, schemaFiles} from '../../src/compile/schemas/json-schemas.js';

const decoder = new TextDecoder();
// “uri” is written out as a pattern too; formats are not what is tested here.
const validator = (): Ajv2020 =>
  new Ajv2020({allErrors: true, strict: true, strictTypes: false, strictRequired: false, validateFormats: false, allowUnionTypes: true});

/** Paths of fields without a description, among those that readers of the published files see. */
function undescribed(schema: Schema, path = ''): string[] {
  const {properties = {}, items, additionalProperties, $defs = {}, description} = schema;
  return [
    ...(description ? [] : [path]),
    ...Object.entries(properties).flatMap(([name, part]) => undescribed(part, path === '' ? name : `${path}.${name}`)),
    ...(items ? undescribed(items, `${path}[]`) : []),
    ...(additionalProperties && path !== '' && !path.startsWith('$defs.argument') ? undescribed(additionalProperties, `${path}{}`) : []),
    ...Object.entries($defs).flatMap(([name, part]) => undescribed(part, `$defs.${name}`)),
  ];
}

for (const {name, schema} of API_FILES) {
  test(`${name}: every field has a description`, () => assert.deepEqual(undescribed(schema), []));

  test(`${name}: a validator that is not ours takes the schema`, () => {
    assert.ok(validator().compile(schemaFiles().get(`${name}.json`)!));
  });
}

test('what the compiler makes of the demo passes the published schemas', async () => {
  const compiled = await compileCampaign(DEMO_CAMPAIGN);
  const feeds = /^(?:feeds|images)\//;
  const files = [...withNews(compiled.files, new Map(), '2026-02-04')].filter(([path]) => !feeds.test(path));
  const ajv = validator();
  const schemas = schemaFiles();
  const checked = new Set<string>();
  for (const [path, bytes] of files) {
    const file = API_FILES.find(({paths: list}) =>
      list.some((pattern) => new RegExp(`^${pattern.replace(/^\//, '').replace(/\{\w+\}/g, '[^/]+')}$`).test(path)),
    )!;
    const validate = ajv.getSchema(file.name) ?? ajv.addSchema(schemas.get(`${file.name}.json`)!, file.name).getSchema(file.name)!;
    assert.ok(validate(JSON.parse(decoder.decode(bytes))), `${path}: ${ajv.errorsText(validate.errors)}`);
    checked.add(file.name);
  }
  assert.deepEqual([...checked].sort(), API_FILES.map(({name}) => name).sort(), 'the demo has every kind of file');
});

const BAD: readonly (readonly [file: string, why: string, value: unknown])[] = [
  ['counter', 'a number with separators', {count: '3 230'}],
  ['counter', 'a negative number', {count: -1}],
  ['counter', 'a link that is none', {count: 1, source: {name: 'x', url: 'javascript:x'}}],
  ['campaign', 'a missing field', {id: 'x'}],
  [
    'members',
    'an address with a second recipient',
    {members: [{id: 'a', name: 'A', country: 'FR', group: 'NI', languages: [], stance: {code: 'none'}, email: 'a@b.org?cc=c@d.org'}]},
  ],
  [
    'members',
    'a country of three letters',
    {members: [{id: 'a', name: 'A', country: 'FRA', group: 'NI', languages: [], stance: {code: 'none'}}]},
  ],
  ['departures', 'a way to leave that does not exist', {departures: [{id: 'a', name: 'A', how: 'angrily'}]}],
  ['departures', 'a month that does not exist', {departures: [{id: 'a', name: 'A', leftOn: '2025-13'}]}],
  ['letter', 'a heading of level 7', {lang: 'en', title: 'T', content: [{type: 'heading', depth: 7}]}],
];

for (const [name, why, value] of BAD) {
  test(`${name}: the published schema refuses ${why}`, () => {
    assert.equal(validator().compile(schemaFiles().get(`${name}.json`)!)(value), false);
  });
}

const HAND_WRITTEN: readonly (readonly [schema: string, file: string])[] = [
  ['campaign-yaml.json', 'campaign.yaml'],
  ['messages-yaml.json', 'messages/fr.yaml'],
  ['messages-yaml.json', 'messages/el.yaml'],
  ['departures-yaml.json', 'departures.yaml'],
  ['meps-yaml.json', 'meps.json'],
];

for (const [schema, file] of HAND_WRITTEN) {
  test(`editors are told the truth about ${file}`, async () => {
    const ajv = validator();
    const validate = ajv.compile(schemaFiles().get(schema)!);
    assert.ok(validate(parse(await readFile(`${DEMO_CAMPAIGN}/${file}`, 'utf8'))), ajv.errorsText(validate.errors));
  });
}

test('an editor marks a slip in campaign.yaml', () => {
  const validate = validator().compile(schemaFiles().get('campaign-yaml.json')!);
  assert.equal(validate({url: 'https://example.org/', maildomains: ['x.org']}), false);
  assert.equal(validate({url: 'https://example.org/', counter: {cuont: 1}}), false);
});

test('the OpenAPI file describes every file, and every reference in it leads somewhere', () => {
  const api = openApi('1.2.3');
  assert.equal(api['openapi'], '3.1.0');
  assert.deepEqual(Object.keys(api['paths'] as object).sort(), API_FILES.flatMap(({paths: list}) => list).sort());
  const references = [...JSON.stringify(api).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path!);
  assert.ok(references.length > 15);
  for (const reference of references) {
    const target = reference.split('/').reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], api);
    assert.ok(target, reference);
  }
  const ids = Object.values(api['paths'] as Record<string, {get: {operationId: string}}>).map(({get}) => get.operationId);
  assert.equal(new Set(ids).size, ids.length);
});

test('what the reader takes for granted is written out', () => {
  const schema = jsonSchema({
    type: 'object',
    properties: {a: {type: 'array', items: {type: 'string'}}, d: {type: 'string', format: 'date'}},
  });
  const {a, d} = schema['properties'] as Record<string, JsonSchema>;
  assert.deepEqual(a, {type: 'array', items: {type: 'string', minLength: 1, maxLength: 2_000}, maxItems: 200});
  const pattern = new RegExp(d!['pattern'] as string);
  for (const good of ['2025', '2025-01', '2025-01-20', '2025-01-20T10:00:00Z']) assert.match(good, pattern);
  for (const bad of ['25', '2025-1', '2025-00', '2025-01-32', '20.1.2025']) assert.doesNotMatch(bad, pattern);
});
