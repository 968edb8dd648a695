// The demo's switch: without a server everything stays readable, the page says why, and it comes back.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {inEachEngine} from './support/pages-in-each-engine.js';
import {shown} from './support/shown.js';
import {until} from '../../fixtures/demo-site/visit.js';

const EXPECTED_NOISE =
  /^(404: |failed: \S+\/switched-off\/\S+ net::ERR_ABORTED|warn: leavex-widgets: \S+: http: |error: Failed to load resource: the server responded with a status of 404)/;

inEachEngine('server off', (pages) => {
  it('from the start: every widget can be read, each file that is missing is said once', async () => {
    const {page, noise, requests, close} = await pages.open('index.html?server=off');
    for (const text of await shown(page)) assert.match(text, /\p{L}{4,}/u);
    assert.match((await page.evaluate('document.getElementById("server-note").textContent')) as string, /^The server is off/);
    assert.ok(requests.some((url) => url.includes('/switched-off/')));
    assert.deepEqual(
      noise.filter((line) => !EXPECTED_NOISE.test(line)),
      [],
    );
    await close();
  });

  it('off and on again: the author’s words, then the number', async () => {
    const {page, close} = await pages.open('index.html');
    const first = async (): Promise<string> => (await shown(page))[0]!;
    assert.match(await first(), /^3,230 signatures.*Source: openPetition/);
    await page.evaluate('document.getElementById("server").click()');
    await until(async () => (await first()) === '3,230 signatures');
    await page.evaluate('document.getElementById("server").click()');
    await until(async () => /Source: openPetition/.test(await first()));
    await close();
  });
});
