import {existsSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {basename, dirname, join} from 'node:path';
import type {TestContext} from 'node:test';
import {createLogger, createServer, type HotPayload} from 'vite';
import {campaignApi} from '../../../scripts/dev/campaign-api.js';
import {cdnFiles} from '../../../scripts/dev/cdn-files.js';

/** Development server of a project with a campaign, what it prints, and what it sends to its pages. */
export async function serve(t: TestContext, campaign: string, project: string, cdn = cdnFiles(project)) {
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
    plugins: [campaignApi(campaign), cdn],
  });
  const sent: HotPayload[] = [];
  const send = server.ws.send.bind(server.ws);
  server.ws.send = (payload: HotPayload) => {
    sent.push(payload);
    send(payload);
  };
  await server.listen();
  t.after(() => server.close());
  // The watcher misses changes before its first look.
  for (const file of [join(campaign, 'campaign.yaml'), join(project, 'src/widget.ts')])
    await until(() => !existsSync(file) || server.watcher.getWatched()[dirname(file)]?.includes(basename(file)));
  const {port} = server.httpServer!.address() as AddressInfo;
  return {url: `http://127.0.0.1:${port}`, port, printed, sent};
}

/** Waits for something that a watcher or a build brings about. */
export async function until<T>(look: () => T | undefined | false, seconds = 20): Promise<T> {
  for (const end = performance.now() + seconds * 1000; performance.now() < end;) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`it did not happen in ${seconds} seconds`);
}
