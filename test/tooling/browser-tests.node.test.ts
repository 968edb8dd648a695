// A step of browser tests is judged by its own run alone: not by an earlier one, and not without its coverage.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Counts} from '../../scripts/test-results.js';

const SCRIPT = fileURLToPath(new URL('../../scripts/browser-tests.ts', import.meta.url));
const RESULTS = '.cache/results';

const folder = mkdtempSync(join(tmpdir(), 'leavex-step-'));
process.on('exit', () => rmSync(folder, {recursive: true}));

const counts = (...failedFiles: string[]): Counts => ({where: 'Chromium', passed: 5, failed: failedFiles.length, failedFiles});

/** Runs the step `elements` with a test runner that writes these results and ends like this, run by run. */
function runStep(
  name: string,
  before: readonly Counts[],
  runs: readonly (readonly [results: readonly Counts[] | undefined, code: number])[],
) {
  const home = join(folder, name);
  mkdirSync(join(home, RESULTS), {recursive: true});
  writeFileSync(join(home, RESULTS, 'elements.json'), JSON.stringify(before));
  const runner = `#!${process.execPath}
const {appendFileSync, readFileSync, writeFileSync} = require('node:fs');
appendFileSync('runs', '.');
const [results, code] = ${JSON.stringify(runs)}[readFileSync('runs', 'utf8').length - 1];
if (results) writeFileSync(\`${RESULTS}/\${process.env.STEP}.json\`, JSON.stringify(results));
process.exit(code);
`;
  writeFileSync(join(home, 'wtr'), runner, {mode: 0o755});
  const {status} = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), SCRIPT], {
    cwd: home,
    env: {...process.env, STEP: 'elements', PATH: `${home}${delimiter}${process.env['PATH']}`},
  });
  return {status, runs: readFileSync(join(home, 'runs'), 'utf8').length};
}

it('fails when it ends before its results, whatever an earlier run has written', () => {
  assert.deepEqual(
    runStep(
      'no-results',
      [counts('a.test.ts')],
      [
        [undefined, 1],
        [[counts()], 0],
      ],
    ),
    {status: 1, runs: 1},
  );
});

it('passes when its few failed files pass the second time', () => {
  assert.deepEqual(
    runStep(
      'unsteady',
      [],
      [
        [[counts('a.test.ts')], 1],
        [[counts()], 0],
      ],
    ),
    {status: 0, runs: 2},
  );
});

it('fails without its coverage, also when its failed files pass the second time', () => {
  const coverage = {where: 'Coverage', passed: 0, failed: 1, failedFiles: []};
  assert.deepEqual(
    runStep(
      'coverage',
      [],
      [
        [[counts('a.test.ts'), coverage], 1],
        [[counts()], 0],
      ],
    ),
    {status: 1, runs: 2},
  );
});
