// npm run test:node [-- FILE … | unit | pages | package | repeat]: the tests that end in .node.test.ts, with the test runner of Node.
import {readdirSync} from 'node:fs';
import {join, resolve, sep} from 'node:path';
import {text} from 'node:stream/consumers';
import {run} from 'node:test';
import {spec as Spec} from 'node:test/reporters';
import {pathToFileURL} from 'node:url';
import {afterRepeating, filesToRepeat, writeResults, type Counts} from './test-results.js';

/** Folders of tests that are a step of npm test each. */
const OWN_STEPS = ['pages', 'package', 'repeat'];

/** Files under test/; Node 20 does not expand patterns itself. */
const all = readdirSync('test', {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.node.test.ts'))
  .map((file) => join('test', file))
  .sort();

/** Steps of npm test: `unit` is everything that has no step of its own. */
function group(name: string): string[] {
  const isIn = (folder: string) => (file: string) => file.startsWith(join('test', folder) + sep);
  return name === 'unit' ? all.filter((file) => !OWN_STEPS.some((folder) => isIn(folder)(file))) : all.filter(isIn(name));
}

/** Files that run at the same time: two keep two cores busy, and with more, keys and timers in browsers are late. */
const CONCURRENCY = 2;

/** Runs the files, shows what happens, and returns the exit code. The few files with a failure run once more. */
export async function runNodeTests(files: readonly string[]): Promise<number> {
  process.env['TZ'] = 'Europe/Brussels';
  const first = [await runFiles(files)];
  const repeated = filesToRepeat(first);
  if (repeated.length > 0) console.log(`\nRunning again: ${repeated.join(', ')}\n`);
  const counts = repeated.length > 0 ? afterRepeating(first, [await runFiles(repeated)]) : first;
  writeResults(counts);
  return counts.every(({passed, failed}) => passed > 0 && failed === 0) ? 0 : 1;
}

/** Runs each file by itself: a test does not know its file where another module has defined it. */
async function runFiles(files: readonly string[]): Promise<Counts> {
  const waiting = [...files];
  const counts: Counts[] = [];
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const {output, ...count} = await runFile(file);
      counts.push(count);
      const isWanted = files.length === 1 || count.failed > 0;
      process.stdout.write(isWanted ? `${file}\n${output}` : `✔ ${file}: ${count.passed} passed\n`);
    }
  };
  await Promise.all(Array.from({length: CONCURRENCY}, work));
  const sum = (key: 'passed' | 'failed'): number => counts.reduce((total, count) => total + count[key], 0);
  return {where: 'Node', passed: sum('passed'), failed: sum('failed'), failedFiles: counts.flatMap(({failedFiles}) => failedFiles)};
}

async function runFile(file: string): Promise<Counts & {readonly output: string}> {
  const totals = new Map<string, number>();
  const events = run({files: [resolve(file)]}).on('test:diagnostic', ({message}) => {
    const [, what, count] = /^(pass|fail|cancelled) (\d+)$/.exec(message) ?? [];
    if (what) totals.set(what, Number(count));
  });
  const output = await text(events.compose(new Spec()) as NodeJS.ReadableStream);
  const [passed = 0, fails = 0, cancelled = 0] = ['pass', 'fail', 'cancelled'].map((what) => totals.get(what));
  // A file that ends without a word has failed.
  const failed = totals.size > 0 ? fails + cancelled : 1;
  return {where: 'Node', passed, failed, failedFiles: failed > 0 ? [file] : [], output};
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const named = process.argv.slice(2);
  process.exitCode = await runNodeTests(named.length > 0 ? named.flatMap((name) => (name.endsWith('.ts') ? name : group(name))) : all);
}
