// A page with widgets must not log, fail, store anything, or send requests to any server but its own.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {demoPages} from './support/demo-pages.js';
import {inEachEngine} from './support/pages-in-each-engine.js';

inEachEngine('every page of the demo', (pages) => {
  for (const {path, expected} of demoPages()) {
    it(`${path} is silent, stores nothing, and asks nobody else`, async () => {
      const {page, noise, requests, stored, close} = await pages.open(path);
      const origin = new URL(page.url()).origin;
      assert.deepEqual(
        noise.filter((line) => !expected.some((pattern) => pattern.test(line))),
        [],
      );
      assert.deepEqual(await stored(), []);
      assert.deepEqual(
        requests.filter((url) => new URL(url).origin !== origin),
        [],
      );
      assert.equal(await page.$eval('html', (html) => html.lang.length > 0), true, 'the page says its language');
      await close();
    });
  }
});
