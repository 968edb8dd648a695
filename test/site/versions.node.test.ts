// Versions of the scripts that are published stay as they are, whatever is built next.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {hostHeaders} from '../../site/build/host-headers.js';
import {downloadVersions, writeVersions} from '../../site/build/versions.js';

const SCRIPT = '/* of the first version */';
const hash = (text: string): string => `sha384-${createHash('sha384').update(text).digest('base64')}`;
const PUBLISHED = {
  'versions.json': JSON.stringify({'0.1.0': ['integrity.json', 'leavex.js', 'locales/fr.js']}),
  '0.1.0/integrity.json': JSON.stringify({'leavex.js': hash(SCRIPT), 'locales/fr.js': hash('fr')}),
  '0.1.0/leavex.js': SCRIPT,
  '0.1.0/locales/fr.js': 'fr',
};

/** A site as it is published; returns its address. */
async function publish(t: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const server = createServer(({url = ''}, response) => {
    const text = files[url.replace('/site/', '')];
    response.writeHead(text === undefined ? 404 : text === 'busy' ? 403 : 200).end(text);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/site/`;
}

async function folder(t: TestContext, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'leavex-versions-'));
  t.after(() => rm(path, {recursive: true, force: true}));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), {recursive: true});
    await writeFile(join(path, name), text);
  }
  return path;
}

describe('published versions', () => {
  it('are downloaded, and win over what has been built under their number', async (t) => {
    const out = await folder(t, {'0.1.0/leavex.js': 'built anew', '0.1.0/other.js': 'built anew'});
    assert.deepEqual(await downloadVersions(out, await publish(t, PUBLISHED)), ['0.1.0']);
    assert.equal(await readFile(join(out, '0.1.0/leavex.js'), 'utf8'), SCRIPT);
    assert.equal(await readFile(join(out, '0.1.0/locales/fr.js'), 'utf8'), 'fr');
    await assert.rejects(readFile(join(out, '0.1.0/other.js')));
  });

  it('are listed with those that are new', async (t) => {
    const out = await folder(t, {'0.2.0/leavex.js': 'new', '0.2.0/locales/fr.js': 'new', 'v0/leavex.js': 'new'});
    await downloadVersions(out, await publish(t, PUBLISHED));
    await writeVersions(out);
    assert.deepEqual(JSON.parse(await readFile(join(out, 'versions.json'), 'utf8')), {
      '0.1.0': ['integrity.json', 'leavex.js', 'locales/fr.js'],
      '0.2.0': ['leavex.js', 'locales/fr.js'],
    });
  });

  it('are none where nothing is published yet', async (t) => {
    assert.deepEqual(await downloadVersions(await folder(t), await publish(t, {})), []);
  });

  for (const [what, files, message] of [
    ['is gone', {'0.1.0/leavex.js': undefined}, /0\.1\.0\/leavex\.js is not there, but pages load it/],
    ['has changed', {'0.1.0/leavex.js': 'something else'}, /is not the file that was published/],
    ['is refused', {'0.1.0/locales/fr.js': 'busy'}, /answers with 403/],
    ['is a list that cannot be read', {'versions.json': '<!doctype html>'}, /not a list of versions/],
    ['is outside of its folder', {'versions.json': '{"0.1.0": ["../../index.html"]}'}, /not a list of versions/],
  ] as const)
    it(`stop the build when one of their files ${what}`, async (t) => {
      const site = Object.fromEntries(Object.entries({...PUBLISHED, ...files}).filter(([, text]) => text !== undefined));
      await assert.rejects(downloadVersions(await folder(t), await publish(t, site as Record<string, string>)), message);
    });

  it('may be kept for ever by browsers', () => {
    assert.match(hostHeaders(['0.1.0', '0.2.0']), /\/0\.1\.0\/\*\n {2}Cache-Control: public, max-age=31536000, immutable/);
  });
});
