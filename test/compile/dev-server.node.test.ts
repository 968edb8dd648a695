import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdir, writeFile} from 'node:fs/promises';
import {request, type IncomingMessage} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {createLogger, createServer, type HotPayload} from 'vite';
import {campaignApi} from '../../scripts/dev/campaign-api.js';
import {cdnFiles} from '../../scripts/dev/cdn-files.js';
import {requestedPath} from '../../scripts/dev/serve-files.js';
import {campaignFolder, MINIMAL, temporaryFolder} from './support/campaign.js';

async function serve(t: TestContext, campaign: string, project: string) {
  const printed: string[] = [];
  const logger = createLogger('info');
  for (const level of ['info', 'warn', 'error'] as const) logger[level] = (text) => void printed.push(text);
  const server = await createServer({
    configFile: false,
    root: project,
    appType: 'mpa',
    customLogger: logger,
    optimizeDeps: {noDiscovery: true},
    cacheDir: join(project, '.cache'),
    server: {port: 0, host: '127.0.0.1'},
    plugins: [campaignApi(campaign), cdnFiles(project)],
  });
  const sent: HotPayload[] = [];
  const send = server.ws.send.bind(server.ws);
  server.ws.send = (payload: HotPayload) => {
    sent.push(payload);
    send(payload);
  };
  await server.listen();
  t.after(() => server.close());
  const {port} = server.httpServer!.address() as AddressInfo;
  return {url: `http://127.0.0.1:${port}`, port, printed, sent};
}

/** Waits for something that a watcher brings about. */
async function until<T>(look: () => T | undefined | false): Promise<T> {
  for (let i = 0; i < 200; i++) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not happen in ten seconds');
}

async function project(t: TestContext): Promise<string> {
  const folder = await temporaryFolder(t);
  await mkdir(join(folder, 'dist/cdn/locales'), {recursive: true});
  await mkdir(join(folder, 'src'), {recursive: true});
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
  for (const path of [
    '/cdn/../secret.txt',
    '/cdn/..%2fsecret.txt',
    '/cdn/%2e%2e/secret.txt',
    '/cdn/',
    '/cdn/locales',
    '/cdn/nothing.js',
    '/cdn/%',
    '/api/../dist/secret.txt',
  ]) {
    const {status, body} = await plain(port, path);
    assert.notEqual(body, 'secret', path);
    assert.notEqual(status, 200, path);
  }
  assert.equal((await fetch(`${url}/cdn/leavex.js`, {method: 'POST'})).status, 405);
  assert.equal((await fetch(`${url}/cdn/leavex.js`, {method: 'HEAD'})).headers.get('content-length'), '10');
});

for (const [url, path] of [
  ['/a/b.json', 'a/b.json'],
  ['/a.json?x=/../y', 'a.json'],
  ['/%C3%A9.json', 'é.json'],
  ['/../a', undefined],
  ['/a/%2e%2e/b', undefined],
  ['/a\\..\\b', undefined],
  ['/%00', undefined],
  ['/%zz', undefined],
  ['/', undefined],
] as const) {
  test(`paths: ${url}`, () => assert.equal(requestedPath(url), path));
}

/** `fetch` tidies paths up before it sends them. */
async function plain(port: number, path: string): Promise<{status: number | undefined; body: string}> {
  const sent = request({host: '127.0.0.1', port, path});
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return {status: response.statusCode, body};
}
