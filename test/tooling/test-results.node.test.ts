import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {afterRepeating, filesToRepeat, type Counts} from '../../scripts/test-results.js';

const counts = (where: string, passed: number, ...failedFiles: string[]): Counts => ({
  where,
  passed,
  failed: failedFiles.length,
  failedFiles,
});

describe('files with a failure', () => {
  it('run again when they are few, each once', () => {
    assert.deepEqual(filesToRepeat([counts('Firefox', 8, 'a', 'b'), counts('WebKit', 9, 'b')]), ['a', 'b']);
    assert.deepEqual(filesToRepeat([counts('Firefox', 10)]), []);
  });

  it('do not run again when they are many', () => {
    assert.deepEqual(filesToRepeat([counts('Firefox', 6, 'a', 'b'), counts('WebKit', 8, 'c', 'd')]), []);
  });

  it('count as passed, and are named, when all of them pass the second time', () => {
    assert.deepEqual(afterRepeating([counts('Firefox', 9, 'a'), counts('WebKit', 10)], [counts('Firefox', 3), counts('WebKit', 3)]), [
      {where: 'Firefox', passed: 10, failed: 0, failedFiles: [], unsteadyFiles: ['a']},
      counts('WebKit', 10),
    ]);
  });

  it('stay failed when they fail twice, or did not run', () => {
    const first = [counts('Firefox', 9, 'a')];
    assert.deepEqual(afterRepeating(first, [counts('Firefox', 2, 'a')]), first);
    assert.deepEqual(afterRepeating(first, [counts('Firefox', 0)]), first);
    assert.deepEqual(afterRepeating(first, [counts('WebKit', 3)]), first);
  });
});
