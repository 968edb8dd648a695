// npm run test:node [-- FILE …]: the tests that need no browser page, with the test runner of Node.
import {spawn} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

export interface NodeResults {
  readonly passed: number;
  readonly failed: number;
}

/** Files under test/ that end so; Node 20 does not expand patterns itself. */
export function testFiles(ending: string): string[] {
  return readdirSync('test', {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith(ending) && (ending.includes('.long.') || !file.includes('.long.')))
    .map((file) => join('test', file))
    .sort();
}

/** Runs the files, shows what happens, leaves the numbers in the file `results`, and returns the exit code. */
export async function runNodeTests(files: readonly string[], results: string): Promise<number> {
  mkdirSync('.cache', {recursive: true});
  const tap = results.replace(/\.json$/, '.tap');
  // By its address, so that a test may start programs of ours in other folders.
  const loader = pathToFileURL(join(process.cwd(), 'node_modules/tsx/dist/loader.mjs')).href;
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${tap}`,
  ];
  const child = spawn(process.execPath, [`--import=${loader}`, '--test', '--test-concurrency=2', ...reporters, ...files], {
    stdio: 'inherit',
    env: {...process.env, TZ: 'Europe/Brussels'},
  });
  const code = await new Promise<number>((ended) => child.on('exit', (status) => ended(status ?? 1)));
  writeFileSync(results, `${JSON.stringify(count(readFileSync(tap, 'utf8')), null, 2)}\n`);
  return code;
}

function count(tap: string): NodeResults {
  const total = (what: string): number => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  return {passed: total('pass'), failed: total('fail') + total('cancelled')};
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const named = process.argv.slice(2);
  const results = named[0] === '--results' ? named.splice(0, 2)[1] : undefined;
  const files = named.length > 0 ? named : testFiles('.node.test.ts');
  process.exitCode = await runNodeTests(files, results ?? '.cache/node-tests.json');
}
