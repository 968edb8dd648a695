// A scheduled build is read by nobody: what must not be lost is compared, and what would be lost stops it.
import assert from 'node:assert/strict';
import {readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import fc from 'fast-check';
import {compileCampaign} from '../../src/compile/compile.js';
import {readShare} from '../../src/compile/earlier.js';
import {reportLosses} from '../../src/compile/losses.js';
import {withNews} from '../../src/compile/news/news.js';
import {Problems} from '../../src/compile/problems.js';
import {campaignFolder, MINIMAL, temporaryFolder} from './support/campaign.js';
import {builtCommand} from './support/cli.js';
import {sources, type Answer} from './support/sources.js';

const command = builtCommand();

const list = (rows: number): string =>
  `name,country,source\n${Array.from({length: rows}, (_, i) => `Org ${i},FR,https://a.org/${i}\n`).join('')}`;

interface Result {
  readonly ok: boolean;
  readonly problems: readonly {readonly code: string; readonly severity: string}[];
  readonly changes: readonly {readonly kind: string; readonly what: string}[];
}

/** Output of a campaign with so many departures, as a host would publish it under /api/. */
async function published(rows: number, t: Parameters<typeof campaignFolder>[0]): Promise<Record<string, string | Answer>> {
  const {files} = await compileCampaign(await campaignFolder(t, {'departures.csv': list(rows)}));
  return Object.fromEntries(
    [...withNews(files, new Map(), '2026-01-01')].map(([path, bytes]) => [`/api/${path}`, new TextDecoder().decode(bytes)]),
  );
}

test('--against tells a fresh checkout what has changed since what is published', async (t) => {
  const {url} = await sources(t, await published(20, t));
  const folder = await campaignFolder(t, {'departures.csv': list(19)});
  const out = join(await temporaryFolder(t), 'api');
  const {code, out: text, err} = await command.run(['build', folder, '--out', out, '--against', `${url}/api`]);
  assert.equal(code, 0, err);
  assert.match(text, /departures \(1\)\n +− departures: Org 19 \(FR\)/);
  const same = await campaignFolder(t, {'departures.csv': list(20)});
  assert.match((await command.run(['check', same, '--against', `${url}/api/`])).out, /Nothing that readers see has changed/);
});

test('an earlier output beside it is nearer than what is published', async (t) => {
  const {url, asked} = await sources(t, await published(20, t));
  const folder = await campaignFolder(t, {'departures.csv': list(19)});
  const out = join(await temporaryFolder(t), 'api');
  await command.run(['build', folder, '--out', out]);
  const {out: text} = await command.run(['build', folder, '--out', out, '--against', `${url}/api/`]);
  assert.match(text, /Nothing that readers see has changed/);
  assert.deepEqual(asked, []);
});

test('--against that cannot be compared writes nothing; that nothing is published yet is said', async (t) => {
  const {url} = await sources(t, {
    '/html/campaign.json': '<!doctype html><title>Not here</title>',
    '/half/campaign.json': '{"languages": ["en"]}',
    '/half/departures/all.json': (response) => response.writeHead(403).end(),
  });
  const folder = await campaignFolder(t, {'departures.csv': list(2)});
  for (const [against, words] of [
    [`${url}/html/`, /is not JSON\. Is this the address of a campaign API/],
    [`${url}/half/`, /answered 403/],
  ] as const) {
    const out = join(await temporaryFolder(t), 'api');
    const {code, err} = await command.run(['build', folder, '--out', out, '--against', against]);
    assert.equal(code, 1);
    assert.match(err, words);
    await assert.rejects(stat(out));
  }
  const first = await command.run(['check', folder, '--against', `${url}/nowhere/`]);
  assert.equal(first.code, 0, first.err);
  assert.match(first.out, /Nothing is published at http\S+\/nowhere\/ yet, so there is nothing to compare/);
  const wrong = await command.run(['check', folder, '--against', 'api.example.org']);
  assert.equal(wrong.code, 2);
  assert.match(wrong.err, /--against api\.example\.org is not a valid web address/);
});

test('--strict writes nothing while there is a warning, and says so to machines', async (t) => {
  const folder = await campaignFolder(t, {'departures.csv': `${list(2)}Unsourced,FR,\n`});
  const out = join(await temporaryFolder(t), 'api');
  const strict = await command.run(['build', folder, '--out', out, '--strict', '--json']);
  const result = JSON.parse(strict.out) as Result;
  assert.deepEqual(
    [strict.code, result.ok, result.problems.filter(({severity}) => severity === 'error').map(({code}) => code)],
    [1, false, ['strict']],
  );
  await assert.rejects(stat(out));
  assert.equal((await command.run(['build', folder, '--out', out])).code, 0);
  await writeFile(join(folder, 'departures.csv'), list(2));
  assert.equal((await command.run(['build', folder, '--out', out, '--strict'])).code, 0);
});

test('--max-loss keeps the last output when more is lost than that', async (t) => {
  const folder = await campaignFolder(t, {'departures.csv': list(20), 'campaign.yaml': `${MINIMAL}counter: {count: 100}\n`});
  const out = join(await temporaryFolder(t), 'api');
  await command.run(['build', folder, '--out', out]);
  const before = await readFile(join(out, 'departures/all.json'), 'utf8');
  await writeFile(join(folder, 'departures.csv'), list(17));
  const {code, err} = await command.run(['build', folder, '--out', out, '--max-loss', '10%']);
  assert.equal(code, 1);
  assert.match(
    err,
    /There were 20 departures, now there are 17\. This is a loss of more than 10%\.\n +→ If this is right, build once without --max-loss/,
  );
  assert.equal(await readFile(join(out, 'departures/all.json'), 'utf8'), before);
  assert.equal((await command.run(['build', folder, '--out', out, '--max-loss', '0.15'])).code, 0);
  assert.equal((await command.run(['build', folder, '--out', out, '--max-loss', 'some'])).code, 2);
});

test('exactly a larger loss than is allowed is an error, whatever is counted', () => {
  const encode = (value: object): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
  const amount = fc.nat({max: 40});
  const output = fc.record({members: amount, departures: amount, letters: amount, count: amount}).map((counts) => ({
    ...counts,
    files: new Map([
      ['meps/all.json', encode({members: Array(counts.members).fill({})})],
      ['departures/all.json', encode({departures: Array(counts.departures).fill({})})],
      ['letter/index.json', encode({})],
      ...Array.from({length: counts.letters}, (_, i): [string, Uint8Array] => [`letter/x${i}.json`, encode({})]),
      ['counter.json', encode({count: counts.count})],
    ]),
  }));
  fc.assert(
    fc.property(output, output, fc.nat({max: 100}), (before, after, percent) => {
      const problems = new Problems();
      reportLosses(before.files, after.files, percent / 100, problems);
      const lost = (['members', 'departures', 'letters', 'count'] as const).filter(
        (what) => before[what] > 0 && (before[what] - after[what]) / before[what] > percent / 100,
      );
      assert.equal(problems.errors, lost.length);
    }),
  );
});

test('a share is read as a percentage or a fraction, and nothing else is one', () => {
  fc.assert(
    fc.property(fc.nat({max: 100}), fc.constantFrom('', ' '), (percent, space) => {
      assert.equal(readShare(`${percent}${space}%`), percent / 100);
      assert.equal(readShare(String(percent / 100)), percent / 100);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      const share = readShare(text);
      assert.ok(share === undefined || (share >= 0 && share <= 1 && /\d/.test(text)), text);
    }),
  );
  for (const text of ['', '101%', '2', '-1%', '1e-1', 'ten', '10%%', '0x1']) assert.equal(readShare(text), undefined, text);
});
