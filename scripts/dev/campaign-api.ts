import {resolve} from 'node:path';
import type {Logger, Plugin, ViteDevServer} from 'vite';
import {compileCampaign, type Compilation} from '../../src/compile/compile.js';
import {contains} from '../../src/compile/folder.js';
import {withPngImages} from '../../src/compile/images/png-images.js';
import {formatProblem, formatProblems} from '../../src/compile/report.js';
import {Problems, type Problem} from '../../src/compile/problems.js';
import {forEveryPage} from './serve-files.js';

/** An editor saves in several steps; compile once they are over. */
const SETTLE = 60;

/** In the terminal: what is repeated for each language buries what is new. “leavex-widgets check” shows more. */
const SHOWN_OF_A_KIND = 3;

/** The last good API of a campaign folder, and the errors that have come since. */
class LiveCampaign {
  readonly #campaign: string;
  readonly folder: string;
  #files: Compilation['files'] = new Map();
  #errors: Problem[] = [];
  #printed = '';

  constructor(campaign: string) {
    this.#campaign = campaign;
    this.folder = resolve(campaign);
  }

  file(path: string): Uint8Array | undefined {
    return this.#files.get(path);
  }

  /** Returns true if there is a new API. */
  async compile(logger: Logger): Promise<boolean> {
    let problems = new Problems();
    try {
      const compilation = await compileCampaign(this.folder);
      ({problems} = compilation);
      if (problems.errors === 0) ({files: this.#files} = await withPngImages(compilation.files));
    } catch (error) {
      problems.error('internal', {file: this.#campaign}, error instanceof Error ? error.message : String(error));
    }
    this.#errors = problems.list().filter(({severity}) => severity === 'error');
    this.#print(problems, logger);
    if (this.#errors.length > 0) return false;
    logger.info(`compiled ${this.#campaign}: ${this.#files.size} files`, {timestamp: true});
    return true;
  }

  /** Editors save in bursts; what has been said is not said again. */
  #print(problems: Problems, logger: Logger): void {
    const text = formatProblems(problems, SHOWN_OF_A_KIND);
    if (text && text !== this.#printed) logger[this.#errors.length > 0 ? 'error' : 'warn'](text);
    this.#printed = text;
  }

  /** Shows the errors over the page. */
  showErrors({ws}: ViteDevServer): void {
    const [first] = this.#errors;
    if (!first) return;
    const file = resolve(this.folder, first.file);
    ws.send({
      type: 'error',
      err: {
        message: this.#errors.map(formatProblem).join('\n\n'),
        stack: '',
        plugin: 'campaign',
        id: file,
        loc: {file, line: first.line ?? 1, column: 0},
      },
    });
  }
}

/**
 * Compiles a campaign folder at the start and after each change, and serves the result under `/api/`, from memory. While the
 * content has errors the last good API stays; the errors stand in the terminal and over the page.
 */
export function campaignApi(folder: string): Plugin {
  const campaign = new LiveCampaign(folder);
  let timer: NodeJS.Timeout | undefined;
  return {
    name: 'leavex-campaign-api',
    async configureServer(server) {
      const {logger} = server.config;
      server.middlewares.use('/api', forEveryPage(answerWith(campaign)));
      server.watcher.add(campaign.folder);
      server.watcher.on('all', (_, path) => {
        if (!contains(campaign.folder, path)) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          void campaign.compile(logger).then((isNew) => {
            if (isNew) server.ws.send({type: 'full-reload'});
            else campaign.showErrors(server);
          });
        }, SETTLE);
      });
      // A page that is opened while the content has errors shows them too.
      server.ws.on('connection', () => campaign.showErrors(server));
      await campaign.compile(logger);
    },
    closeBundle() {
      clearTimeout(timer);
    },
  };
}

const answerWith =
  (campaign: LiveCampaign): Parameters<typeof forEveryPage>[0] =>
  ({url = '', method}, response, next) => {
    const body = campaign.file(decodedPath(url));
    if (!body) {
      void next?.();
      return;
    }
    response.writeHead(200, {'Content-Type': contentType(url), 'Content-Length': body.byteLength});
    response.end(method === 'HEAD' ? undefined : body);
  };

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  xml: 'application/xml; charset=utf-8',
};

const contentType = (url: string): string => TYPES[/\.(\w+)(?:$|[?#])/.exec(url)?.[1] ?? ''] ?? 'application/json; charset=utf-8';

/** The path of a request, `letter/fr.json`; empty where its encoding is wrong. */
function decodedPath(url: string): string {
  try {
    return decodeURIComponent(url.slice(1).replace(/[?#].*/, ''));
  } catch {
    return '';
  }
}
