// npm run verify: everything that a build server checks, on any machine. npm test is this, after the installation.
import {spawn} from 'node:child_process';
import {existsSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {enginesToTest, type Engine} from './browsers.js';
import {testFiles, type NodeResults} from './node-tests.js';
import type {BrowserResults} from './wtr/results.js';

interface Step {
  readonly name: string;
  readonly run: readonly string[];
  /** Steps that must have passed before. */
  readonly needs?: readonly string[];
  /** Takes all that the machine has; runs by itself. */
  readonly alone?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

type Outcome = 'passed' | 'failed' | 'left out';

interface Result {
  readonly step: Step;
  readonly outcome: Outcome;
  readonly seconds: number;
  readonly note: string;
}

interface Counts {
  readonly where: string;
  readonly passed: number;
  readonly failed: number;
}

const AT_ONCE = 2;
const LIMIT_MS = 9 * 60_000;
const NODE_RESULTS = '.cache/node-tests.json';
const PACKAGE_RESULTS = '.cache/package-tests.json';
const PAGE_RESULTS = '.cache/page-tests.json';
const BROWSER_RESULTS = '.cache/browser-tests.json';

const browsers = findBrowsers();
for (const file of [NODE_RESULTS, PACKAGE_RESULTS, PAGE_RESULTS, BROWSER_RESULTS]) rmSync(file, {force: true});
const results = await runAll(steps(browsers.engines));
printSummary(results, browsers.missing);
process.exitCode = results.every(({outcome}) => outcome === 'passed') ? 0 : 1;

function steps(engines: readonly Engine[]): Step[] {
  const isPackageTest = (file: string): boolean => file.startsWith(join('test', 'package'));
  const isPageTest = (file: string): boolean => file.startsWith(join('test', 'pages'));
  const nodeTests = testFiles('.node.test.ts');
  return [
    {name: 'build', run: [program('tsx'), 'scripts/build.ts']},
    {name: 'lint', run: [program('eslint'), '.', '--max-warnings=0']},
    {name: 'types', run: [program('typescript', 'tsc'), '--noEmit']},
    {name: 'format', run: [program('prettier'), '--check', '.', '--log-level=warn']},
    {name: 'locales', run: [program('tsx'), 'scripts/locales.ts', '--check']},
    {name: 'docs', run: [program('tsx'), 'scripts/manifest.ts', '--check']},
    {name: 'size', run: [program('tsx'), 'scripts/size.ts', '--check'], needs: ['build']},
    {
      name: 'package',
      run: [program('tsx'), 'scripts/node-tests.ts', '--results', PACKAGE_RESULTS, ...nodeTests.filter(isPackageTest)],
      needs: ['build'],
    },
    {
      name: 'node tests',
      run: [
        program('tsx'),
        'scripts/node-tests.ts',
        '--results',
        NODE_RESULTS,
        ...nodeTests.filter((file) => !isPackageTest(file) && !isPageTest(file)),
      ],
      needs: ['build'],
    },
    {
      name: 'page tests',
      run: [program('tsx'), 'scripts/node-tests.ts', '--results', PAGE_RESULTS, ...nodeTests.filter(isPageTest)],
      needs: ['build', 'browsers'],
      env: {BROWSERS: engines.join(',')},
    },
    {name: 'storybook', run: [program('storybook'), 'build', '--quiet', '--output-dir', '.cache/storybook']},
    {
      name: 'browser tests',
      run: [program('@web/test-runner', 'wtr')],
      needs: ['build', 'browsers'],
      alone: true,
      env: {BROWSERS: engines.join(',')},
    },
  ];
}

/** Installs browsers where that can be done, in the open and before anything else. */
function findBrowsers(): {engines: readonly Engine[]; missing: readonly string[]; problem?: string} {
  try {
    const {engines, missing} = enginesToTest();
    return {engines, missing: missing.map(({engine, hint}) => `${engine} (${hint})`)};
  } catch (error) {
    return {engines: [], missing: [], problem: error instanceof Error ? error.message : String(error)};
  }
}

async function runAll(all: readonly Step[]): Promise<Result[]> {
  const found: Step = {name: 'browsers', run: []};
  const done: Result[] = [
    {step: found, outcome: browsers.problem ? 'failed' : 'passed', seconds: 0, note: browsers.problem ?? browsers.engines.join(', ')},
  ];
  report(done[0]!, browsers.problem ?? '');
  const waiting = [...all];
  const running = new Map<Step, Promise<void>>();

  const settle = (step: Step): void => {
    const missing = (step.needs ?? []).filter((need) => done.some((one) => one.step.name === need && one.outcome !== 'passed'));
    if (missing.length === 0) return;
    waiting.splice(waiting.indexOf(step), 1);
    const result: Result = {step, outcome: 'left out', seconds: 0, note: `needs ${missing.join(', ')}`};
    done.push(result);
    report(result, '');
  };
  const mayStart = (step: Step): boolean =>
    (step.needs ?? []).every((need) => done.some((one) => one.step.name === need)) &&
    running.size < AT_ONCE &&
    ![...running.keys()].some((other) => other.alone) &&
    (!step.alone || running.size === 0);

  while (waiting.length + running.size > 0) {
    for (const step of [...waiting]) settle(step);
    for (const step of [...waiting]) {
      // What runs alone waits for its turn at the end, else it would be passed over again and again.
      if (!mayStart(step) || (step.alone && waiting.some((other) => !other.alone))) continue;
      waiting.splice(waiting.indexOf(step), 1);
      running.set(
        step,
        run(step).then(({result, output}) => {
          running.delete(step);
          done.push(result);
          report(result, output);
        }),
      );
    }
    if (running.size > 0) await Promise.race(running.values());
  }
  const order = ['browsers', ...all.map(({name}) => name)];
  return done.sort((a, b) => order.indexOf(a.step.name) - order.indexOf(b.step.name));
}

async function run(step: Step): Promise<{result: Result; output: string}> {
  const started = performance.now();
  const child = spawn(process.execPath, step.run, {
    env: {...process.env, ...step.env, ...(process.stdout.isTTY ? {FORCE_COLOR: '1'} : {NO_COLOR: '1'})},
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
  });
  let output = '';
  const listen = (text: Buffer): void => void (output += text.toString());
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const code = await new Promise<number | null>((ended) => child.on('close', ended).on('error', () => ended(null)));
  const outcome: Outcome = code === 0 ? 'passed' : 'failed';
  return {
    result: {step, outcome, seconds: (performance.now() - started) / 1000, note: code === null ? 'ended by a signal or took too long' : ''},
    output,
  };
}

function report({step, outcome, seconds, note}: Result, output: string): void {
  const sign = {passed: '✓', failed: '✗', 'left out': '–'}[outcome];
  console.log(`${sign} ${step.name.padEnd(14)} ${seconds > 0 ? `${seconds.toFixed(1)} s`.padStart(8) : ''.padStart(8)}  ${note}`);
  if (outcome === 'failed' && output) console.log(`\n${output.trimEnd()}\n`);
}

function printSummary(results: readonly Result[], missing: readonly string[]): void {
  const tests = [...nodeTests(), ...browserTests()];
  console.log(`\n${'step'.padEnd(14)} ${'result'.padEnd(9)} ${'time'.padStart(8)}`);
  for (const {step, outcome, seconds, note} of results) {
    console.log(`${step.name.padEnd(14)} ${outcome.padEnd(9)} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${note}`.trimEnd());
  }
  console.log();
  for (const {where, passed, failed} of tests) console.log(`${where.padEnd(14)} ${passed} passed, ${failed} failed`);
  for (const engine of missing) console.log(`Not tested in ${engine}.`);
  const sum = (pick: (counts: Counts) => number): number => tests.reduce((total, counts) => total + pick(counts), 0);
  console.log(`\n${sum(({passed}) => passed)} passed, ${sum(({failed}) => failed)} failed`);
}

function nodeTests(): Counts[] {
  return [
    ['Node', NODE_RESULTS],
    ['Package', PACKAGE_RESULTS],
    ['Pages', PAGE_RESULTS],
  ].flatMap(([where = '', file = '']) => (existsSync(file) ? [{where, ...(JSON.parse(readFileSync(file, 'utf8')) as NodeResults)}] : []));
}

function browserTests(): Counts[] {
  if (!existsSync(BROWSER_RESULTS)) return [];
  const {engines} = JSON.parse(readFileSync(BROWSER_RESULTS, 'utf8')) as BrowserResults;
  return engines.map(({engine, passed, failed, brokenFiles}) => ({where: engine, passed, failed: failed + brokenFiles}));
}

/** The script of an installed package, started without a shell so that it works everywhere and can be ended. */
function program(name: string, command = name): string {
  const {bin} = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {bin: string | Record<string, string>};
  return join('node_modules', name, typeof bin === 'string' ? bin : (bin[command] ?? ''));
}
