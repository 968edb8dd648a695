import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Plugin} from 'vite';
import {VENDOR_FILES} from '../demo-site/vendor.js';

/** Serves style sheets of other projects, which pages of the demo load from npm. */
export function vendorFiles(projectRoot: string): Plugin {
  return {
    name: 'leavex-vendor-files',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const file = VENDOR_FILES[(request.url ?? '').replace(/^\/|[?#].*/g, '')];
        if (!file) return next();
        readFile(join(projectRoot, file)).then(
          (body) => response.writeHead(200, {'Content-Type': 'text/css; charset=utf-8'}).end(body),
          next,
        );
      });
    },
  };
}
