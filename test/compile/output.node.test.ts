import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {mkdir, readdir, readFile, rename, stat, symlink, writeFile} from 'node:fs/promises';
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

for (const name of ['index.html', 'meps/notes.txt', '.htaccess', 'letter/fr.md']) {
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
  await rename(out, join(folder, '.api.old'));
  await mkdir(join(folder, '.api.new-999999999'));
  assert.equal((await readOutput(out)).size, 2, 'the old output is back');
  await writeOutput(out, files(2));
  assert.deepEqual(await readdir(folder), ['api']);
});

test('killed at any moment, the output is the old one or the new one, whole', async (t) => {
  const rows = (name: string): string =>
    `name,source\n${Array.from({length: 4_000}, (_, i) => `${name} ${i},https://a.org/${i}`).join('\n')}\n`;
  const folder = await campaignFolder(t, {'departures.csv': rows('Old')});
  const parent = await temporaryFolder(t);
  const out = join(parent, 'api');
  assert.equal((await command.run(['build', folder, '--out', out])).code, 0);
  const old = await snapshot(out);
  await writeFile(join(folder, 'departures.csv'), rows('New'));
  const started = Date.now();
  const fresh = join(await temporaryFolder(t), 'api');
  assert.equal((await command.run(['build', folder, '--out', fresh])).code, 0);
  let took = Date.now() - started;
  const now = await snapshot(fresh);
  let kills = 0;
  for (let i = 0; i < 12; i++) {
    const begun = Date.now();
    const child = spawn(process.execPath, [command.path(), 'build', folder, '--out', out], {stdio: 'ignore'});
    const timer = setTimeout(() => child.kill('SIGKILL'), took * (0.3 + i * 0.06));
    const signal = await new Promise((ended) => child.on('exit', (_, by) => ended(by)));
    clearTimeout(timer);
    if (signal === 'SIGKILL') kills++;
    // The first may have been slow only because the machine was busy.
    else took = Date.now() - begun;
    await readOutput(out);
    const found = await snapshot(out);
    assert.ok(found === old || found === now, `after a kill at ${Math.round(took * (0.3 + i * 0.06))} ms`);
  }
  assert.ok(kills > 0, 'some runs were killed');
  assert.equal((await command.run(['build', folder, '--out', out])).code, 0);
  assert.deepEqual(await readdir(parent), ['api']);
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
  assert.deepEqual((await readdir(out)).sort(), ['campaign.json', 'counter.json']);
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

async function snapshot(folder: string): Promise<string> {
  const names = (await readdir(folder, {recursive: true})).sort();
  const parts = await Promise.all(
    names.map(async (name) => `${name}:${(await stat(join(folder, name))).isFile() ? await readFile(join(folder, name), 'utf8') : ''}`),
  );
  return parts.join('\n');
}
