import {spawn, type ChildProcess} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Logger, Plugin} from 'vite';
import {contains} from '../../src/compile/folder.js';
import {forEveryPage, serveFolder} from './serve-files.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Long enough for an editor that saves all its files. */
const SETTLE = 150;

export interface CdnFilesOptions {
  /** Folder of the files, which the build writes: `dist/cdn` by default. */
  readonly folder?: string;
  /** The scripts to build, such as `leavex-counter`: all unless told. */
  readonly entries?: readonly string[];
}

/**
 * Serves the CDN files of `dist/cdn` under `/cdn/`. Builds them if they are missing, and again when the widgets' sources
 * change. The demo shows what visitors get, not what a dev server makes of the sources.
 */
export function cdnFiles(projectRoot = root, {folder = join(projectRoot, 'dist/cdn'), entries = []}: CdnFilesOptions = {}): Plugin {
  const first = join(folder, `${entries[0] ?? 'leavex'}.js`);
  let building: ChildProcess | undefined;
  let again = false;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  /** Runs in a process of its own: the build takes seconds, and its code may have been edited too. */
  const build = (logger: Logger, done: () => void): void => {
    if (building) {
      again = true;
      return;
    }
    logger.info(`building the CDN files into ${folder} …`, {timestamp: true});
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/build/cdn.ts', folder, ...entries], {
      cwd: projectRoot,
      // The server has set this to "development", with which the files would get another Lit.
      env: {...process.env, NODE_ENV: 'production'},
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    building = child;
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => void (output += text.toString()));
    child.on('close', (code) => {
      building = undefined;
      if (closed) return;
      if (again) {
        again = false;
        build(logger, done);
        return;
      }
      if (output.trim()) logger[code === 0 ? 'warn' : 'error'](output.trim());
      if (code === 0) {
        logger.info('built the CDN files', {timestamp: true});
        done();
      } else {
        const instead = existsSync(first) ? 'the page shows the last ones that could' : 'there are no widgets on the page until they can';
        logger.error(`The CDN files could not be built: ${instead}. They are tried again after the next change in src.`, {timestamp: true});
      }
    });
  };

  return {
    name: 'leavex-cdn-files',
    configureServer(server) {
      const {logger} = server.config;
      const reload = (): void => server.ws.send({type: 'full-reload'});
      server.middlewares.use('/cdn', forEveryPage(serveFolder(folder)));
      const sources = join(projectRoot, 'src');
      const compiler = join(sources, 'compile');
      server.watcher.add(sources);
      server.watcher.on('all', (_, path) => {
        if (!contains(sources, path) || contains(compiler, path)) return;
        clearTimeout(timer);
        timer = setTimeout(() => build(logger, reload), SETTLE);
      });
      server.httpServer?.on('close', () => {
        closed = true;
        clearTimeout(timer);
        building?.kill();
      });
      if (!existsSync(first)) build(logger, reload);
    },
  };
}
