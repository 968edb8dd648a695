import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import * as source from '../../src/markdown/letter-file.js';
import {HOSTILE_MARKDOWN} from '../../fixtures/hostile-markdown.js';

// dist/cdn/markdown.js holds markdown-it without its finder of addresses (scripts/build/no-linkify-it.ts); the compiler has the whole one.

const built = (await import(new URL('../../dist/cdn/markdown.js', import.meta.url).href)) as typeof source;
const {tests: examples} = createRequire(import.meta.url)('commonmark-spec') as {tests: {markdown: string}[]};

test('markdown.js reads every CommonMark example as the compiler does', () => {
  assert.ok(examples.length > 600);
  for (const {markdown} of examples) assert.deepEqual(built.parseMarkdown(markdown), source.parseMarkdown(markdown), markdown);
});

test('markdown.js reads the letters of the demo as the compiler does', () => {
  const folder = new URL('../../demo/campaign/letter/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  assert.ok(files.length >= 5);
  for (const name of files) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    assert.deepEqual(built.letterFromFile(`https://a/${name}`, text, []), source.letterFromFile(`https://a/${name}`, text, []), name);
  }
});

test('markdown.js reads hostile texts as the compiler does', () => {
  for (const [name, whole] of HOSTILE_MARKDOWN) {
    const text = whole.slice(0, 5_000);
    assert.deepEqual(built.parseMarkdown(text), source.parseMarkdown(text), name);
  }
});
