// Our script adds to a window only the versions that Lit notes down, and one symbol of ours.
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {it} from 'node:test';
import {ELEMENT_TAGS} from '../../scripts/elements.js';
import {inEachEngine} from './support/pages-in-each-engine.js';

/** Without those that differ only by the language inside. */
const FILES = readdirSync('dist/cdn').filter((file) => /^leavex[a-z-]*\.js$/.test(file));
const LIT = ['litElementVersions', 'litHtmlVersions', 'reactiveElementVersions'];
const BEFORE = 'globalThis.namesBefore = null; globalThis.namesBefore = new Set(Reflect.ownKeys(globalThis));';

inEachEngine('globals', (pages) => {
  for (const file of FILES) {
    it(`${file} adds none but Lit’s`, async () => {
      const {page, close} = await pages.open(
        `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="icon.svg"><script src="cdn/${file}" data-leavex-api="api/"></script>
         ${ELEMENT_TAGS.map((tag) => `<${tag}></${tag}>`).join('')}`,
        {before: BEFORE},
      );
      const added = (await page.evaluate(`Reflect.ownKeys(globalThis).filter((name) => !namesBefore.has(name)).map(String)`)) as string[];
      assert.deepEqual(
        added.filter((name) => !LIT.includes(name)),
        ['Symbol(leavex.1)'],
      );
      assert.deepEqual(await page.evaluate(`Object.keys(globalThis[Symbol.for('leavex.1')])`), ['requests']);
      await close();
    });
  }
});
