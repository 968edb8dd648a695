// npm test            from a bare clone to the verdict on a change: static checks, Node, the elements and the built files in Chromium
// npm run test:all    after that all the rest: pages, package, sizes, Storybook, Firefox and WebKit
//
// The steps stand in package.json under "wireit", which leaves out those whose inputs have not changed since they passed.
import {spawnSync} from 'node:child_process';
import {rmSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {join} from 'node:path';
import {npm, root, setup} from './setup.mjs';

const all = process.argv[2] === 'all';
setup();
rmSync(join(root, '.cache/results'), {recursive: true, force: true});

const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
const ready = spawnSync(process.execPath, [tsx, join(root, 'scripts/browsers.ts'), '--ready', ...(all ? [] : ['chromium'])], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
if (ready.status !== 0) process.exit(1);

// Firefox and WebKit come last and alone: keys and timers are late there on a busy machine.
const phases = all ? ['check', 'check:rest', 'check:engines'] : ['check'];
const failed = phases.map(runPhase).includes(false);
spawnSync(process.execPath, [tsx, join(root, 'scripts/test-results.ts')], {cwd: root, stdio: 'inherit'});
process.exit(failed ? 1 : 0);

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
