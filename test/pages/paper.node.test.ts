import assert from 'node:assert/strict';
import {it} from 'node:test';
import {inEachEngine} from './support/pages-in-each-engine.js';

// The demo is printed with the browser's own command, since Firefox takes no media type from a driver.

inEachEngine(
  'the demo on paper',
  (pages) => {
    it('shows the whole letter, and no switches', async () => {
      const {page, settled, close} = await pages.open('index.html');
      await page.evaluate(`document.querySelector('[name=widget][value=leavex-letter]').click()`);
      await settled();
      const cut = `document.getElementById('stage').scrollHeight - document.getElementById('stage').clientHeight`;
      assert.ok(((await page.evaluate(cut)) as number) > 500, 'on a screen it scrolls in its frame');
      await page.emulateMediaType('print');
      assert.equal(await page.evaluate(cut), 0);
      assert.equal(await page.evaluate(`[...document.querySelectorAll('input')].filter((input) => input.checkVisibility()).length`), 0);
      await close();
    });
  },
  ['chromium'],
);
