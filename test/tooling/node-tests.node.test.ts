// Files of tests that share a process are judged each by itself, and none is lost with a process that ends early.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Counts} from '../../scripts/test-results.js';

const SCRIPTS = new URL('../../scripts/', import.meta.url).href;
const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** Runs files of tests together, and returns what is written of them. */
function runTogether(files: Readonly<Record<string, string>>): {readonly code: number | null; readonly counts: readonly Counts[]} {
  const home = mkdtempSync(join(tmpdir(), 'leavex-node-tests-'));
  try {
    mkdirSync(join(home, 'test'));
    symlinkSync(MODULES, join(home, 'node_modules'));
    for (const [name, body] of Object.entries(files))
      writeFileSync(join(home, name), `import {after, describe, test} from 'node:test';\n${body}`);
    const run = `import {runNodeTests} from '${SCRIPTS}node-tests.ts';
      process.exitCode = await runNodeTests(${JSON.stringify(Object.keys(files))}, 8);`;
    writeFileSync(join(home, 'run.mts'), run);
    const {NODE_TEST_CONTEXT: _inside, ...env} = process.env;
    const {status} = spawnSync(process.execPath, ['--import', 'tsx', 'run.mts'], {cwd: home, env: {...env, STEP: 'together'}});
    return {code: status, counts: JSON.parse(readFileSync(join(home, '.cache/results/together.json'), 'utf8')) as Counts[]};
  } finally {
    rmSync(home, {recursive: true});
  }
}

const PASSES = `test('one', () => {}); test('two', async (t) => { await t.test('inner', () => {}); });`;

it('files that pass are counted with all their tests, but for those that are skipped', () => {
  const {code, counts} = runTogether({'a.mts': PASSES, 'b.mts': `${PASSES} test('later', {skip: true}, () => {});`});
  assert.deepEqual({code, counts}, {code: 0, counts: [{where: 'Node', passed: 6, failed: 0, failedFiles: []}]});
});

it('a file is named that fails, cannot be loaded, ends the process, or fails outside of its tests', () => {
  const {code, counts} = runTogether({
    'passes.mts': PASSES,
    'fails.mts': `${PASSES} test('three', () => { throw new Error('three'); });`,
    'does-not-load.mts': `throw new Error('not loaded');`,
    'ends.mts': `test('ends', () => process.exit(0));`,
    'outside.mts': `test('one', () => {}); setTimeout(() => Promise.reject(new Error('late')), 20);`,
  });
  assert.equal(code, 1);
  assert.deepEqual(counts[0]?.failedFiles.toSorted(), ['does-not-load.mts', 'ends.mts', 'fails.mts', 'outside.mts']);
});

it('a file is named whose suite fails with no failed test in it, or whose test is called like the end of a file', () => {
  const {code, counts} = runTogether({
    'hook.mts': `describe('suite', () => { test('one', () => {}); after(() => { throw new Error('hook'); }); });`,
    'suite.mts': `test('one', () => {}); describe('suite', () => { throw new Error('suite'); });`,
    'end.mts': `test('one', () => {}); test('end of a list', () => { throw new Error('end'); });`,
    'passes.mts': PASSES,
  });
  assert.equal(code, 1);
  assert.deepEqual(counts, [{where: 'Node', passed: 6, failed: 3, failedFiles: ['hook.mts', 'suite.mts', 'end.mts']}]);
});
