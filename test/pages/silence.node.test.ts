// What a page with widgets must not do: log, fail, store, or ask anybody but its own server.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {launch, pageEngines} from './support/browsers.js';
import {demoPages} from './support/demo-pages.js';
import {startDemoServer, type DemoServer} from './support/demo-server.js';
import {visit} from './support/visit.js';

let server: DemoServer;
before(async () => {
  server = await startDemoServer();
});
after(() => server.close());

for (const engine of pageEngines()) {
  describe(`demo pages in ${engine}`, () => {
    let browser: Browser;
    before(async () => {
      browser = await launch(engine);
    });
    after(() => browser.close());

    for (const {path, expected} of demoPages()) {
      it(`${path} is silent, stores nothing, and asks nobody else`, async () => {
        const {page, noise, requests, settled, stored, close} = await visit(browser, server.url + path);
        await settled();
        assert.deepEqual(
          noise.filter((line) => !expected.some((pattern) => pattern.test(line))),
          [],
        );
        assert.deepEqual(await stored(), []);
        assert.deepEqual(
          requests.filter((url) => !url.startsWith(server.url)),
          [],
        );
        assert.equal(await page.$eval('html', (html) => html.lang.length > 0), true, 'the page says its language');
        await close();
      });
    }
  });
}
