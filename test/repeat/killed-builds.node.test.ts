import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {readdir, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {readOutput} from '../../src/compile/output.js';
import {campaignFolder, temporaryFolder} from '../compile/support/campaign.js';
import {builtCommand} from '../compile/support/cli.js';

const command = builtCommand();

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

async function snapshot(folder: string): Promise<string> {
  const names = (await readdir(folder, {recursive: true})).sort();
  const parts = await Promise.all(
    names.map(async (name) => `${name}:${(await stat(join(folder, name))).isFile() ? await readFile(join(folder, name), 'utf8') : ''}`),
  );
  return parts.join('\n');
}
