// Each of the difficult pages shows what it is there to show.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {launch, pageEngines} from './support/browsers.js';
import {startDemoServer, type DemoServer} from './support/demo-server.js';
import {shown} from './support/shown.js';
import {visit, type Visit} from './support/visit.js';

let server: DemoServer;
before(async () => {
  server = await startDemoServer();
});
after(() => server.close());

const SIGNATURES = /^3,230 signatures/;

for (const engine of pageEngines()) {
  describe(`difficult pages in ${engine}`, () => {
    let browser: Browser;
    before(async () => {
      browser = await launch(engine);
    });
    after(() => browser.close());

    const open = async (path: string): Promise<Visit> => {
      const opened = await visit(browser, `${server.url}hosts/${path}`);
      await opened.settled();
      return opened;
    };

    it('plain: a number in a sentence', async () => {
      const {page, close} = await open('plain.html');
      const [signatures, members] = await shown(page);
      assert.match(signatures!, SIGNATURES);
      assert.match(members!, /^\d+ of your 96 members have an account on X/);
      await close();
    });

    it('two languages: each widget speaks that of its surroundings', async () => {
      const {page, close} = await open('two-languages.html');
      const [french, polish, german] = await shown(page);
      assert.match(french!, /^3\s?230 signatures Pétition close Source : openPetition/);
      assert.match(polish!, /^3\s?230 podpisów/);
      assert.match(german!, /^3\.230 Unterschriften/);
      await close();
    });

    it('right to left: words and direction', async () => {
      const {page, close} = await open('rtl.html');
      const texts = await shown(page);
      for (const text of texts) assert.match(text, /[\u0600-\u06ff]{3}/);
      const directions = await page.$$eval('leavex-counter', (all) =>
        all.map((element) => getComputedStyle(element.shadowRoot!.querySelector('[part=base]')!).direction),
      );
      assert.deepEqual(directions, ['rtl', 'rtl']);
      await close();
    });

    it('loaded three times: every tag shows the number', async () => {
      const {page, close} = await open('double-load.html');
      const texts = await shown(page);
      assert.equal(texts.length, 2);
      for (const text of texts) assert.match(text, SIGNATURES);
      await close();
    });

    it('sandboxed frame: data and language arrive without an origin', async () => {
      const {page, close} = await open('sandbox.html');
      const frame = page.frames().find((one) => one !== page.mainFrame())!;
      assert.equal(await frame.evaluate('origin'), 'null');
      assert.match((await shown(frame))[0]!, /^3\.230 Unterschriften/);
      await close();
    });

    it('inside a form: the pause button pauses, and sends nothing', async () => {
      const {page, close} = await open('form.html');
      const address = page.url();
      await page.$eval('leavex-counter', (counter) => counter.shadowRoot!.querySelector<HTMLElement>('[part=pause]')!.click());
      await page.waitForFunction(
        'document.querySelector("leavex-counter").shadowRoot.querySelector("[part=pause]").innerText === "Resume updates"',
      );
      assert.equal(page.url(), address);
      await close();
    });

    it('div: mounted, with the author’s words untouched in it', async () => {
      const {page, close} = await open('div.html');
      const texts = await shown(page);
      assert.equal(texts.length, 2);
      assert.match(texts[0]!, SIGNATURES);
      assert.match(texts[1]!, /of 720 members have an account on X/);
      assert.equal(await page.$eval('[data-leavex]', (div) => div.textContent), '3,230 signatures');
      await close();
    });
  });
}
