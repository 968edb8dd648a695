import assert from 'node:assert/strict';
import {it} from 'node:test';
import {testNpmExample} from './support/npm-example.js';

const built = testNpmExample('Eleventy', 'eleventy', '_site');

it('a page without widgets loads no script', () => {
  assert.doesNotMatch(built().read('about/index.html'), /<script/);
});
