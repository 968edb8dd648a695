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
const phases = {'': ['check'], all: ['check', 'check:rest', 'check:engines']}[named.join()] ?? named.map((name) => `check:${name}`);
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');

/** Engines that steps need, where it is not Chromium alone. */
const ENGINES = {
  ...Object.fromEntries(['build', 'lint', 'types', 'format', 'locales', 'docs', 'size', 'storybook'].map((name) => [`check:${name}`, []])),
  'check:rest': ['chromium', 'firefox'],
  'check:pages': ['chromium', 'firefox'],
  'check:engines': ['firefox', 'webkit'],
};
const enginesOf = (phase) => ENGINES[phase] ?? ['chromium'];
const needed = new Set(phases.flatMap(enginesOf));

setup();
if (phases.includes('check')) rmSync(join(root, '.cache/results'), {recursive: true, force: true});
const [present, missing] = needed.size > 0 ? readyEngines() : [''];
const passed = phases.map(runPhase).every(Boolean);
spawnSync(process.execPath, [tsx, join(root, 'scripts/test-results.ts'), missing ?? ''], {cwd: root, stdio: 'inherit'});
// Whoever wants no browser installed knows what is left out; anybody else must not take the rest for tested.
process.exit(passed && (!missing || process.env.NO_BROWSER_INSTALL) ? 0 : 1);

function readyEngines() {
  const {status, stdout} = spawnSync(process.execPath, [tsx, join(root, 'scripts/browsers.ts'), '--ready', ...needed], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) process.exit(1);
  return stdout.toString().split('\n');
}

function runPhase(phase) {
  const {command, args, shell} = npm();
  const {status} = spawnSync(command, [...args, 'run', '--silent', phase], {
    cwd: root,
    stdio: 'inherit',
    shell,
    env: {
      ...process.env,
      // No more than the phase needs, so that npm run test:all leaves out what npm test has run.
      BROWSERS: present
        .split(',')
        .filter((engine) => enginesOf(phase).includes(engine))
        .join(),
      WIREIT_FAILURES: 'continue',
      WIREIT_PARALLEL: process.env.WIREIT_PARALLEL ?? String(Math.max(2, availableParallelism())),
    },
  });
  return status === 0;
}
