/**
 * A campaign API that answers well, badly, late or not at all, in real HTTP. The test runner mounts it under /test-api/
 * (apiMiddleware), and it has a second origin of its own, for redirects and requests across origins; tests that run in Node
 * start it with startApiServer().
 *
 *     /test-api/<behaviour>[,option=value …]/<any path>[?option=value …]
 *
 * Options may stand in the path, because a widget takes the query off its base URL: api="/test-api/slow,ms=300/" asks for
 * /test-api/slow,ms=300/counter.json.
 *
 * Behaviours (an option and its default in brackets)
 *   json         200 with [body={}] as JSON: /test-api/json?body={"count":3}
 *   status       the status [code=500] with a short HTML page; [retry-after=] adds that header
 *   html         200 with an HTML page, as hosts answer instead of 404
 *   mislabelled  [body={}] with 200 and [type=text/html]: the wrong content type
 *   truncated    says content-length [length=1000], sends the beginning of [body={"count":] and closes the connection
 *   broken-json  200, application/json, but the text [body={"count": 3] that ends too soon
 *   slow         as json, but only after [ms=1000]
 *   trickle      [body={}] one byte every [ms=200]: begins at once, ends late
 *   hang         never answers
 *   huge         [bytes=20000000] of JSON (an array of zeros), streamed without content-length
 *   reset        closes the connection without an answer
 *   redirect     302 to [to=], else to the same path as json on the second origin
 *   empty        204 without a body
 *   nothing      200, application/json, zero bytes
 *   bom          [body={}] with a byte order mark
 *   utf16        [body={}] in UTF-16, which JSON must not be
 *   flaky        500 for the first [times=1] requests of the address, then as json
 *   site         the files that were put under [name=] (see below); 404 for others
 *   log          how often each address was asked for, as JSON {address: count}; [under=] for those that begin with it
 *   count        how often [url=] was asked for, as a number
 *   origin       the second origin, as JSON {origin}
 *   reset-log    forgets all counts
 *
 * Every behaviour takes [cors=yes]: with "no" the answer has no CORS headers, and [delay=0] in milliseconds before it begins.
 *
 * Counts belong to an address, and pages of all engines ask the same server at once: give an address of your own
 * (a random path, or a site) where it matters.
 *
 * PUT /test-api/site,name=NAME with JSON {"counter.json": {"count": 3}, "letter/fr.json": {…}} stores files;
 * GET /test-api/site,name=NAME/counter.json answers. A value {"$behaviour": "status", "code": 404} lets one file misbehave.
 * test/support/site.ts does that for a test, under a name that no other test has.
 */
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {pipeline, Readable} from 'node:stream';
import {setTimeout as sleep} from 'node:timers/promises';

export interface ApiServer {
  readonly origin: string;
  close(): Promise<void>;
}

interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly address: string;
  /** Rest of the path, after the behaviour. */
  readonly rest: string;
  option(name: string, fallback: string): string;
}

type Answer = (call: Call) => void | Promise<void>;
type Site = Readonly<Record<string, unknown>>;

const PREFIX = '/test-api/';
const HTML = '<!doctype html><title>Not what you wanted</title><p>This is a page, not data.';

const counts = new Map<string, number>();
const sites = new Map<string, Site>();
let second: Promise<ApiServer> | undefined;

const answers: Readonly<Record<string, Answer>> = {
  json: (call) => sendJson(call, call.option('body', '{}')),
  status: (call) => {
    const retryAfter = call.option('retry-after', '');
    send(call, Number(call.option('code', '500')), {'content-type': 'text/html', ...(retryAfter && {'retry-after': retryAfter})}, HTML);
  },
  html: (call) => send(call, 200, {'content-type': 'text/html'}, HTML),
  mislabelled: (call) => send(call, 200, {'content-type': call.option('type', 'text/html')}, call.option('body', '{}')),
  truncated: (call) => {
    call.response.writeHead(200, {...cors(call), 'content-type': 'application/json', 'content-length': call.option('length', '1000')});
    call.response.write(call.option('body', '{"count":'), () => call.response.socket?.destroy());
  },
  'broken-json': (call) => sendJson(call, call.option('body', '{"count": 3')),
  slow: async (call) => {
    await sleep(Number(call.option('ms', '1000')));
    sendJson(call, call.option('body', '{}'));
  },
  trickle: async (call) => {
    call.response.writeHead(200, {...cors(call), 'content-type': 'application/json'});
    for (const byte of Buffer.from(call.option('body', '{}'))) {
      if (call.response.destroyed) return;
      call.response.write(Buffer.of(byte));
      await sleep(Number(call.option('ms', '200')));
    }
    call.response.end();
  },
  hang: () => undefined,
  huge: (call) => {
    call.response.writeHead(200, {...cors(call), 'content-type': 'application/json'});
    // A reader that has had enough closes the connection; that is no error of the server.
    pipeline(Readable.from(zeros(Number(call.option('bytes', '20000000')))), call.response, () => undefined);
  },
  reset: (call) => void call.response.socket?.destroy(),
  redirect: async (call) => {
    const to =
      call.option('to', '') ||
      `${(await secondOrigin()).origin}${PREFIX}json/${call.rest}?body=${encodeURIComponent(call.option('body', '{}'))}`;
    send(call, 302, {location: to}, '');
  },
  empty: (call) => send(call, 204, {}, ''),
  nothing: (call) => sendJson(call, ''),
  bom: (call) => sendJson(call, `\ufeff${call.option('body', '{}')}`),
  utf16: (call) => send(call, 200, {'content-type': 'application/json'}, Buffer.from(`\ufeff${call.option('body', '{}')}`, 'utf16le')),
  flaky: (call) => {
    if ((counts.get(call.address) ?? 0) > Number(call.option('times', '1'))) sendJson(call, call.option('body', '{}'));
    else send(call, 500, {'content-type': 'text/html'}, HTML);
  },
  site: async (call) => {
    const name = call.option('name', '');
    if (call.request.method === 'PUT') {
      sites.set(name, JSON.parse(await bodyOf(call.request)) as Site);
      return send(call, 204, {}, '');
    }
    const files = sites.get(name) ?? {};
    if (!Object.hasOwn(files, call.rest)) return send(call, 404, {'content-type': 'text/html'}, HTML);
    const file = files[call.rest];
    return isBehaviour(file) ? answer(file.$behaviour, withOptions(call, file)) : sendJson(call, JSON.stringify(file));
  },
  log: (call) => {
    const under = call.option('under', '');
    sendJson(call, JSON.stringify(Object.fromEntries([...counts].filter(([address]) => address.startsWith(under)))));
  },
  count: (call) => sendJson(call, String(counts.get(pathOf(call.option('url', ''))) ?? 0)),
  origin: async (call) => sendJson(call, JSON.stringify({origin: (await secondOrigin()).origin})),
  'reset-log': (call) => {
    counts.clear();
    send(call, 204, {}, '');
  },
};

/** Requests about requests are not counted. */
const UNCOUNTED = new Set(['log', 'count', 'origin', 'reset-log']);

/** For the development server of the test runner (Koa). */
export function apiMiddleware() {
  return async (
    context: {path: string; req: IncomingMessage; res: ServerResponse; respond?: boolean},
    next: () => Promise<void>,
  ): Promise<void> => {
    if (!context.path.startsWith(PREFIX)) return next();
    context.respond = false;
    // The test runner reports every 404 as a mistake of the tests; here they are what was asked for.
    Object.defineProperty(context, 'status', {value: 200, writable: true});
    await handle(context.req, context.res);
  };
}

/** A server of its own, on a free port of this machine. */
async function startApiServer(): Promise<ApiServer> {
  const server = createServer((request, response) => void handle(request, response));
  server.unref();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const {port} = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://test');
  const [, behaviour = '', options = '', rest = ''] = /^\/test-api\/([^,/]*)([^/]*)\/?(.*)$/.exec(decodeURIComponent(url.pathname)) ?? [];
  const inPath = new Map(options.split(',').map((option) => option.split(/=(.*)/s) as [string, string]));
  const address = `${url.pathname}${url.search}`;
  const call: Call = {
    request,
    response,
    address,
    rest,
    option: (name, fallback) => url.searchParams.get(name) ?? inPath.get(name) ?? fallback,
  };
  if (request.method === 'OPTIONS') return send(call, 204, {'access-control-allow-headers': '*', 'access-control-allow-methods': '*'}, '');
  if (request.method === 'GET' && !UNCOUNTED.has(behaviour)) counts.set(address, (counts.get(address) ?? 0) + 1);
  await sleep(Number(call.option('delay', '0')));
  try {
    await answer(behaviour, call);
  } catch (error) {
    if (!response.headersSent) send(call, 500, {'content-type': 'text/plain'}, `The test API failed: ${String(error)}`);
  }
}

function answer(behaviour: string, call: Call): void | Promise<void> {
  const how = answers[behaviour];
  if (!how) return send(call, 400, {'content-type': 'text/plain'}, `The test API knows no "${behaviour}"; see test/support/api-server.ts`);
  return how(call);
}

function send(call: Call, status: number, headers: Readonly<Record<string, string>>, body: string | Buffer): void {
  call.response.writeHead(status, {...cors(call), 'cache-control': 'no-store', ...headers}).end(body);
}

function sendJson(call: Call, body: string): void {
  send(call, 200, {'content-type': 'application/json'}, body);
}

function cors(call: Call): Record<string, string> {
  return call.option('cors', 'yes') === 'yes' ? {'access-control-allow-origin': '*'} : {};
}

function isBehaviour(file: unknown): file is {$behaviour: string} & Record<string, unknown> {
  return typeof file === 'object' && file !== null && '$behaviour' in file;
}

function withOptions(call: Call, options: Readonly<Record<string, unknown>>): Call {
  const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
  return {...call, option: (name, fallback) => (Object.hasOwn(options, name) ? text(options[name]) : call.option(name, fallback))};
}

function pathOf(url: string): string {
  const {pathname, search} = new URL(url, 'http://test');
  return pathname + search;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function* zeros(bytes: number): Generator<string> {
  const chunk = '0,'.repeat(32_768);
  yield '[';
  for (let left = bytes; left > 0; left -= chunk.length) yield chunk;
  yield '0]';
}

/** Started at its first use, and not waited for at the end. */
function secondOrigin(): Promise<ApiServer> {
  return (second ??= startApiServer());
}
