import {resolve} from 'node:path';
import type {Logger, Plugin, ViteDevServer} from 'vite';
import {compileCampaign, type Compilation} from '../../src/compile/compile.js';
import {contains} from '../../src/compile/folder.js';
import {formatProblem} from '../../src/compile/report.js';
import type {Problem} from '../../src/compile/problems.js';
import {serveFiles} from './serve-files.js';

/** An editor saves in several steps; compile once they are over. */
const SETTLE = 60;

/**
 * Compiles a campaign folder when the server starts and whenever something in the folder changes, and serves the result
 * under `/api/`, from memory. While the content has errors the last good API stays; the errors stand in the terminal and
 * over the page.
 */
export function campaignApi(campaign: string): Plugin {
  const folder = resolve(campaign);
  let files: Compilation['files'] = new Map();
  let problems: Problem[] = [];
  let printed = '';
  let timer: NodeJS.Timeout | undefined;

  const compile = async (logger: Logger): Promise<boolean> => {
    try {
      const compilation = await compileCampaign(folder);
      problems = compilation.problems.list();
      if (compilation.problems.errors === 0) files = compilation.files;
    } catch (error) {
      problems = [{severity: 'error', code: 'internal', file: campaign, message: error instanceof Error ? error.message : String(error)}];
    }
    // Editors save in bursts; what has been said is not said again.
    const text = problems.map(formatProblem).join('\n');
    if (text !== printed) for (const problem of problems) logger[problem.severity === 'error' ? 'error' : 'warn'](formatProblem(problem));
    printed = text;
    const errors = problems.filter(({severity}) => severity === 'error');
    if (errors.length === 0) logger.info(`compiled ${campaign}: ${files.size} files`, {timestamp: true});
    return errors.length === 0;
  };

  const showErrors = (server: ViteDevServer): void => {
    const errors = problems.filter(({severity}) => severity === 'error');
    const [first] = errors;
    if (!first) return;
    server.ws.send({
      type: 'error',
      err: {
        message: errors.map(formatProblem).join('\n\n'),
        stack: '',
        plugin: 'campaign',
        id: resolve(folder, first.file),
        loc: {file: resolve(folder, first.file), line: first.line ?? 1, column: 0},
      },
    });
  };

  return {
    name: 'leavex-campaign-api',
    async configureServer(server) {
      const {logger} = server.config;
      server.middlewares.use(
        '/api',
        serveFiles(async (path) => {
          const body = files.get(path);
          return Promise.resolve(body && {body, type: 'application/json; charset=utf-8'});
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
