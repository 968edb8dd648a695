import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {counterSchema} from '../../src/api/schema/counter.js';
import {departuresIndexSchema, departuresSchema} from '../../src/api/schema/departures.js';
import {letterIndexSchema, letterSchema} from '../../src/api/schema/letter.js';
import {membersIndexSchema, membersSchema} from '../../src/api/schema/members.js';
import {messagesSchema} from '../../src/api/schema/messages.js';
import {read} from '../../src/api/schema/read.js';
import type {Schema} from '../../src/api/schema/schema.js';
import {campaignFetch, contact, counter, letter} from '../../src/testing/index.js';

const API = 'https://api.example/campaign/';

async function ask(path: string, answers?: Parameters<typeof campaignFetch>[0]): Promise<[status: number, body: unknown]> {
  const response = await campaignFetch(answers)(API + path);
  return [response.status, response.ok ? await response.json() : undefined];
}

describe('the fetch of leavex-widgets/testing', () => {
  const files: Readonly<Record<string, Schema>> = {
    'counter.json': counterSchema,
    'letter/en.json': letterSchema,
    'letter/index.json': letterIndexSchema,
    'meps/index.json': membersIndexSchema,
    'meps/BE.json': membersSchema,
    'meps/all.json': membersSchema,
    'messages/en.json': messagesSchema,
    'departures/all.json': departuresSchema,
    'departures/index.json': departuresIndexSchema,
  };
  for (const [path, schema] of Object.entries(files))
    it(`answers ${path}, and all of it fits its schema`, async () => {
      const [status, body] = await ask(path);
      assert.equal(status, 200);
      assert.deepEqual(JSON.parse(JSON.stringify(read(schema, body))), body);
    });

  it('counts what its lists hold', () => {
    for (const {country, total} of contact.index.countries)
      assert.equal(contact.members.filter((member) => member.country === country).length, total, country);
    assert.equal(contact.members.length, contact.index.total);
  });

  it('answers with what a test gives', async () => {
    assert.deepEqual(await ask('counter.json', {counter: {count: 1}}), [200, {count: 1}]);
    assert.deepEqual((await ask('letter/fr.json', {letter: {...letter, lang: 'fr'}}))[0], 200);
    assert.deepEqual(await ask('counter.json', {letter}), [200, counter]);
  });

  for (const path of ['letter/fr.json', 'meps/FR.json', 'messages/fr.json', 'campaign.json', '', 'counter.jsonx', 'x/counter.txt'])
    it(`has no ${path || 'folder'}`, async () => assert.equal((await ask(path))[0], 404));

  it('has no file where a test gives null', async () => {
    const none = {counter: null, letter: null, contact: null, departed: null};
    for (const path of Object.keys(files)) assert.equal((await ask(path, none))[0], 404, path);
  });

  it('does without Response, where an environment has none', async () => {
    const {Response} = globalThis;
    Reflect.deleteProperty(globalThis, 'Response');
    try {
      const response = await campaignFetch()(`${API}counter.json?x=1`);
      assert.deepEqual([response.status, response.ok, response.headers.get('content-type')], [200, true, 'application/json']);
      assert.deepEqual(JSON.parse(await response.text()), counter);
    } finally {
      globalThis.Response = Response;
    }
  });
});
