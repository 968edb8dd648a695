// From the first page of the site to a working counter and letter in somebody's own page: how many clicks it takes.
import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'puppeteer-core';
import {buildSite} from '../../site/build/index.js';
import {launchChromium} from '../../scripts/browsers.js';
import {checkWithAxe} from '../../fixtures/demo-site/axe.js';
import {visit} from '../../fixtures/demo-site/visit.js';
import {serveFolder} from '../../scripts/dev/serve-files.js';
import {FRAME_TEXTS} from '../../site/frame/texts.js';
import {shown} from './support/shown.js';

const MOST_CLICKS = 5;

interface Host {
  readonly url: string;
  readonly server: Server;
}

async function host(answer: RequestListener): Promise<Host> {
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {server, url: `http://localhost:${(server.address() as AddressInfo).port}/`};
}

describe('the site', () => {
  let folder = '';
  let site: Host;
  let elsewhere: Host;
  let browser: Browser;
  /** Page of somebody else, into which the code is pasted. */
  let pasted = '';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leavex-site-'));
    await buildSite({out: folder});
    const serve = serveFolder(folder);
    site = await host((request, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      serve(request, response, () => void response.writeHead(404).end());
    });
    elsewhere = await host((_request, response) => {
      const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>My page</title><link rel="icon" href="data:,">${pasted}`;
      response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(page);
    });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    for (const {server} of [site, elsewhere]) {
      server?.close();
      server?.closeAllConnections();
    }
    await rm(folder, {recursive: true, force: true});
  });

  /** Follows links and presses buttons by their words; returns what the code says and how many clicks it took. */
  async function walk(page: Page, steps: readonly string[]): Promise<{code: string; clicks: number}> {
    for (const words of steps) {
      const target = await page.waitForSelector(`::-p-xpath(//main//*[self::a or self::button][normalize-space()="${words}"])`);
      await Promise.all([words.startsWith('Get') ? page.waitForNavigation({waitUntil: 'networkidle0'}) : undefined, target!.click()]);
    }
    await page.waitForSelector('::-p-xpath(//*[@role="status"][normalize-space()="Copied." or contains(., "selected")])');
    const code = (await page.$eval('.part code', (element) => element.textContent)) ?? '';
    return {code, clicks: steps.length};
  }

  for (const [what, steps, expected] of [
    ['counter', ['Get the code', 'Copy the code'], /^3,230 signatures.*Source: openPetition/],
    ['letter', ['Get the open letter', 'Copy the code'], /^An open letter to Europe’s politicians/],
  ] as const) {
    it(`leads to a working ${what} in a page of one’s own`, async () => {
      const start = await visit(browser, `${site.url}?`);
      await start.settled();
      const {code, clicks} = await walk(start.page, steps);
      // Pasting is one more.
      assert.ok(clicks + 1 <= MOST_CLICKS, `${clicks} clicks`);
      assert.deepEqual(start.noise, []);
      assert.deepEqual(await start.stored(), []);
      assert.match(await start.page.$eval('.take .warning', ({textContent}) => textContent ?? ''), /on this computer only/);
      await start.close();
      pasted = `<h1>My page</h1>${code}`;
      const mine = await visit(browser, elsewhere.url);
      await mine.settled();
      assert.match((await shown(mine.page))[0]!, expected);
      assert.deepEqual(mine.noise, []);
      await mine.close();
    });
  }

  it('has a builder and a check that fit a phone, in two directions, and have no accessibility problems', async () => {
    for (const path of [
      '?ui=fr',
      'get/?ui=ar&widget=letter&system=wordpress-author',
      'get/?ui=de&widget=departed',
      'check/?ui=ar',
      'docs/',
    ]) {
      const {page, noise, settled, close} = await visit(browser, site.url + path, {width: 360, height: 800});
      await settled();
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      assert.equal(overflow, 0, `${path}: wider than the screen`);
      const {violations} = await checkWithAxe(page);
      assert.deepEqual([violations, noise], [[], []], path);
      const wanted = /ui=(\w+)/.exec(path)?.[1] ?? 'en';
      assert.equal(await page.evaluate('document.documentElement.lang'), wanted, path);
      const words = await page.$$eval('.top [data-frame=check], .foot p', (parts) => parts.map(({textContent}) => textContent));
      const {check, foot} = FRAME_TEXTS[wanted as keyof typeof FRAME_TEXTS];
      assert.deepEqual(words, [check, foot], path);
      await close();
    }
  });

  it('keeps choices in the address', async () => {
    const address = 'get/?widget=departed&variant=ticker&system=wordpress&lang=fr&accent=%23b3261e';
    const {page, settled, close} = await visit(browser, site.url + address);
    await settled();
    const code = await page.$eval('.part code', ({textContent}) => textContent ?? '');
    assert.match(code, /<div data-leavex="departed" data-leavex-variant="ticker" data-leavex-lang="fr" style="--leavex-accent: #b3261e">/);
    await page.select('select[name=system]', 'html');
    assert.match(page.url(), /variant=ticker/);
    assert.doesNotMatch(page.url(), /system/);
    await close();
  });

  it('says what is wrong with what is pasted, and runs nothing of it', async () => {
    const {page, noise, requests, settled, close} = await visit(browser, `${site.url}check/`);
    await settled();
    const before = requests.length;
    const hostile =
      '<img name="querySelectorAll" src="/pasted.png" onerror="document.title=1"><script>document.title = 2</script><leavex-counter varient="bar">3,230</leavex-counter>';
    await page.type('#pasted', hostile);
    await page.click('.check button');
    const said = await page.$eval('.findings', ({textContent}) => textContent?.replace(/\s+/g, ' ') ?? '');
    assert.match(said, /“varient” has no effect\. Did you mean: variant\?/);
    assert.match(said, /The script is missing/);
    await settled();
    assert.match(await page.title(), /^Check a page/);
    assert.deepEqual([requests.slice(before), noise], [[], []]);
    await close();
  });
});
