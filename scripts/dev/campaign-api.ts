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

/**
 * Compiles a campaign folder at the start and after each change, and serves the result under `/api/`, from memory. While the
 * content has errors the last good API stays; the errors stand in the terminal and over the page.
 */
export function campaignApi(campaign: string): Plugin {
  const folder = resolve(campaign);
  let files: Compilation['files'] = new Map();
  let errors: Problem[] = [];
  let printed = '';
  let timer: NodeJS.Timeout | undefined;

  const compile = async (logger: Logger): Promise<boolean> => {
    let problems = new Problems();
    try {
      const compilation = await compileCampaign(folder);
      ({problems} = compilation);
      if (problems.errors === 0) ({files} = await withPngImages(compilation.files));
    } catch (error) {
      problems.error('internal', {file: campaign}, error instanceof Error ? error.message : String(error));
    }
    errors = problems.list().filter(({severity}) => severity === 'error');
    // Editors save in bursts; what has been said is not said again.
    const text = formatProblems(problems, SHOWN_OF_A_KIND);
    if (text && text !== printed) logger[errors.length > 0 ? 'error' : 'warn'](text);
    printed = text;
    if (errors.length === 0) logger.info(`compiled ${campaign}: ${files.size} files`, {timestamp: true});
    return errors.length === 0;
  };

  const showErrors = (server: ViteDevServer): void => {
    const [first] = errors;
    if (!first) return;
    const file = resolve(folder, first.file);
    server.ws.send({
      type: 'error',
      err: {
        message: errors.map(formatProblem).join('\n\n'),
        stack: '',
        plugin: 'campaign',
        id: file,
        loc: {file, line: first.line ?? 1, column: 0},
      },
    });
  };

  return {
    name: 'leavex-campaign-api',
    async configureServer(server) {
      const {logger} = server.config;
      server.middlewares.use(
        '/api',
        forEveryPage(({url = '', method}, response, next) => {
          const body = files.get(decodedPath(url));
          if (!body) {
            void next?.();
            return;
          }
          response.writeHead(200, {'Content-Type': contentType(url), 'Content-Length': body.byteLength});
          response.end(method === 'HEAD' ? undefined : body);
        }),
      );
      server.watcher.add(folder);
      server.watcher.on('all', (_, path) => {
        if (!contains(folder, path)) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          void compile(logger).then((good) => {
            if (good) server.ws.send({type: 'full-reload'});
            else showErrors(server);
          });
        }, SETTLE);
      });
      // A page that is opened while the content has errors shows them too.
      server.ws.on('connection', () => showErrors(server));
      await compile(logger);
    },
    closeBundle() {
      clearTimeout(timer);
    },
  };
}

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
