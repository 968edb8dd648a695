// The demo as a static host serves it: pages, CDN files, and the compiled campaign below api/. Beside it, pages of a test's own.
import {existsSync} from 'node:fs';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {extname, join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {compileDemo} from '../dev/demo-api.js';
import {requestedPath} from '../dev/serve-files.js';
import {VENDOR_FILES} from './vendor.js';

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

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** @param more folders that a test adds to the demo, by the beginning of their paths */
export async function startDemoServer(more: readonly (readonly [prefix: string, folder: string])[] = []): Promise<DemoServer> {
  if (!existsSync('dist/cdn/leavex.js')) throw new Error('There is no dist/cdn: run npm run build first.');
  const api = join(await mkdtemp(join(tmpdir(), 'leavex-demo-')), 'api');
  await compileDemo(api);
  const pages = new Map<string, string>();
  const folders: readonly (readonly [prefix: string, folder: string])[] = [
    ['api/', `${api}/`],
    ['cdn/', 'dist/cdn/'],
    ...more,
    ['', 'demo/'],
  ];

  // Not no-store: Chromium then reports some answers that are read as a stream as cancelled.
  const send = (response: ServerResponse, status: number, type: string, body: string | Buffer): void => {
    response.writeHead(status, {'Content-Type': type, 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache'}).end(body);
  };
  const answer = async (url: string, response: ServerResponse): Promise<void> => {
    const path = requestedPath(url.replace(/\/(?=$|[?#])/, '/index.html')) ?? '';
    demo.requests.push(path);
    const page = pages.get(path);
    if (page !== undefined) return send(response, 200, TYPES['.html']!, page);
    const [prefix, folder] = folders.find(([start]) => path.startsWith(start))!;
    if (prefix === 'api/') await sleep(demo.apiDelay);
    const file = await readFile(VENDOR_FILES[path] ?? folder + path.slice(prefix.length)).catch(() => undefined);
    if (file) send(response, 200, TYPES[extname(path)] ?? 'application/octet-stream', file);
    else send(response, 404, 'text/plain', 'Not found');
  };

  const server = createServer((request, response) => void answer(request.url ?? '/', response));
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
