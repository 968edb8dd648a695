import assert from 'node:assert/strict';
import {mkdir, readdir, readFile, rename, stat, symlink, utimes, writeFile} from 'node:fs/promises';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {reason, UsageError} from '../../src/compile/folder.js';
import {checkOutput, OutputError, readOutput, writeOutput} from '../../src/compile/output.js';
import {campaignFolder, MINIMAL, temporaryFolder} from './support/campaign.js';
import {builtCommand, start} from './support/cli.js';

const command = builtCommand();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const files = (count: number): Map<string, Uint8Array> =>
  new Map([
    ['counter.json', bytes(`{"count":${count}}`)],
    ['letter/en.json', bytes('{}')],
  ]);

test('a new output replaces the old one as a whole', async (t) => {
  const out = join(await temporaryFolder(t), 'deep/api');
  await writeOutput(out, files(1));
  await writeOutput(out, new Map([['counter.json', bytes('{"count":2}')]]));
  assert.deepEqual((await readdir(out, {recursive: true})).sort(), ['counter.json']);
  assert.equal(await readFile(join(out, 'counter.json'), 'utf8'), '{"count":2}');
  assert.deepEqual(await readdir(join(out, '..')), ['api'], 'nothing is left beside it');
  assert.deepEqual([...(await readOutput(out)).keys()], ['counter.json']);
});

test('a link to the output folder stays a link', async (t) => {
  const folder = await temporaryFolder(t);
  await mkdir(join(folder, 'real'));
  await symlink(join(folder, 'real'), join(folder, 'api'));
  await writeOutput(join(folder, 'api'), files(1));
  assert.ok((await stat(join(folder, 'real/counter.json'))).isFile());
});

for (const name of ['index.html', 'meps/notes.txt', '.git/config', 'letter/fr.md']) {
  test(`a folder that holds ${name} is never replaced`, async (t) => {
    const out = join(await temporaryFolder(t), 'api');
    await writeOutput(out, files(1));
    await mkdir(join(out, name, '..'), {recursive: true});
    await writeFile(join(out, name), 'mine');
    await assert.rejects(checkOutput(out, '/somewhere'), (error: Error) => error instanceof UsageError && error.message.includes(name));
  });
}

test('the campaign folder, or one around it, is never the output folder', async (t) => {
  const folder = await campaignFolder(t, {});
  await assert.rejects(checkOutput(folder, folder), UsageError);
  await assert.rejects(checkOutput(join(folder, '..'), folder), UsageError);
  await checkOutput(join(folder, 'api'), folder);
});

test('a run that was killed between its two last steps is finished by the next', async (t) => {
  const folder = await temporaryFolder(t);
  const out = join(folder, 'api');
  await writeOutput(out, files(1));
  await writeFile(join(out, 'campaign.json'), '{}');
  await rename(out, join(folder, '.api.old'));
  await mkdir(join(folder, '.api.new-999999999'));
  assert.equal((await readOutput(out)).size, 3, 'the old output is found');
  assert.deepEqual((await readdir(folder)).sort(), ['.api.new-999999999', '.api.old'], 'and reading changes nothing');
  await writeOutput(out, files(2));
  assert.deepEqual(await readdir(folder), ['api']);
});

test('a run that was killed while it removed the old output leaves nothing behind after the next', async (t) => {
  const folder = await temporaryFolder(t);
  const out = join(folder, 'api');
  await writeOutput(out, files(1));
  await mkdir(join(folder, '.api.old-999999999'));
  await writeFile(join(folder, '.api.old-999999999/counter.json'), '{}');
  await writeOutput(out, files(2));
  assert.deepEqual(await readdir(folder), ['api']);
});

test('a disk that is full in the middle leaves the old output', async (t) => {
  const folder = await campaignFolder(t, {'campaign.yaml': `${MINIMAL}counter: {count: 1}\n`});
  const out = join(await temporaryFolder(t), 'api');
  assert.equal((await command.run(['build', folder, '--out', out])).code, 0);
  await writeFile(
    join(folder, 'departures.csv'),
    `name,source\n${Array.from({length: 4_000}, (_, i) => `O ${i},https://a.org/${i}`).join('\n')}\n`,
  );
  // A limit on the size of a file fails as a full disk does: in the middle of writing one.
  const {code, err} = await start('/bin/sh', [
    '-c',
    'ulimit -f 32; exec "$@"',
    'sh',
    process.execPath,
    command.path(),
    'build',
    folder,
    '--out',
    out,
  ]);
  assert.equal(code, 1, err);
  assert.match(err, /The old output is untouched/);
  assert.deepEqual((await readdir(out)).sort(), ['campaign.json', 'changes.json', 'counter.json', 'feeds', 'images']);
  assert.deepEqual(await readdir(join(out, '..')), ['api']);
});

test('what the file system says is told in words', () => {
  for (const [code, words] of [
    ['ENOSPC', /disk is full/],
    ['EROFS', /read-only/],
    ['EACCES', /permission denied/],
    ['ELOOP', /leads back to itself/],
    ['EMFILE', /too many files/],
  ] as const) {
    assert.match(reason(Object.assign(new Error(), {code})), words);
  }
});

test('a file in the place of the output folder is said', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, 'api'), '');
  await assert.rejects(checkOutput(join(folder, 'api'), '/somewhere'), UsageError);
  await assert.rejects(writeOutput(join(folder, 'api/deeper'), files(1)), OutputError);
});

test('a folder beside the output that no run made is never touched, whatever its name', async (t) => {
  const folder = await campaignFolder(t, {});
  const parent = await temporaryFolder(t);
  const out = join(parent, 'api');
  for (const name of ['.api.old', '.api.new-999999999']) {
    await mkdir(join(parent, name));
    await writeFile(join(parent, name, 'notes.txt'), 'precious');
  }
  for (const args of [
    ['check', folder, '--out', out],
    ['build', folder, '--out', out],
    ['check', folder, '--out', out],
    ['build', folder, '--out', out],
  ])
    assert.equal((await command.run(args)).code, 0);
  for (const name of ['.api.old', '.api.new-999999999']) assert.equal(await readFile(join(parent, name, 'notes.txt'), 'utf8'), 'precious');
});

test('a copy of the output that somebody keeps beside it is no leftover of a run', async (t) => {
  const folder = await temporaryFolder(t);
  const copies = ['.api.new-draft', '.api.old-backup', '.api.old-2026-11-29'];
  for (const name of copies) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'campaign.json'), '{}');
  }
  await writeOutput(join(folder, 'api'), files(1));
  await writeOutput(join(folder, 'api'), files(2));
  assert.deepEqual((await readdir(folder)).sort(), [...copies, 'api'].sort());
});

test('what hosts want beside the files stays, and what systems leave behind is no obstacle', async (t) => {
  const folder = await campaignFolder(t, {});
  const out = join(await temporaryFolder(t), 'api');
  await command.run(['build', folder, '--out', out]);
  for (const name of ['.nojekyll', '_headers', 'CNAME', '.DS_Store', 'campaign.json.br']) await writeFile(join(out, name), name);
  const {code, err} = await command.run(['build', folder, '--out', out]);
  assert.equal(code, 0, err);
  assert.deepEqual((await readdir(out)).sort(), ['.nojekyll', 'CNAME', '_headers', 'campaign.json', 'changes.json', 'feeds']);
  assert.equal(await readFile(join(out, '_headers'), 'utf8'), '_headers');
});

test('a file that has not changed keeps its time', async (t) => {
  const out = join(await temporaryFolder(t), 'api');
  await writeOutput(out, files(1));
  const long = new Date('2025-01-01T00:00:00Z');
  for (const name of ['counter.json', 'letter/en.json']) await utimes(join(out, name), long, long);
  await writeOutput(out, files(2));
  assert.equal((await stat(join(out, 'letter/en.json'))).mtimeMs, long.getTime());
  assert.notEqual((await stat(join(out, 'counter.json'))).mtimeMs, long.getTime());
});

test('a folder with a link to another folder is never replaced: the link would go', async (t) => {
  const folder = await temporaryFolder(t);
  const out = join(folder, 'public');
  await writeOutput(out, files(1));
  await mkdir(join(folder, 'blog'));
  await symlink(join(folder, 'blog'), join(out, 'blog'));
  await assert.rejects(checkOutput(out, '/somewhere'), (error: Error) => error instanceof UsageError && error.message.includes('blog'));
});

test('builds at the same time wait for each other', async (t) => {
  const folder = await campaignFolder(t, {'campaign.yaml': `${MINIMAL}counter: {count: 1}\n`});
  const parent = await temporaryFolder(t);
  const runs = await Promise.all(Array.from({length: 8}, () => command.run(['build', folder, '--out', join(parent, 'api')])));
  assert.deepEqual(
    runs.map(({code}) => code),
    Array.from({length: 8}, () => 0),
    runs.map(({err}) => err).join(''),
  );
  assert.deepEqual(await readdir(parent), ['api']);
});

test('a check of the output meanwhile takes nothing of another build for somebody else’s', async (t) => {
  const parent = await temporaryFolder(t);
  const [out, other] = [join(parent, 'api'), join(parent, 'other')];
  for (const folder of [out, other])
    for (const name of ['embed', 'feeds', 'images', 'letter', 'meps', 'photos']) await mkdir(join(folder, name), {recursive: true});
  let checked = false;
  const checks = (async () => {
    for (let count = 0; count < 50; count++) await checkOutput(out, join(parent, 'campaign'));
  })().finally(() => (checked = true));
  while (!checked) {
    await rename(out, `${out}.old`);
    await rename(other, out);
    await rename(`${out}.old`, other);
  }
  await checks;
});

test('a build that waits too long says for whom, and the lock of a dead one is none', async (t) => {
  const folder = await campaignFolder(t, {});
  const parent = await temporaryFolder(t);
  const lock = join(parent, '.api.lock');
  await writeFile(lock, JSON.stringify({pid: process.pid, host: hostname()}));
  const env = {...process.env, LEAVEX_LOCK_WAIT: '100'};
  const {code, err} = await command.run(['build', folder, '--out', join(parent, 'api')], {env});
  assert.deepEqual([code, /Another build is writing to .*api \(process \d+ on /.test(err)], [1, true], err);
  await writeFile(lock, JSON.stringify({pid: 999_999_999, host: hostname()}));
  assert.equal((await command.run(['build', folder, '--out', join(parent, 'api')], {env})).code, 0);
});
