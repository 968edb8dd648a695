// The demo can be used by everybody: axe finds nothing, and the keyboard reaches and works everything.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {checkWithAxe} from '../../fixtures/demo-site/axe.js';
import {demoPages} from './support/demo-pages.js';
import {inEachEngine} from './support/pages-in-each-engine.js';
import {until} from '../../fixtures/demo-site/visit.js';
import {ELEMENT_TAGS as widgets} from '../../scripts/elements.js';

/** Pages that a stranger made as badly as strangers do, or that the browser shows without a style sheet of ours. */
const STRANGERS = ['hosts/hostile-css.html', 'hosts/sandbox-frame.html'];

inEachEngine(
  'accessibility',
  (pages) => {
    for (const scheme of ['light', 'dark']) {
      for (const lang of ['en', 'ar']) {
        for (const widget of widgets) {
          it(`the demo with ${widget}, ${lang}, ${scheme}`, async () => {
            const {page, settled, close} = await pages.open('index.html');
            await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
            await page.evaluate(`document.querySelector('[name=widget][value=${widget}]').click();
              document.querySelector('[name=lang][value=${lang}]').click();`);
            await settled();
            assert.deepEqual((await checkWithAxe(page)).violations, []);
            await close();
          });
        }
      }
    }

    for (const {path} of demoPages().filter(({path: one}) => one.startsWith('hosts/') && !STRANGERS.includes(one))) {
      it(path, async () => {
        const {page, close} = await pages.open(path);
        assert.deepEqual((await checkWithAxe(page)).violations, []);
        await close();
      });
    }

    it('the demo has no sideways scrolling at 320 px', async () => {
      const {page, close} = await pages.open('index.html', {width: 320});
      for (const widget of widgets) {
        await page.evaluate(`document.querySelector('[name=widget][value=${widget}]').click()`);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320, widget);
      }
      await close();
    });

    for (const {path} of demoPages().filter(({path: one}) => /^(gallery|elements)\//.test(one))) {
      it(`${path} has no sideways scrolling`, async () => {
        for (const width of [320, 1280]) {
          const {page, settled, close} = await pages.open(path, {width});
          await settled();
          assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width, `${width} px`);
          await close();
        }
      });
    }

    it('by keyboard: skip to the widgets, choose a language, turn the server off', async () => {
      const {page, close} = await pages.open('index.html');
      const focused = (): Promise<unknown> => page.evaluate('document.activeElement.value ?? document.activeElement.textContent');
      await page.keyboard.press('Tab');
      assert.equal(await focused(), 'Skip to the widgets');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      assert.equal(await focused(), 'leavex-counter');
      await page.keyboard.press('Tab');
      assert.equal(await focused(), 'en');
      await page.keyboard.press('ArrowRight');
      await until(async () => (await page.evaluate('document.getElementById("stage").lang')) === 'fr');
      await page.focus('#server');
      await page.keyboard.press('Space');
      assert.match((await page.evaluate('document.getElementById("server-note").textContent')) as string, /^The server is off/);
      await close();
    });
  },
  ['chromium'],
);
