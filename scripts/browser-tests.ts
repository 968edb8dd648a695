// The browser tests of a step of npm test: all of them, then the few files with a failure once more.
import {spawnSync} from 'node:child_process';
import {rmSync} from 'node:fs';
import {afterRepeating, filesToRepeat, readResults, resultsFile, writeResults} from './test-results.js';

const step = process.env['STEP'] ?? 'browser';
process.exitCode = runStep();

function runStep(): number {
  // Otherwise a run that ends before its results would be judged by those of an earlier one.
  rmSync(resultsFile(step), {force: true});
  const code = runTests(step);
  const first = readResults(step);
  const files = filesToRepeat(first);
  if (code === 0 || files.length === 0) return code;
  console.log(`\nRunning again: ${files.join(', ')}\n`);
  const again = `${step}-again`;
  runTests(again, '--files', ...files);
  const counts = afterRepeating(first, readResults(again));
  rmSync(resultsFile(again), {force: true});
  writeResults(counts);
  return counts.every(({failed}) => failed === 0) ? 0 : 1;
}

function runTests(name: string, ...args: string[]): number {
  const {status} = spawnSync('wtr', args, {stdio: 'inherit', shell: process.platform === 'win32', env: {...process.env, STEP: name}});
  return status ?? 1;
}
