import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdir, symlink, writeFile} from 'node:fs/promises';
import {request, type IncomingMessage} from 'node:http';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {fileURLToPath} from 'node:url';
import {campaignFolder, MINIMAL, temporaryFolder} from './support/campaign.js';
import {serve, until} from './support/dev-server.js';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

async function project(t: TestContext): Promise<string> {
  const folder = await temporaryFolder(t);
  await mkdir(join(folder, 'dist/cdn/locales'), {recursive: true});
  await mkdir(join(folder, 'src'), {recursive: true});
  await writeFile(join(folder, 'src/widget.ts'), 'source');
  await writeFile(join(folder, 'dist/cdn/leavex.js'), 'the script');
  await writeFile(join(folder, 'dist/cdn/locales/fr.js'), 'French');
  await writeFile(join(folder, 'dist/secret.txt'), 'secret');
  return folder;
}

test('the campaign is compiled on start and on every change; errors stand in the terminal and over the page', async (t) => {
  const campaign = await campaignFolder(t, {'campaign.yaml': `${MINIMAL}counter: {count: 1}\n`});
  const {url, printed, sent} = await serve(t, campaign, await project(t));
  const count = async (): Promise<unknown> => (await fetch(`${url}/api/counter.json`)).json();
  const response = await fetch(`${url}/api/counter.json`);
  assert.deepEqual(
    [response.status, response.headers.get('access-control-allow-origin'), response.headers.get('content-type')],
    [200, '*', 'application/json; charset=utf-8'],
  );
  assert.deepEqual(await response.json(), {count: 1});
  assert.deepEqual(await (await fetch(`${url}/api/counter%2ejson?x=/../y#z`)).json(), {count: 1});

  await writeFile(join(campaign, 'campaign.yaml'), `${MINIMAL}counter: {count: 2}\n`);
  await until(() => sent.some(({type}) => type === 'full-reload'));
  assert.deepEqual(await count(), {count: 2});

  await writeFile(join(campaign, 'campaign.yaml'), `${MINIMAL}counter:\n  count: 2 000\n`);
  const overlay = await until(() => sent.find((payload) => payload.type === 'error'));
  assert.match(overlay.err.message, /^campaign\.yaml:5: error: “counter\.count”/);
  assert.deepEqual([overlay.err.loc?.file, overlay.err.loc?.line], [join(campaign, 'campaign.yaml'), 5]);
  assert.ok(printed.some((line) => /campaign\.yaml:5: error/.test(line)));
  assert.deepEqual(await count(), {count: 2}, 'the last good answer stays');

  sent.length = 0;
  await writeFile(join(campaign, 'campaign.yaml'), `${MINIMAL}counter: {count: 3}\n`);
  await until(() => sent.some(({type}) => type === 'full-reload'));
  assert.deepEqual(await count(), {count: 3});
});

test('a campaign that is broken from the start is served once it is right', async (t) => {
  const campaign = await campaignFolder(t, {'campaign.yaml': 'nonsense'});
  const {url, sent} = await serve(t, campaign, await project(t));
  assert.equal((await fetch(`${url}/api/counter.json`)).status, 404);
  await writeFile(join(campaign, 'campaign.yaml'), `${MINIMAL}counter: {count: 1}\n`);
  await until(() => sent.some(({type}) => type === 'full-reload'));
  assert.equal((await fetch(`${url}/api/counter.json`)).status, 200);
});

test('the CDN files are served to every page, and nothing beside them', async (t) => {
  const {url, port} = await serve(t, await campaignFolder(t, {}), await project(t));
  const response = await fetch(`${url}/cdn/locales/fr.js`);
  assert.deepEqual(
    [response.status, response.headers.get('access-control-allow-origin'), response.headers.get('content-type')],
    [200, '*', 'text/javascript; charset=utf-8'],
  );
  assert.equal(await response.text(), 'French');
  assert.equal((await fetch(`${url}/cdn/locales/fr.js?x=/../y`)).status, 200);
  for (const path of [
    '/cdn/../secret.txt',
    '/cdn/..%2fsecret.txt',
    '/cdn/%2e%2e/secret.txt',
    '/cdn/',
    '/cdn/locales',
    '/cdn/nothing.js',
    '/cdn/%',
    '/cdn/%00',
    '/cdn/%zz',
    '/cdn/..\\secret.txt',
    '/cdn/locales/%2e%2e/%2e%2e/secret.txt',
    '/api/../dist/secret.txt',
    '/api/%zz',
    '/api/',
  ]) {
    const {status, body} = await plain(port, path);
    assert.notEqual(body, 'secret', path);
    assert.notEqual(status, 200, path);
  }
  assert.equal((await fetch(`${url}/cdn/leavex.js`, {method: 'POST'})).status, 405);
  assert.equal((await fetch(`${url}/cdn/leavex.js`, {method: 'HEAD'})).headers.get('content-length'), '10');
});

test('a build that fails leaves the files that were there', async (t) => {
  const folder = await project(t);
  await mkdir(join(folder, 'scripts/build'), {recursive: true});
  await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await writeFile(join(folder, 'scripts/build/cdn.ts'), `console.error('no such sign'); process.exit(1);`);
  const {url, printed} = await serve(t, await campaignFolder(t, {}), folder);
  await writeFile(join(folder, 'src/widget.ts'), 'changed');
  const words = await until(() => printed.find((line) => line.startsWith('The CDN files could not be built')));
  assert.match(words, /the page shows the last ones that could/);
  assert.ok(printed.some((line) => line.includes('no such sign')));
  assert.equal(await (await fetch(`${url}/cdn/leavex.js`)).text(), 'the script');
});

/** `fetch` tidies paths up before it sends them. */
async function plain(port: number, path: string): Promise<{status: number | undefined; body: string}> {
  const sent = request({host: '127.0.0.1', port, path});
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return {status: response.statusCode, body};
}
