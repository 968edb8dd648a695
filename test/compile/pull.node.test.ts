// Pulling is polite to servers, and no wrong answer replaces a right file.
import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import type {Counter} from '../../src/api/schema/counter.js';
import {readSettings} from '../../src/compile/campaign.js';
import {findChanges} from '../../src/compile/changes.js';
import {compileCampaign} from '../../src/compile/compile.js';
import {Folder} from '../../src/compile/folder.js';
import {reportLosses} from '../../src/compile/losses.js';
import {readPublished} from '../../src/compile/network/published.js';
import {pull} from '../../src/compile/network/pull.js';
import {Turns} from '../../src/compile/network/turns.js';
import {Problems} from '../../src/compile/problems.js';
import {formatProblem} from '../../src/compile/report.js';
import {campaignFolder, json, MINIMAL} from './support/campaign.js';
import {sources, type Answer} from './support/sources.js';

const FAST = {attempts: 3, backOff: 1, timeout: 400};
const LIST = `name,source\n${Array.from({length: 20}, (_, i) => `Org ${i},https://a.org/${i}`).join('\n')}\n`;

async function bring(folder: string) {
  const problems = new Problems();
  const results = await pull(folder, FAST, problems);
  return {states: results.map(({state}) => state), said: problems.list().map(formatProblem).join('\n'), problems};
}

const counterFile = async (folder: string): Promise<{count: number; updated: string; sources: {count: number}[]}> =>
  JSON.parse(await readFile(join(folder, 'counter.json'), 'utf8')) as {count: number; updated: string; sources: {count: number}[]};

test('counts of several sources become one, and each is kept with its day', async (t) => {
  const {url, requests} = await sources(t, {'/a': '{"data": {"count": 100}}', '/b': '{"n": "23"}'});
  const folder = await campaignFolder(t, {
    'campaign.yaml': `${MINIMAL}sources:\n  counter:\n    - {url: "${url}/a", pointer: /data/count, name: A}\n    - {url: "${url}/b", pointer: /n}\n`,
  });
  assert.deepEqual((await bring(folder)).states, ['new', 'new']);
  assert.deepEqual(
    (await counterFile(folder)).sources.map(({count}) => count),
    [100, 23],
  );
  const counter = json<Counter>(await compileCampaign(folder), 'counter.json');
  assert.deepEqual([counter.count, counter.updated], [123, new Date().toISOString().slice(0, 10)]);
  assert.match(requests[0]!.headers['user-agent']!, /^leavex-widgets/);
  assert.deepEqual((await bring(folder)).states, ['same', 'same']);
});

for (const damaged of ['{}', 'null', '{"sources": "x"}', '{"sources": [null, 7, {"count": "9"}, {"count": 9}]}', '<<<<<<< HEAD'])
  test(`a damaged counter.json is written anew: ${damaged}`, async (t) => {
    const {url} = await sources(t, {'/n': '{"n": 5}'});
    const folder = await campaignFolder(t, {
      'campaign.yaml': `${MINIMAL}sources: {counter: [{url: "${url}/n", pointer: /n}]}\n`,
      'counter.json': damaged.replace('"count": 9}', `"count": 9, "url": "${url}/n", "pointer": "/n"}`),
    });
    assert.deepEqual((await bring(folder)).states, ['new']);
    assert.equal((await counterFile(folder)).count, 5);
  });

const BAD: Readonly<Record<string, Answer>> = {
  'no such page': (response) => response.writeHead(404).end(),
  'a fault that lasts': (response) => response.writeHead(500).end(),
  'too many requests, wait an hour': (response) => response.writeHead(429, {'retry-after': '3600'}).end(),
  'a page to log in': (response) => response.writeHead(200, {'content-type': 'text/html'}).end('<!doctype html><title>Sign in</title>'),
  'nothing at all': (response) => response.writeHead(200).end(),
  'an answer that breaks off': (response) => {
    response.writeHead(200, {'content-length': '1000'}).write('{"n": 12');
    setTimeout(() => response.destroy(), 20);
  },
  'no answer in time': () => undefined,
  'bytes that are no text': (response) => response.writeHead(200).end(Buffer.from([0xff, 0xfe, 0x00, 0x9f])),
  'another shape': (response) => response.writeHead(200).end('{"numbers": [1, 2]}'),
  'a count that fell': (response) => response.writeHead(200).end('{"n": 12}'),
  'a count that jumped': (response) => response.writeHead(200).end('{"n": 99999999}'),
  'more than anybody needs': (response) => response.writeHead(200).end(`{"n": 5000, "x": "${'x'.repeat(2_000_000)}"}`),
};

for (const [name, answer] of Object.entries(BAD))
  test(`the old count stays with its day: ${name}`, async (t) => {
    const answers: Record<string, string | Answer> = {'/n': '{"n": 5000}'};
    const {url, asked} = await sources(t, answers);
    const folder = await campaignFolder(t, {
      'campaign.yaml': `${MINIMAL}counter: {goal: 9000}\nsources: {counter: [{url: "${url}/n", pointer: /n}]}\n`,
    });
    await bring(folder);
    const before = await readFile(join(folder, 'counter.json'), 'utf8');
    answers['/n'] = answer;
    const {states, said} = await bring(folder);
    assert.deepEqual(states, ['kept'], said);
    assert.match(said, /The old value is kept\./);
    assert.equal(await readFile(join(folder, 'counter.json'), 'utf8'), before);
    assert.ok(asked.length <= 1 + FAST.attempts);
    assert.equal(json<Counter>(await compileCampaign(folder), 'counter.json').count, 5_000);
  });

test('a fault that passes is waited for', async (t) => {
  const {url} = await sources(t, {
    '/n': (response, _, count) => (count < 3 ? response.writeHead(503).end() : response.writeHead(200).end('{"n": 7}')),
  });
  const folder = await campaignFolder(t, {'campaign.yaml': `${MINIMAL}sources: {counter: [{url: "${url}/n", pointer: /n}]}\n`});
  assert.deepEqual((await bring(folder)).states, ['new']);
});

test('of several counts one that was never told makes no sum', async (t) => {
  const {url} = await sources(t, {'/a': '{"n": 1}'});
  const folder = await campaignFolder(t, {
    'campaign.yaml': `${MINIMAL}sources: {counter: [{url: "${url}/a", pointer: /n}, {url: "${url}/b", pointer: /n}]}\n`,
  });
  assert.deepEqual((await bring(folder)).states, ['new', 'kept']);
  await assert.rejects(counterFile(folder));
});

test('lists come in, are not sent twice, and corrections beside them stay', async (t) => {
  const members = JSON.stringify(
    Array.from({length: 3}, (_, i) => ({id: `mep_${i}`, name: `Ada F${i}`, countryCode: 'FR', euGroupFull: 'EPP', usesX: false})),
  );
  const tagged =
    (text: string): Answer =>
    (response, request) =>
      request.headers['if-none-match'] === '"1"' ? response.writeHead(304).end() : response.writeHead(200, {etag: '"1"'}).end(text);
  const {url} = await sources(t, {'/mp.json': tagged(members), '/who.csv': tagged(LIST)});
  const folder = await campaignFolder(t, {
    'campaign.yaml': `${MINIMAL}sources: {members: "${url}/mp.json", departures: {url: "${url}/who.csv"}}\n`,
    'corrections.yaml': '- {id: 1, remove: true}\n',
  });
  assert.deepEqual((await bring(folder)).states, ['new', 'new']);
  const {counts} = await compileCampaign(folder);
  assert.deepEqual([counts.members, counts.departures], [2, 20]);
  assert.deepEqual((await bring(folder)).states, ['same', 'same']);
});

for (const [name, text] of [
  ['half of it is gone', LIST.split('\n').slice(0, 10).join('\n')],
  ['it is empty', ''],
  ['it is a page to log in', '<html><body>Sign in'],
  ['its columns have other names', LIST.replace('name', 'wer')],
  ['it became JSON', '[{"name": "A"}]'],
] as const)
  test(`the old list stays when the new one is no good: ${name}`, async (t) => {
    const answers: Record<string, string | Answer> = {'/who.csv': LIST};
    const {url} = await sources(t, answers);
    const folder = await campaignFolder(t, {'campaign.yaml': `${MINIMAL}sources: {departures: "${url}/who.csv"}\n`});
    await bring(folder);
    answers['/who.csv'] = text;
    const {states, said} = await bring(folder);
    assert.deepEqual(states, ['kept'], said);
    assert.equal(await readFile(join(folder, 'departures.csv'), 'utf8'), LIST);
  });

test('twenty sources of one host are asked one after the other', async (t) => {
  let open = 0;
  let most = 0;
  const answer: Answer = (response) => {
    most = Math.max(most, ++open);
    setTimeout(() => {
      open--;
      response.writeHead(200).end('{"n": 1}');
    }, 5);
  };
  const paths = Array.from({length: 20}, (_, i) => `/n${i}`);
  const {url} = await sources(t, Object.fromEntries(paths.map((path) => [path, answer])));
  const folder = await campaignFolder(t, {});
  await writeFile(
    join(folder, 'campaign.yaml'),
    `${MINIMAL}sources:\n  counter:\n${paths.map((path) => `    - {url: "${url}${path}", pointer: /n}\n`).join('')}`,
  );
  await bring(folder);
  assert.deepEqual([most, (await counterFile(folder)).count], [1, 20]);
});

test('a fresh checkout is compared with what is published, and a loss stops it', async (t) => {
  const folder = await campaignFolder(t, {'departures.csv': LIST});
  const {files} = await compileCampaign(folder);
  const {url} = await sources(t, Object.fromEntries([...files].map(([path, bytes]) => [`/api/${path}`, new TextDecoder().decode(bytes)])));
  const published = await readPublished(`${url}/api`, files.keys());
  assert.deepEqual(findChanges(published, files), []);
  await writeFile(join(folder, 'departures.csv'), LIST.split('\n').slice(0, 11).join('\n'));
  const now = await compileCampaign(folder);
  assert.equal(findChanges(published, now.files).filter(({kind}) => kind === 'departure').length, 10);
  reportLosses(published, now.files, 0.1, now.problems);
  assert.match(
    now.problems.list().map(formatProblem).join('\n'),
    /error: There were 20 departures, now there are 10\. This is a loss of more than 10%/,
  );
  assert.equal((await readPublished(`${url}/nowhere/`, files.keys())).size, 0, 'nothing is published there yet');
});

test('what is published at an address may be anything', async (t) => {
  const folder = await campaignFolder(t, {'departures.csv': LIST});
  const {files} = await compileCampaign(folder);
  const {url} = await sources(t, {'/campaign.json': '<html>', '/b/campaign.json': '{"languages": 7}', '/b/departures/all.json': '[1]'});
  await assert.rejects(readPublished(url, files.keys()), /is not JSON\. Is this the address of a campaign API/);
  assert.notDeepEqual(findChanges(await readPublished(`${url}/b/`, files.keys()), files), []);
});

test('hosts are asked at once, each one request at a time, and what comes in keeps its order', async () => {
  const turns = new Turns();
  const [open, most] = [new Map<string, number>(), new Map<string, number>()];
  let all = 0;
  let mostOfAll = 0;
  const task = (host: string, number: number) => async (): Promise<number> => {
    open.set(host, (open.get(host) ?? 0) + 1);
    most.set(host, Math.max(most.get(host) ?? 0, open.get(host)!));
    mostOfAll = Math.max(mostOfAll, ++all);
    await new Promise((resolve) => setTimeout(resolve, 2));
    open.set(host, open.get(host)! - 1);
    all--;
    if (number % 7 === 3) throw new Error('no answer');
    return number;
  };
  const results = await Promise.allSettled(
    Array.from({length: 60}, (_, i) => turns.take(`https://host${i % 12}.example/${i}`, task(`host${i % 12}`, i))),
  );
  assert.deepEqual([Math.max(...most.values()), mostOfAll, all], [1, 8, 0]);
  assert.deepEqual(
    results.map((result) => (result.status === 'fulfilled' ? result.value : 'failed')),
    Array.from({length: 60}, (_, i) => (i % 7 === 3 ? 'failed' : i)),
  );
});

test('two numbers of one answer are two counts', async (t) => {
  const answers: Record<string, string> = {'/n': '{"a": 5000, "b": 40}'};
  const {url} = await sources(t, answers);
  const folder = await campaignFolder(t, {
    'campaign.yaml': `${MINIMAL}sources: {counter: [{url: "${url}/n", pointer: /a, name: A}, {url: "${url}/n", pointer: /b, name: B}]}\n`,
  });
  assert.deepEqual((await bring(folder)).states, ['new', 'new']);
  answers['/n'] = '{"a": 5010, "b": 41}';
  assert.deepEqual((await bring(folder)).states, ['new', 'new']);
  assert.equal((await counterFile(folder)).count, 5_051);
});

const PROCA = JSON.stringify({data: {actionPage: {campaign: {stats: {supporterCount: 4321}}}}});
const ACTION_NETWORK = JSON.stringify({title: 'Leave', total_signatures: 87, identifiers: ['action_network:d91b4b2e']});

test('Proca and Action Network are asked as their documents say, and the key of one goes in its header alone', async (t) => {
  const {url, requests} = await sources(t, {'/proca': PROCA, '/petitions/d91b4b2e': ACTION_NETWORK});
  const folder = await campaignFolder(t, {
    'campaign.yaml': `${MINIMAL}sources:\n  counter:\n    - {from: proca, id: 1234, url: "${url}/proca"}\n    - {from: action-network, id: d91b4b2e, keyFrom: LEAVEX_KEY_ACTION, url: "${url}/petitions/d91b4b2e", name: Partners}\n`,
  });
  process.env['LEAVEX_KEY_ACTION'] = 'secret-7';
  t.after(() => delete process.env['LEAVEX_KEY_ACTION']);
  const {states, said} = await bring(folder);
  assert.deepEqual(states, ['new', 'new'], said);
  assert.equal((await counterFile(folder)).count, 4408);
  assert.deepEqual(
    requests.map(({headers}) => headers['osdi-api-token']),
    [undefined, 'secret-7'],
  );
  assert.doesNotMatch(await readFile(join(folder, 'counter.json'), 'utf8'), /secret-7/);
});

test('the addresses of known sources', async (t) => {
  const rows = ['{from: uk-petition, id: 1}', '{from: proca, id: 12}', '{from: action-network, id: d91b4b2e-ae0e, keyFrom: LEAVEX_KEY_AN}'];
  const folder = await campaignFolder(t, {'campaign.yaml': `${MINIMAL}sources:\n  counter: [${rows.join(', ')}]\n`});
  const problems = new Problems();
  const settings = await readSettings(await Folder.open(folder, problems), problems);
  assert.deepEqual(problems.list(), []);
  const [uk, proca, network] = settings!.sources.counter;
  assert.equal(uk!.url, 'https://petition.parliament.uk/petitions/1.json');
  const {origin, pathname, searchParams} = new URL(proca!.url);
  assert.equal(origin + pathname, 'https://api.proca.app/api');
  assert.match(searchParams.get('query')!, /^query[^{]*\{actionPage\(id:\$actionPage\)\{campaign\{stats\{supporterCount\}\}\}\}$/);
  assert.equal(searchParams.get('variables'), '{"actionPage":12}');
  assert.deepEqual(
    [network!.url, network!.key],
    ['https://actionnetwork.org/api/v2/petitions/d91b4b2e-ae0e', {header: 'OSDI-API-Token', from: 'LEAVEX_KEY_AN'}],
  );
});

for (const [name, row, message] of [
  ['a key in the file', '{from: action-network, id: a1, keyFrom: 0f3cafe9-secret}', /is not the name of an environment variable/],
  [
    'another secret of the machine',
    '{url: "https://example.org/x", pointer: /n, keyFrom: GITHUB_TOKEN, header: X-Key}',
    /begins with LEAVEX_KEY_/,
  ],
  ['a source that needs a key, without one', '{from: action-network, id: a1}', /keyFrom” is missing/],
  ['a source that needs none, with one', '{from: uk-petition, id: 1, keyFrom: LEAVEX_KEY_A}', /“keyFrom”/],
  ['a key on an open line', '{url: "http://example.org/x", pointer: /n, keyFrom: LEAVEX_KEY_A, header: X-Key}', /https/],
  ['a key without its header', '{url: "https://example.org/x", pointer: /n, keyFrom: LEAVEX_KEY_A}', /header” is missing/],
  ['a name in place of a number', '{from: proca, id: my-page}', /is not a valid petition number/],
] as const)
  test(`refused: ${name}`, async (t) => {
    const {said} = await bring(await campaignFolder(t, {'campaign.yaml': `${MINIMAL}sources:\n  counter:\n    - ${row}\n`}));
    assert.match(said, message);
    assert.doesNotMatch(said, /0f3cafe9/);
  });

test('a key that is not there keeps the old count, and one that is there goes nowhere else', async (t) => {
  let reached = 0;
  const other = await sources(t, {'/n': (response) => (reached++, response.writeHead(200).end('{"n": 5}'))});
  const {url, requests} = await sources(t, {'/n': (response) => response.writeHead(302, {location: `${other.url}/n`}).end()});
  const folder = await campaignFolder(t, {
    'campaign.yaml': `${MINIMAL}sources:\n  counter: [{url: "${url}/n", pointer: /n, keyFrom: LEAVEX_KEY_TEST, header: X-Key}]\n`,
  });
  const without = await bring(folder);
  assert.deepEqual(without.states, ['kept']);
  assert.match(without.said, /The environment variable LEAVEX_KEY_TEST is not set/);
  assert.equal(requests.length, 0);
  process.env['LEAVEX_KEY_TEST'] = 'secret-8';
  t.after(() => delete process.env['LEAVEX_KEY_TEST']);
  const led = await bring(folder);
  assert.deepEqual(led.states, ['kept']);
  assert.match(led.said, /leads to another address/);
  assert.doesNotMatch(led.said, /secret-8/);
  assert.equal(reached, 0);
});
