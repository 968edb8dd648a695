// The demo as a static host serves it: pages, CDN files, and the compiled campaign below api/. Beside it, pages of a test's own.
import {existsSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {compileDemo} from '../dev/demo-api.js';
import {serveFolder} from '../dev/serve-files.js';
import {VENDOR} from './vendor.js';

export interface DemoServer {
  /** With a slash at its end. */
  readonly url: string;
  /** Paths that were asked for, in their order. */
  readonly requests: string[];
  /** Milliseconds until files below api/ are answered. */
  apiDelay: number;
  /** Address of a page with this text; it stands beside the demo's own. */
  page(html: string): string;
  close(): Promise<void>;
}

/** @param more folders that a test adds to the demo, by the beginning of their paths */
export async function startDemoServer(more: readonly (readonly [prefix: string, folder: string])[] = []): Promise<DemoServer> {
  if (!existsSync('dist/cdn/leavex.js')) throw new Error('There is no dist/cdn: run npm run build first.');
  const api = join(await mkdtemp(join(tmpdir(), 'leavex-demo-')), 'api');
  await compileDemo(api);
  const pages = new Map<string, string>();
  const folders = [['api/', api], ['cdn/', 'dist/cdn'], ['vendor/', VENDOR], ...more, ['', 'demo']] as const;
  const handlers = folders.map(([prefix, folder]) => [prefix, serveFolder(folder)] as const);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url!, demo.url).pathname.slice(1);
    demo.requests.push(path.replace(/(^|\/)$/, '$1index.html'));
    response.setHeader('Access-Control-Allow-Origin', '*');
    const page = pages.get(path);
    if (page !== undefined) return void response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8'}).end(page);
    const [prefix, serve] = handlers.find(([start]) => path.startsWith(start))!;
    if (prefix === 'api/') await sleep(demo.apiDelay);
    request.url = `/${path.slice(prefix.length)}`;
    serve(request, response, () => void response.writeHead(404, {'Content-Type': 'text/plain'}).end('Not found'));
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const demo: DemoServer = {
    url,
    requests: [],
    apiDelay: 0,
    page(html) {
      const name = `test-page-${pages.size}.html`;
      pages.set(name, html);
      return url + name;
    },
    async close() {
      await new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
      await rm(join(api, '..'), {recursive: true});
    },
  };
  return demo;
}
