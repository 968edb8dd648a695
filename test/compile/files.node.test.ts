import assert from 'node:assert/strict';
import {mkdir, rm, symlink, truncate, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {compileCampaign} from '../../src/compile/compile.js';
import {UsageError} from '../../src/compile/folder.js';
import {campaignFolder, compile, found, json, MINIMAL, said, temporaryFolder} from './support/campaign.js';

const LETTER = '---\ntitle: T\n---\nText';
const MESSAGES =
  'salutation: Hello\nsignoff: Bye\npurposes:\n  ask: {subjects: [a], openings: [b], closings: [c]}\n  thank: {subjects: [a], openings: [b], closings: [c]}\n  encourage: {subjects: [a], openings: [b], closings: [c]}\n';
const MEMBERS = JSON.stringify({members: [{id: 'a', name: 'A B', country: 'FR', group: 'NI', stance: {code: 'none'}}]});
const DEPARTURES = 'name,source\nA,https://a.org\n';

const KINDS: readonly (readonly [path: string, content: string])[] = [
  ['campaign.yaml', MINIMAL],
  ['letter/en.md', LETTER],
  ['messages/en.yaml', MESSAGES],
  ['meps.json', MEMBERS],
  ['meps.csv', 'name;country;stance\nA B;FR;none\n'],
  ['departures.csv', DEPARTURES],
  ['departures.yaml', '- {name: A, source: https://a.org}\n'],
  ['departures.json', '[{"name": "A", "source": "https://a.org"}]'],
  ['signatories.csv', 'name,role\nA,B\n'],
];

for (const [path, content] of KINDS) {
  test(`${path}: is read`, async (t) => {
    assert.deepEqual(found(await compile(t, {[path]: content})), []);
  });

  test(`${path}: a byte order mark and line ends of Windows make no difference`, async (t) => {
    const plain = await compile(t, {[path]: content});
    const other = await compile(t, {[path]: `\ufeff${content.replaceAll('\n', '\r\n')}`});
    assert.deepEqual(found(other), []);
    assert.deepEqual(text(other.files), text(plain.files));
  });

  test(`${path}: text that is not UTF-8 is refused with its line`, async (t) => {
    const result = await compile(t, {[path]: Buffer.from(`${content}\n\n# caf\u00e9 \u00fc`, 'latin1')});
    assert.ok(
      found(result).some((problem) => problem.startsWith(`${path}:`) && problem.endsWith(' encoding')),
      said(result),
    );
    assert.match(said(result), /Save the file as “UTF-8”/);
    const line = content.split('\n').length + 2;
    assert.ok(found(result).includes(`${path}:${line} encoding`), `line ${line} in ${said(result)}`);
  });

  test(`${path}: UTF-16 is called by its name`, async (t) => {
    const result = await compile(t, {[path]: Buffer.from(`\ufeff${content}`, 'utf16le')});
    assert.match(said(result), /UTF-16/);
  });

  test(`${path}: empty is an error, not a crash`, async (t) => {
    for (const empty of ['', ' \n\n']) {
      const result = await compile(t, {[path]: empty});
      assert.ok(result.problems.errors > 0, said(result));
      assert.ok(
        found(result).every((problem) => problem.startsWith(path)),
        said(result),
      );
    }
  });

  test(`${path}: a file that is too large is not read`, async (t) => {
    const folder = await campaignFolder(t, {[path]: content});
    await truncate(join(folder, path), 3_000_000_000);
    const result = await compileCampaign(folder);
    assert.ok(found(result).includes(`${path} huge`), said(result));
  });

  test(`${path}: a link that leads out of the folder is not followed`, async (t) => {
    const outside = await temporaryFolder(t);
    await writeFile(join(outside, 'secret'), content);
    const folder = await campaignFolder(t, {[path]: content});
    await rm(join(folder, path));
    await symlink(join(outside, 'secret'), join(folder, path));
    assert.ok(found(await compileCampaign(folder)).includes(`${path} outside`));
  });

  test(`${path}: a link that leads back to itself is said`, async (t) => {
    const folder = await campaignFolder(t, {[path]: content});
    await rm(join(folder, path));
    await symlink(join(folder, path), join(folder, path));
    const result = await compileCampaign(folder);
    assert.match(said(result), /leads back to itself/);
  });

  test(`${path}: a folder in its place is said`, async (t) => {
    const folder = await campaignFolder(t, {[path]: content});
    await rm(join(folder, path));
    await mkdir(join(folder, path));
    assert.ok((await compileCampaign(folder)).problems.errors > 0);
  });
}

for (const [path, content, line] of [
  ['campaign.yaml', 'id: "test\ntitle: x\n', 1],
  ['messages/en.yaml', 'salutation: "Hel\nsignoff: x', 1],
  ['meps.json', MEMBERS.slice(0, -10), 1],
  ['departures.json', '[{"name": "A",\n "source', 2],
  ['departures.csv', 'name,source\nA,"https://a.org\nB,https://b.org\n', undefined],
  ['departures.yaml', '- {name: A', 1],
  ['letter/en.md', '---\ntitle: T\nText', 1],
] as const) {
  test(`${path}: a file that was cut off is refused`, async (t) => {
    const result = await compile(t, {[path]: content});
    assert.ok(
      found(result).some((problem) => (line === undefined ? problem.startsWith(`${path}:`) : problem.startsWith(`${path}:`))),
      said(result),
    );
  });
}

test('YAML cannot run anything: tags are refused', async (t) => {
  for (const tag of ['!!js/function "x"', '!python/object:os.system x', '!!binary aGk=']) {
    const result = await compile(t, {'campaign.yaml': `${MINIMAL}updated: ${tag}\n`});
    assert.ok(
      found(result).some((problem) => /yaml|date|type/.test(problem)),
      `${tag}: ${said(result)}`,
    );
  }
  assert.ok(found(await compile(t, {'campaign.yaml': `${MINIMAL}updated: !evil x\n`})).includes('campaign.yaml:4 yaml-tag'));
});

test('a bomb of aliases is refused before it goes off', async (t) => {
  const levels = Array.from({length: 12}, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`);
  const result = await compile(t, {'campaign.yaml': `${MINIMAL}a0: &a0 [x]\n${levels.join('\n')}\n`});
  assert.ok(found(result).includes('campaign.yaml yaml-alias'), said(result));
});

test('a few aliases are welcome', async (t) => {
  const result = await compile(t, {'campaign.yaml': 'id: t\ntitle: &t Test\nurl: &u https://example.org/\ncorrectionUrl: *u\n'});
  assert.equal(json<{correctionUrl: string}>(result, 'campaign.json').correctionUrl, 'https://example.org/');
});

test('the same field twice is an error with its line', async (t) => {
  assert.ok(found(await compile(t, {'campaign.yaml': `${MINIMAL}id: again\n`})).includes('campaign.yaml:4 yaml'));
});

for (const path of ['../secret.json', '/etc/passwd', 'a/../../secret.json']) {
  test(`a path that leads out of the folder is refused: ${path}`, async (t) => {
    const result = await compile(t, {'campaign.yaml': `${MINIMAL}members: {file: ${path}}\ndepartures: ${path}\n`});
    assert.ok(result.problems.errors > 0);
    assert.doesNotMatch(said(result), /root:/);
  });
}

test('names that mean something to JavaScript are only names', async (t) => {
  const result = await compile(t, {
    'campaign.yaml': `${MINIMAL}__proto__: {polluted: true}\nconstructor: x\n`,
    'meps.json': '{"members":[{"id":"a","name":"A B","country":"FR","__proto__":{"polluted":true},"stance":{"code":"none"}}]}',
  });
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  assert.ok(result.files.has('campaign.json'));
});

test('a campaign folder that is none is wrong use', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, 'file'), '');
  await assert.rejects(compileCampaign(join(folder, 'nowhere')), UsageError);
  await assert.rejects(compileCampaign(join(folder, 'file')), UsageError);
});

test('the same folder gives the same bytes, whatever the day', async (t) => {
  const folder = await campaignFolder(t, Object.fromEntries(KINDS.filter(([path]) => !/meps\.csv|departures\.(?:yaml|json)/.test(path))));
  const first = await compileCampaign(folder);
  t.mock.timers.enable({apis: ['Date'], now: new Date('2031-05-05T05:05:05Z')});
  const second = await compileCampaign(folder);
  assert.deepEqual(text(second.files), text(first.files));
  for (const content of Object.values(text(first.files))) assert.equal(content, JSON.stringify(JSON.parse(content)), 'minified');
});

function text(files: ReadonlyMap<string, Uint8Array>): Record<string, string> {
  return Object.fromEntries([...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}
