// npm test                  from a bare clone to the verdict on a change: static checks, Node, elements and built files in Chromium
// npm run test:all          the same and all the rest: pages, package, sizes, Storybook, Firefox and WebKit
// npm test -- lint node     some steps only
//
// The steps stand in package.json under "wireit", which leaves out those whose inputs have not changed since they passed.
import {spawnSync} from 'node:child_process';
import {rmSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {join} from 'node:path';
import {npm, root, setup} from './setup.mjs';

const named = process.argv.slice(2);
// Firefox and WebKit come last and alone: keys and timers are late there on a busy machine.
const phases = named[0] === 'all' ? ['check', 'check:rest', 'check:engines'] : named.map((name) => `check:${name}`);
const needsAllEngines = phases.some((phase) => ['check:rest', 'check:pages', 'check:engines'].includes(phase));
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');

setup();
if (named.length === 0 || named[0] === 'all') rmSync(join(root, '.cache/results'), {recursive: true, force: true});
const ready = spawnSync(process.execPath, [tsx, join(root, 'scripts/browsers.ts'), '--ready', ...(needsAllEngines ? [] : ['chromium'])], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
if (ready.status !== 0) process.exit(1);
const passed = (phases.length > 0 ? phases : ['check']).map(runPhase).every(Boolean);
spawnSync(process.execPath, [tsx, join(root, 'scripts/test-results.ts')], {cwd: root, stdio: 'inherit'});
process.exit(passed ? 0 : 1);

function runPhase(phase) {
  const {command, args, shell} = npm();
  const {status} = spawnSync(command, [...args, 'run', '--silent', phase], {
    cwd: root,
    stdio: 'inherit',
    shell,
    env: {
      ...process.env,
      BROWSERS: ready.stdout.toString().trim(),
      WIREIT_FAILURES: 'continue',
      WIREIT_PARALLEL: process.env.WIREIT_PARALLEL ?? String(Math.max(2, availableParallelism())),
    },
  });
  return status === 0;
}
