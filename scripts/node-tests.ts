// npm run test:node [-- FILE … | unit | pages | package | repeat]: the tests that end in .node.test.ts, with the test runner of Node.
import {spawn} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {join, sep} from 'node:path';
import {pathToFileURL} from 'node:url';
import {writeResults} from './test-results.js';

/** Files under test/ that end so; Node 20 does not expand patterns itself. */
export function testFiles(ending: string): string[] {
  return readdirSync('test', {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith(ending) && (ending.includes('.long.') || !file.includes('.long.')))
    .map((file) => join('test', file))
    .sort();
}

/** Folders of tests that are a step of npm test each. */
const OWN_STEPS = ['pages', 'package', 'repeat'];

/** Steps of npm test: `unit` is everything that has no step of its own. */
function group(name: string): string[] {
  const isIn = (folder: string) => (file: string) => file.startsWith(join('test', folder) + sep);
  const files = testFiles('.node.test.ts');
  return name === 'unit' ? files.filter((file) => !OWN_STEPS.some((folder) => isIn(folder)(file))) : files.filter(isIn(name));
}

/** Runs the files, shows what happens, and returns the exit code. */
export async function runNodeTests(files: readonly string[]): Promise<number> {
  mkdirSync('.cache', {recursive: true});
  const tap = `.cache/node-tests-${process.pid}.tap`;
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
  const text = readFileSync(tap, 'utf8');
  rmSync(tap);
  const total = (what: string): number => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  writeResults([{where: 'Node', passed: total('pass'), failed: total('fail') + total('cancelled')}]);
  return code;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const named = process.argv.slice(2);
  const files = named.length > 0 ? named.flatMap((name) => (name.endsWith('.ts') ? name : group(name))) : testFiles('.node.test.ts');
  process.exitCode = await runNodeTests(files);
}
