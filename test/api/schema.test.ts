import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {campaignSchema} from '../../src/api/schema/campaign.js';
import {counterSchema} from '../../src/api/schema/counter.js';
import {departuresIndexSchema, departuresSchema} from '../../src/api/schema/departures.js';
import {letterIndexSchema, letterSchema} from '../../src/api/schema/letter.js';
import {membersIndexSchema, membersSchema} from '../../src/api/schema/members.js';
import {messagesSchema} from '../../src/api/schema/messages.js';
import {read} from '../../src/api/schema/read.js';
import type {Schema} from '../../src/api/schema/schema.js';
import {HOSTILE_ADDRESSES} from '../support/hostile-addresses.js';
import {httpUrl} from '../../src/text/http-url.js';
import {isIsoDate} from '../../src/text/iso-date.js';

const SCHEMAS: Readonly<Record<string, Schema>> = {
  campaignSchema,
  counterSchema,
  departuresIndexSchema,
  departuresSchema,
  letterIndexSchema,
  letterSchema,
  membersIndexSchema,
  membersSchema,
  messagesSchema,
};
const readAny = (schema: Schema, value: unknown): unknown => read(schema, value);

/** JSON that often comes near to what the schemas want. */
const names = [
  'count',
  'goal',
  'name',
  'url',
  'lang',
  'title',
  'content',
  'type',
  'children',
  'members',
  'departures',
  'id',
  '__proto__',
  'constructor',
];
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    {maxDepth: 4},
    fc.constantFrom(null, true, false, '', 'fr', '2025-01-06', 'https://example.org/', 'javascript:alert(1)', -1, 0, 3230, 1.5, 1e21),
    fc.string(),
    fc.array(tie('value'), {maxLength: 4}),
    fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), tie('value'), {maxKeys: 6}),
  ),
})).value;

/** Tests that a value has no fields but those of the schema. */
function fits(schema: Schema, value: unknown, root: Schema): boolean {
  if (schema.$ref) return fits(root.$defs![schema.$ref.slice(8)]!, value, root);
  if (schema.anyOf) return schema.anyOf.some((option) => fits(option, value, root));
  switch (schema.type) {
    case 'object':
      return (
        typeof value === 'object' &&
        value !== null &&
        !(value instanceof Object) &&
        !('toString' in value || 'constructor' in value) &&
        (schema.required ?? []).every((name) => name in value) &&
        Object.entries(value).every(([name, item]) => {
          const part = schema.properties?.[name] ?? schema.additionalProperties;
          return part && fits(part, item, root);
        })
      );
    case 'array':
      return Array.isArray(value) && value.every((item) => fits(schema.items!, item, root));
    case 'integer':
      return (
        Number.isSafeInteger(value) &&
        (value as number) >= (schema.minimum ?? -Infinity) &&
        (value as number) <= (schema.maximum ?? Infinity)
      );
    case 'boolean':
      return typeof value === 'boolean';
    default:
      return (
        typeof value === 'string' &&
        value.length > 0 &&
        (!schema.pattern || new RegExp(schema.pattern, 'u').test(value)) &&
        (!schema.enum || schema.enum.includes(value))
      );
  }
}

describe('what is read of an API file', () => {
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    it(`${name}: never throws, and whatever comes out fits`, () => {
      fc.assert(
        fc.property(json, (value) => {
          const before = JSON.stringify(value);
          const found = readAny(schema, value);
          return (found === undefined || fits(schema, found, schema)) && JSON.stringify(value) === before;
        }),
        {numRuns: 300},
      );
    });

    it(`${name}: what was read once is read again unchanged`, () => {
      fc.assert(
        fc.property(json, (value) => {
          const once = readAny(schema, value);
          return JSON.stringify(readAny(schema, once)) === JSON.stringify(once);
        }),
        {numRuns: 200},
      );
    });
  }

  it('has known fields only', () => {
    expect({...read(counterSchema, {count: 3, unknown: 1, toString: 2})}).to.deep.equal({count: 3});
  });

  it('leaves out a bad optional field, and the whole for a bad required one', () => {
    expect({...read(counterSchema, {count: 3, goal: -1, updated: '2025-02-30', closed: 'yes'})}).to.deep.equal({count: 3});
    expect(read(counterSchema, {count: '3'})).to.equal(undefined);
  });

  it('leaves out bad rows and counts them', () => {
    let dropped = 0;
    const found = read(
      departuresSchema,
      {departures: [{id: 'a', name: 'A'}, {id: 'b'}, null, {id: 'c', name: 'C', source: 'javascript:x'}]},
      {dropped: (rows) => (dropped += rows)},
    );
    expect(found!.departures.map(({id}) => id)).to.deep.equal(['a', 'c']);
    expect(found!.departures[1]!.source).to.equal(undefined);
    expect(dropped).to.equal(2);
  });

  it('cannot be used to change what objects are', () => {
    const found = read(
      counterSchema,
      JSON.parse('{"count": 1, "__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
    );
    expect(found).to.have.property('count', 1);
    expect(({} as {polluted?: boolean}).polluted).to.equal(undefined);
    expect((found as {polluted?: boolean}).polluted).to.equal(undefined);
  });

  it('bears any depth', () => {
    let deep: unknown = {type: 'text', value: 'x'};
    for (let i = 0; i < 10_000; i++) deep = {type: 'list', children: [deep]};
    const letter = readAny(letterSchema, {lang: 'fr', title: 'x', content: [deep]});
    expect(letter).to.have.property('title', 'x');
  });
});

describe('dates', () => {
  it('are ISO 8601 and exist', () => {
    for (const good of [
      '2025',
      '2025-01',
      '2024-02-29',
      '2025-01-06',
      '2025-01-06T09:30:00Z',
      '2025-01-06T09:30:00+02:00',
      '2025-01-06T09:30',
    ])
      expect(isIsoDate(good), good).to.equal(true);
    for (const bad of [
      '',
      '25',
      '2025-13',
      '2025-00',
      '2025-02-30',
      '2023-02-29',
      '2025-1-6',
      '06.01.2025',
      '2025-01-06 09:30',
      '2025-01-06T',
      '2025-01-06Tx',
      '2025-01T10:00',
      '+2025-01-06',
    ])
      expect(isIsoDate(bad), bad).to.equal(false);
  });

  it('every day of a calendar is one, and no day beside it', () => {
    fc.assert(
      fc.property(fc.integer({min: 1000, max: 9999}), fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 31}), (year, month, day) => {
        const exists = day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
        return isIsoDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`) === exists;
      }),
    );
  });
});

describe('links', () => {
  const bad = [...HOSTILE_ADDRESSES, 'mailto:a@b.c', '//example.org', '/path', 'x'];
  for (const url of bad) it(`${JSON.stringify(url)} is none`, () => expect(httpUrl(url)).to.equal(undefined));

  it('never have another protocol, whatever is tried', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc
            .tuple(fc.constantFrom('javascript', 'data', 'JAVASCRIPT', 'vbscript', 'http', 'https'), fc.string())
            .map(([protocol, rest]) => `${protocol}:${rest}`),
        ),
        (url) => {
          const found = httpUrl(url);
          return found === undefined || /^https?:\/\//.test(found);
        },
      ),
    );
  });
});
