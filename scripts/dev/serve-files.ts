import type {IncomingMessage, ServerResponse} from 'node:http';

export interface ServedFile {
  readonly body: Uint8Array;
  readonly type: string;
}

/** Finds the file behind a decoded path such as `letter/fr.json`, or says that there is none. */
export type FindFile = (path: string) => Promise<ServedFile | undefined>;

/**
 * Serves files below a prefix as a static host for everybody would: any page may read them, nothing else is reachable,
 * and what is missing is a 404 rather than the page of the demo.
 */
export function serveFiles(find: FindFile): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    void answer(request, response, find).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, find: FindFile): Promise<void> {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
  if (request.method === 'OPTIONS') {
    response.writeHead(204, {'Access-Control-Allow-Methods': 'GET, HEAD', 'Access-Control-Allow-Headers': '*'}).end();
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, {Allow: 'GET, HEAD'}).end();
    return;
  }
  const path = requestedPath(request.url ?? '');
  const file = path === undefined ? undefined : await find(path);
  if (!file) {
    response.writeHead(404, {'Content-Type': 'text/plain; charset=utf-8'}).end('Not found');
    return;
  }
  response.writeHead(200, {'Content-Type': file.type, 'Content-Length': file.body.byteLength});
  response.end(request.method === 'HEAD' ? undefined : file.body);
}

/** The path below the prefix, or undefined for one that tries to leave it. */
export function requestedPath(url: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0]!).replace(/^\/+/, '');
  } catch {
    return undefined;
  }
  return path === '' || /[\0\\]/.test(path) || path.split('/').some((step) => step === '..' || step === '.') ? undefined : path;
}
