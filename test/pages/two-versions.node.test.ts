// An older build and this one on a page: somebody's plugin is never up to date with somebody else's theme.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {inEachEngine} from './support/pages-in-each-engine.js';
import {shown} from './support/shown.js';

const OLD = 'builds/leavex-0.1.0.js';
const page = (...files: readonly string[]): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="icon.svg">
  ${files.map((file) => `<script src="${file}" data-leavex-api="api/" defer></script>`).join('')}
  <leavex-counter>Counter</leavex-counter><leavex-letter>Letter</leavex-letter><div data-leavex="counter">Counter</div>`;

/** Warning of a version that comes second. */
const isExpected = (line: string): boolean => /<leavex-[a-z-]+> is already registered by version .* Load one version/.test(line);

inEachEngine('an older build', (pages) => {
  for (const [name, files] of Object.entries({
    'before this one': [OLD, 'cdn/leavex.js'],
    'after this one': ['cdn/leavex.js', OLD],
    'beside a file of this one with one element': ['cdn/leavex-counter.js', OLD],
    'after a file of this one with another element': ['cdn/leavex-letter.js', OLD],
  }))
    it(`${name}: every widget shows its data, each file is asked for once, and nothing else is said`, async () => {
      const {page: opened, requests, noise, close} = await pages.open(page(...files));
      const [counter, letter, mounted] = await shown(opened);
      assert.match(counter!, /^3,230/);
      assert.match(letter!, /\w+ \w+ \w+ \w+/);
      assert.doesNotMatch(letter!, /^Letter$/);
      assert.match(mounted!, /3,230/);
      const api = requests.map((url) => new URL(url).pathname).filter((path) => path.startsWith('/api/'));
      assert.equal(new Set(api).size, api.length, api.join(' '));
      assert.deepEqual(
        noise.filter((line) => !isExpected(line)),
        [],
      );
      await close();
    });
});
