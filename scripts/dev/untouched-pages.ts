import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Plugin} from 'vite';

/**
 * Serves the pages of a folder as they are, without the script by which Vite reloads pages: one with a strict policy refuses
 * it, and says so on the console.
 */
export function untouchedPages(folder: string, prefix: string): Plugin {
  return {
    name: 'leavex-untouched-pages',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [path = ''] = (request.url ?? '').split(/[?#]/, 1);
        const name = path.startsWith(prefix) ? path.slice(prefix.length) || 'index.html' : '';
        if (!/^[\w-]+\.html$/.test(name)) return next();
        readFile(join(folder, name)).then(
          (page) => response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8'}).end(page),
          () => next(),
        );
      });
    },
  };
}
