// npm run test:node [-- FILE … | unit | pages | package | repeat]: the tests that end in .node.test.ts, with the test runner of Node.
import {mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve, sep} from 'node:path';
import {Readable} from 'node:stream';
import {text} from 'node:stream/consumers';
import {run} from 'node:test';
import {spec as Spec} from 'node:test/reporters';
import {pathToFileURL} from 'node:url';
import {endOf} from './node-tests/load-files.js';
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

/** Processes that run at the same time: two keep two cores busy, and with more, keys and timers in browsers are late. */
const CONCURRENCY = 2;

/** Unit tests share a process, one file after the other: starting one costs as much as the tests of a small file. */
const UNIT_FILES_PER_PROCESS = 16;

/** Event of Node's test runner. */
interface TestEvent {
  readonly type: string;
  readonly data: {
    readonly name?: string;
    readonly skip?: unknown;
    readonly details?: {readonly type?: string; readonly error?: {readonly failureType?: string}};
  };
}

/** Runs the files, shows what happens, and returns the exit code. The few files with a failure run once more. */
export async function runNodeTests(files: readonly string[], filesPerProcess = 1): Promise<number> {
  process.env['TZ'] = 'Europe/Brussels';
  const first = [await runFiles(files, filesPerProcess)];
  const repeated = filesToRepeat(first);
  if (repeated.length > 0) console.log(`\nRunning again: ${repeated.join(', ')}\n`);
  const counts = repeated.length > 0 ? afterRepeating(first, [await runFiles(repeated, 1)]) : first;
  writeResults(counts);
  return counts.every(({passed, failed}) => passed > 0 && failed === 0) ? 0 : 1;
}

async function runFiles(files: readonly string[], filesPerProcess: number): Promise<Counts> {
  const processes = Math.ceil(files.length / filesPerProcess);
  // Dealt out like cards, since slow files are neighbours.
  const waiting = Array.from({length: processes}, (_, process) => files.filter((_file, index) => index % processes === process));
  const counts: Counts[] = [];
  const work = async (): Promise<void> => {
    for (let together = waiting.shift(); together; together = waiting.shift()) {
      const {events, isWhole} = await runProcess(together);
      // Alone in a process, a file shows that it ends the process, or fails outside of its tests.
      if (!isWhole && together.length > 1) waiting.push(...together.map((file) => [file]));
      else for (const file of together) counts.push(await show(file, events.get(file) ?? [], isWhole, files.length === 1));
    }
  };
  await Promise.all(Array.from({length: CONCURRENCY}, work));
  const sum = (key: 'passed' | 'failed'): number => counts.reduce((total, count) => total + count[key], 0);
  return {where: 'Node', passed: sum('passed'), failed: sum('failed'), failedFiles: counts.flatMap(({failedFiles}) => failedFiles)};
}

interface ProcessResult {
  /** Events of each file. A test does not know its file where another module has defined it, but files come one by one. */
  readonly events: ReadonlyMap<string, readonly TestEvent[]>;
  /** All files came to their end, and nothing failed outside of their tests. */
  readonly isWhole: boolean;
}

async function runProcess(files: readonly string[]): Promise<ProcessResult> {
  const events = new Map<string, TestEvent[]>(files.map((file) => [file, []]));
  const waiting = [...files];
  let failsOutside = false;
  const start = startFile(files);
  for await (const event of run({files: [start]}) as AsyncIterable<TestEvent>) {
    const {type, data} = event;
    if (waiting[0] !== undefined && data.name === endOf(waiting[0])) {
      if (type === 'test:pass') waiting.shift();
    } else if (waiting[0] !== undefined) events.get(waiting[0])?.push(event);
    else failsOutside ||= type === 'test:fail';
  }
  rmSync(start);
  return {events, isWhole: waiting.length === 0 && !failsOutside};
}

/** A module that loads these files. The test runner takes nothing but files. */
function startFile(files: readonly string[]): string {
  const path = resolve('.cache/node-tests', `${process.pid}-${files[0]?.replaceAll(sep, '-')}`);
  mkdirSync(dirname(path), {recursive: true});
  const loader = new URL('./node-tests/load-files.ts', import.meta.url).href;
  writeFileSync(path, `import {loadFiles} from '${loader}';\nawait loadFiles(${JSON.stringify(files)});\n`);
  return path;
}

/** Tests and suites of which one has failed by itself, such as by a hook, and not because of a test in it. */
const hasOwnResult = ({type, data: {details}}: TestEvent): boolean =>
  details?.type === 'suite' ? type === 'test:fail' && details.error?.failureType !== 'subtestsFailed' : details !== undefined;

async function show(file: string, events: readonly TestEvent[], isWhole: boolean, isOnly: boolean): Promise<Counts> {
  const tests = events.filter((event) => hasOwnResult(event) && event.data.skip === undefined);
  const count = (type: string): number => tests.filter((test) => test.type === type).length;
  const passed = count('test:pass');
  // A file that ends without a word has failed.
  const failed = Math.max(count('test:fail'), isWhole ? 0 : 1);
  const output = isOnly || failed > 0 ? await text(Readable.from(events).compose(new Spec()) as NodeJS.ReadableStream) : '';
  process.stdout.write(output ? `${file}\n${output}` : `✔ ${file}: ${passed} passed\n`);
  return {where: 'Node', passed, failed, failedFiles: failed > 0 ? [file] : []};
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const named = process.argv.slice(2);
  const isUnit = named.join() === 'unit';
  const files = named.length > 0 ? named.flatMap((name) => (name.endsWith('.ts') ? name : group(name))) : all;
  process.exitCode = await runNodeTests(files, isUnit ? UNIT_FILES_PER_PROCESS : 1);
}
