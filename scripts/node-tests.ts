// npm run test:node [-- FILE … | unit | pages | package | repeat]: the tests that end in .node.test.ts, with the test runner of Node.
import {once} from 'node:events';
import {readdirSync} from 'node:fs';
import {join, relative, resolve, sep} from 'node:path';
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

/** Files that run at the same time. Pages wait for browsers more than they compute. */
const concurrencyOf = (files: readonly string[]): number => (files.every((file) => file.startsWith(join('test', 'pages'))) ? 3 : 2);

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

async function runFiles(files: readonly string[]): Promise<Counts> {
  const totals = new Map<string, number>();
  const failedFiles = new Set<string>();
  const events = run({files: files.map((file) => resolve(file)), concurrency: concurrencyOf(files)})
    .on('test:fail', ({file, name}) => failedFiles.add(relative('', file ?? name)))
    .on('test:diagnostic', ({message}) => {
      const [, what, count] = /^(pass|fail|cancelled) (\d+)$/.exec(message) ?? [];
      if (what) totals.set(what, Number(count));
    });
  (events.compose(new Spec()) as NodeJS.ReadableStream).pipe(process.stdout, {end: false});
  await once(events, 'end');
  const [passed = 0, failed = 0, cancelled = 0] = ['pass', 'fail', 'cancelled'].map((what) => totals.get(what));
  return {where: 'Node', passed, failed: failed + cancelled, failedFiles: [...failedFiles]};
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const named = process.argv.slice(2);
  process.exitCode = await runNodeTests(named.length > 0 ? named.flatMap((name) => (name.endsWith('.ts') ? name : group(name))) : all);
}
