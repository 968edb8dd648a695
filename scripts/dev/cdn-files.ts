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

/** Builds the CDN files in a process of its own. That takes seconds, and the code of the build may have been edited too. */
class CdnBuild {
  readonly #root: string;
  readonly #folder: string;
  readonly #entries: readonly string[];
  readonly #logger: Logger;
  readonly #onBuilt: () => void;
  #process: ChildProcess | undefined;
  #isWantedAgain = false;
  #isClosed = false;

  constructor(root: string, folder: string, entries: readonly string[], logger: Logger, onBuilt: () => void) {
    this.#root = root;
    this.#folder = folder;
    this.#entries = entries;
    this.#logger = logger;
    this.#onBuilt = onBuilt;
  }

  get hasFiles(): boolean {
    return existsSync(join(this.#folder, `${this.#entries[0] ?? 'leavex'}.js`));
  }

  /** A build that is under way is followed by another one, since sources have changed meanwhile. */
  start(): void {
    if (this.#process) {
      this.#isWantedAgain = true;
      return;
    }
    this.#logger.info(`building the CDN files into ${this.#folder} …`, {timestamp: true});
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/build/cdn.ts', this.#folder, ...this.#entries], {
      cwd: this.#root,
      // The server has set this to "development", with which the files would get another Lit.
      env: {...process.env, NODE_ENV: 'production'},
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => void (output += text.toString()));
    child.on('close', (code) => this.#handleEnd(code === 0, output.trim()));
  }

  close(): void {
    this.#isClosed = true;
    this.#process?.kill();
  }

  #handleEnd(isGood: boolean, output: string): void {
    this.#process = undefined;
    if (this.#isClosed) return;
    if (this.#isWantedAgain) {
      this.#isWantedAgain = false;
      this.start();
      return;
    }
    if (output) this.#logger[isGood ? 'warn' : 'error'](output);
    if (isGood) {
      this.#logger.info('built the CDN files', {timestamp: true});
      this.#onBuilt();
      return;
    }
    const instead = this.hasFiles ? 'the page shows the last ones that could' : 'there are no widgets on the page until they can';
    this.#logger.error(`The CDN files could not be built: ${instead}. They are tried again after the next change in src.`, {
      timestamp: true,
    });
  }
}

/**
 * Serves the CDN files of `dist/cdn` under `/cdn/`. Builds them if they are missing, and again when the widgets' sources
 * change. The demo shows what visitors get, not what a dev server makes of the sources.
 */
export function cdnFiles(projectRoot = root, {folder = join(projectRoot, 'dist/cdn'), entries = []}: CdnFilesOptions = {}): Plugin {
  return {
    name: 'leavex-cdn-files',
    configureServer(server) {
      const build = new CdnBuild(projectRoot, folder, entries, server.config.logger, () => server.ws.send({type: 'full-reload'}));
      server.middlewares.use('/cdn', forEveryPage(serveFolder(folder)));
      const sources = join(projectRoot, 'src');
      const compiler = join(sources, 'compile');
      let timer: NodeJS.Timeout | undefined;
      server.watcher.add(sources);
      server.watcher.on('all', (_, path) => {
        if (!contains(sources, path) || contains(compiler, path)) return;
        clearTimeout(timer);
        timer = setTimeout(() => build.start(), SETTLE);
      });
      server.httpServer?.on('close', () => {
        clearTimeout(timer);
        build.close();
      });
      if (!build.hasFiles) build.start();
    },
  };
}
