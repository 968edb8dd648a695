// npm run test:node [-- FILE … | unit | pages | package | repeat]: the tests that end in .node.test.ts, with the test runner of Node.
import {once} from 'node:events';
import {readdirSync} from 'node:fs';
import {join, resolve, sep} from 'node:path';
import {run} from 'node:test';
import {spec as Spec} from 'node:test/reporters';
import {pathToFileURL} from 'node:url';
import {writeResults} from './test-results.js';

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

/** Runs the files, shows what happens, and returns the exit code. */
export async function runNodeTests(files: readonly string[]): Promise<number> {
  process.env['TZ'] = 'Europe/Brussels';
  const totals = new Map<string, number>();
  const events = run({files: files.map((file) => resolve(file)), concurrency: 2}).on('test:diagnostic', ({message}) => {
    const [, what, count] = /^(pass|fail|cancelled) (\d+)$/.exec(message) ?? [];
    if (what) totals.set(what, Number(count));
  });
  (events.compose(new Spec()) as NodeJS.ReadableStream).pipe(process.stdout);
  await once(events, 'end');
  const [passed = 0, failed = 0, cancelled = 0] = ['pass', 'fail', 'cancelled'].map((what) => totals.get(what));
  writeResults([{where: 'Node', passed, failed: failed + cancelled}]);
  return totals.size > 0 && failed + cancelled === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const named = process.argv.slice(2);
  process.exitCode = await runNodeTests(named.length > 0 ? named.flatMap((name) => (name.endsWith('.ts') ? name : group(name))) : all);
}
