import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {budgetOf, sizeProblems, type Ledger, type Size} from '../../scripts/size/ledger.js';

const budgets = {'leavex.js': 100, 'leavex.*.js': 130, 'locales/*.js': 10};
const ledger = (files: Record<string, Size>, compressor = '1.1.0'): Ledger => ({compressor, files});
const before = ledger({'leavex.js': {raw: 300, brotli: 90}});

describe('size ledger', () => {
  it('is content when nothing changed', () => assert.deepEqual(sizeProblems(before, before, budgets), []));

  it('fails when a file grew, and says by how much', () => {
    assert.deepEqual(sizeProblems(ledger({'leavex.js': {raw: 310, brotli: 95}}), before, budgets), [
      'leavex.js grew: 90 B → 95 B (+5 B; uncompressed +10 B)',
    ]);
  });

  it('fails when a file shrank', () => {
    assert.match(sizeProblems(ledger({'leavex.js': {raw: 280, brotli: 80}}), before, budgets).join(), /shrank: 90 B → 80 B \(-10 B/);
  });

  it('fails when only the uncompressed bytes changed', () => {
    assert.match(sizeProblems(ledger({'leavex.js': {raw: 301, brotli: 90}}), before, budgets).join(), /changed.*\+1 B/);
  });

  it('fails over budget even where the ledger agrees', () => {
    const heavy = ledger({'leavex.js': {raw: 400, brotli: 101}});
    assert.deepEqual(sizeProblems(heavy, heavy, budgets), ['leavex.js is over its budget of 100 B by 1 B: 101 B']);
  });

  it('fails on a new file, on one that is gone, and on one without a budget', () => {
    const found = sizeProblems(ledger({'locales/fr.js': {raw: 9, brotli: 5}, 'other.js': {raw: 9, brotli: 5}}), before, budgets).join('\n');
    assert.match(found, /leavex\.js is in the ledger, but is not built any more/);
    assert.match(found, /locales\/fr\.js is new: 5 B/);
    assert.match(found, /other\.js has no budget/);
  });

  it('bears another compressor being some bytes off, as long as the file is the same', () => {
    const big = ledger({'leavex.js': {raw: 300, brotli: 99}}, '1.1.0');
    assert.deepEqual(sizeProblems(ledger({'leavex.js': {raw: 300, brotli: 98.5}}, '1.2.0'), big, budgets), []);
    assert.equal(sizeProblems(ledger({'leavex.js': {raw: 301, brotli: 98.5}}, '1.2.0'), big, budgets).length, 1);
    assert.equal(sizeProblems(ledger({'leavex.js': {raw: 300, brotli: 90}}, '1.2.0'), big, budgets).length, 1);
  });

  it('prefers the budget of a name to that of a pattern', () => {
    assert.equal(budgetOf('leavex.js', budgets), 100);
    assert.equal(budgetOf('leavex.fr.js', budgets), 130);
    assert.equal(budgetOf('locales/pt-BR.js', budgets), 10);
    assert.equal(budgetOf('locales/a/b.js', budgets), undefined);
  });
});
