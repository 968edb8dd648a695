// The development server builds the CDN files once more, as a release does.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {cdnFiles} from '../../scripts/dev/cdn-files.js';
import {campaignFolder, temporaryFolder} from '../compile/support/campaign.js';
import {serve, until} from '../compile/support/dev-server.js';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** A build takes some seconds, and many where a machine does much else. */
const BUILD_SECONDS = 120;

test('CDN files that are missing are built as for a release, and the terminal says so', async (t) => {
  const folder = await temporaryFolder(t);
  const [served, released] = [join(folder, 'served'), join(folder, 'released')];
  const options = {folder: served, entries: ['leavex-counter']};
  // So it is in every development server.
  process.env['NODE_ENV'] = 'development';
  t.after(() => delete process.env['NODE_ENV']);
  const {url, printed, sent} = await serve(t, await campaignFolder(t, {}), folder, cdnFiles(PROJECT, options));
  assert.ok(printed.some((line) => line.includes(`building the CDN files into ${served}`)));
  assert.equal((await fetch(`${url}/cdn/leavex-counter.js`)).status, 404);

  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/build/cdn.ts', released, 'leavex-counter'], {
    cwd: PROJECT,
    env: {...process.env, NODE_ENV: undefined},
  });
  await until(
    () => sent.some(({type}) => type === 'full-reload') || printed.some((line) => line.includes('could not be built')),
    BUILD_SECONDS,
  );
  const response = await fetch(`${url}/cdn/leavex-counter.js`);
  assert.equal(response.status, 200, printed.join('\n'));
  assert.ok((await response.text()) === (await readFile(join(released, 'leavex-counter.js'), 'utf8')), 'the two builds differ');
  assert.equal((await fetch(`${url}/cdn/locales/fr.js`)).status, 200);
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.startsWith('served')),
    ['served'],
    'nothing half-built is left',
  );
});

test('a build that fails says why, what the page shows, and what helps', async (t) => {
  const folder = await temporaryFolder(t);
  const served = join(folder, 'served');
  const options = {folder: served, entries: ['leavex-nothing']};
  const {url, printed} = await serve(t, await campaignFolder(t, {}), folder, cdnFiles(PROJECT, options));
  const words = await until(() => printed.find((line) => line.startsWith('The CDN files could not be built')), BUILD_SECONDS);
  assert.match(words, /there are no widgets on the page until they can\. They are tried again after the next change in src/);
  assert.ok(
    printed.some((line) => line.includes('src/cdn/leavex-nothing.ts')),
    printed.join('\n'),
  );
  assert.equal((await fetch(`${url}/cdn/leavex-nothing.js`)).status, 404);
  assert.ok(!(await readdir(folder)).some((name) => name.startsWith('served')), 'nothing half-built is left');
});
