// Without JavaScript, what the author wrote between the tags is what there is to read. In Chromium alone: Firefox has no switch
// that a driver reaches, and no code of ours runs here that could differ.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {launch} from './support/browsers.js';
import {demoPages} from './support/demo-pages.js';
import {startDemoServer, type DemoServer} from '../../scripts/demo-site/demo-server.js';
import {visit} from '../../scripts/demo-site/visit.js';
import {ELEMENT_TAGS} from '../../scripts/elements.js';

const WIDGETS = [...ELEMENT_TAGS, '[data-leavex]'].join();

/** The pages of single elements show variants without a fallback, too. */
const pages = demoPages().filter(({path}) => !path.startsWith('elements/'));

describe('without JavaScript', () => {
  let server: DemoServer;
  let browser: Browser;
  before(async () => {
    server = await startDemoServer();
    browser = await launch('chromium');
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  for (const {path} of pages) {
    it(`${path}: every fallback can be read`, async () => {
      const {page, requests, settled, close} = await visit(browser, server.url + path, {javaScript: false});
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
});
