// Without JavaScript, what the author wrote between the tags is what there is to read. In Chromium alone: Firefox has no switch
// that a driver reaches, and no code of ours runs here that could differ.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {demoPages} from './support/demo-pages.js';
import {inEachEngine} from './support/pages-in-each-engine.js';
import {visit} from '../../fixtures/demo-site/visit.js';
import {ELEMENT_TAGS} from '../../scripts/elements.js';

const WIDGETS = [...ELEMENT_TAGS, '[data-leavex]'].join();

/** The pages of single elements show variants without a fallback, too. */
const pages = demoPages().filter(({path}) => !path.startsWith('elements/'));

inEachEngine(
  'without JavaScript',
  (site) => {
    for (const {path} of pages) {
      it(`${path}: every fallback can be read`, async () => {
        const {page, requests, settled, close} = await visit(site.browser, site.server.url + path, {javaScript: false});
        await settled();
        const fallbacks = await page.$$eval(WIDGETS, (all) =>
          all.map((element) => {
            const {width, height} = element.getBoundingClientRect();
            return {markup: element.outerHTML, text: (element as HTMLElement).innerText.trim(), isSeen: width > 20 && height > 10};
          }),
        );
        for (const {markup, text, isSeen} of fallbacks) assert.ok(text.length > 3 && isSeen, markup);
        assert.deepEqual(
          requests.filter((url) => url.endsWith('.js')),
          [],
          'no script ran',
        );
        await close();
      });
    }
  },
  ['chromium'],
);
