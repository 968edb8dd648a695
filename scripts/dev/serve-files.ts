import sirv, {type RequestHandler} from 'sirv';

/**
 * Serves the files of a folder as they are now. Scripts are UTF-8, whatever the page that loads them is. With a tag, not
 * `no-store`: Chromium then reports some answers that are read as a stream as cancelled.
 */
export function serveFolder(folder: string): RequestHandler {
  return sirv(folder, {
    dev: true,
    etag: true,
    setHeaders(response, path) {
      if (path.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
    },
  });
}

/**
 * Serves the files of a handler as a public static host would. Any page may read them, and a missing file is a 404 rather than
 * the page of the demo.
 */
export function forEveryPage(handler: RequestHandler): RequestHandler {
  return (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-store');
    if (request.method === 'OPTIONS')
      response.writeHead(204, {'Access-Control-Allow-Methods': 'GET, HEAD', 'Access-Control-Allow-Headers': '*'}).end();
    else if (request.method === 'GET' || request.method === 'HEAD')
      handler(request, response, () => void response.writeHead(404, {'Content-Type': 'text/plain; charset=utf-8'}).end('Not found'));
    else response.writeHead(405, {Allow: 'GET, HEAD'}).end();
  };
}
