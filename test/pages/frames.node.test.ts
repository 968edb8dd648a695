// Pages to frame: on a page of somebody's own, and as WordPress frames them.
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, Frame} from 'puppeteer-core';
import {launchChromium} from '../../scripts/browsers.js';
import {startDemoServer, type DemoServer} from '../../fixtures/demo-site/demo-server.js';
import {visit, type Visit} from '../../fixtures/demo-site/visit.js';
import {DEMO_CAMPAIGN} from '../../scripts/dev/demo-files.js';
import {compileCampaign} from '../../src/compile/compile.js';
import {framePages} from '../../src/compile/embed/frames.js';
import {shown} from './support/shown.js';

const folder = mkdtempSync(join(tmpdir(), 'leavex-frames-'));

describe('frame pages', () => {
  let server: DemoServer;
  let browser: Browser;
  let pages: ReadonlyMap<string, Uint8Array>;
  const embed = (): string => `${server.url}embed/`;

  before(async () => {
    server = await startDemoServer([['embed/', `${folder}/`]]);
    const {files} = await compileCampaign(DEMO_CAMPAIGN);
    pages = framePages(files, {embed: embed(), api: `${server.url}api/`, scripts: `${server.url}cdn/`});
    mkdirSync(folder, {recursive: true});
    for (const [name, bytes] of pages) writeFileSync(join(folder, name), bytes);
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, {recursive: true});
  });

  /** Opens a page with frames, and waits until each widget in them has its data. */
  async function open(html: string): Promise<{readonly visited: Visit; readonly frames: readonly Frame[]}> {
    const visited = await visit(
      browser,
      server.page(`<!doctype html><html lang="en"><title>Parish</title><link rel="icon" href="data:,"><body>${html}`),
    );
    const frames = visited.page.frames().slice(1);
    for (const frame of frames)
      await frame.waitForFunction(`[...document.querySelectorAll('[data-options]')].every(({status}) => status === 'ready')`, {
        timeout: 10_000,
      });
    return {visited, frames};
  }

  it('a page of somebody’s own gets frames of the right height, in their language and theme', async () => {
    const {visited, frames} = await open(
      ['counter.fr.html?goal=5000&onclick=alert(1)', 'letter.en.html?lang=pl&theme=dark', 'departed.ar.html', 'contact-mep.de.html']
        .map((address) => `<iframe src="${embed()}${address}" style="width: 600px; height: 20px"></iframe>`)
        .join('') + `<script src="${embed()}parent.js" defer></script>`,
    );
    const heights = (): Promise<number[]> => visited.page.$$eval('iframe', (all) => all.map((one) => parseInt(one.style.height)));
    await visited.page.waitForFunction(`[...document.querySelectorAll('iframe')].every((one) => parseInt(one.style.height) > 40)`);
    await new Promise((later) => setTimeout(later, 300));
    const [counter, letter, departed, contact] = frames;
    assert.match((await shown(counter!))[0]!, /3\s230 signatures.*Objectif/);
    assert.equal(await counter!.$eval('leavex-counter', (one) => one.getAttribute('onclick')), null);
    assert.match((await shown(letter!))[0]!, /List otwarty|list otwarty/);
    assert.equal(await letter!.evaluate('getComputedStyle(document.documentElement).colorScheme'), 'dark');
    assert.equal(await departed!.evaluate('document.documentElement.dir'), 'rtl');
    assert.equal(await contact!.$eval('a.button', (one) => one.href), 'https://leavex.eu/');
    assert.equal(await contact!.evaluate('typeof customElements.get("leavex-contact-mep")'), 'undefined');
    const inside = await Promise.all(frames.map((frame) => frame.evaluate('document.documentElement.scrollHeight') as Promise<number>));
    (await heights()).forEach((height, index) => assert.ok(height >= inside[index]! - 16, `${index}: ${height} < ${inside[index]}`));
    assert.deepEqual(visited.noise, []);
    await visited.close();
  });

  it('WordPress learns the height, and follows links for the frame', async () => {
    const {visited, frames} = await open(
      `<script>const heard = []; addEventListener('message', ({data}) => data.secret && heard.push(data));</script>
       <iframe sandbox="allow-scripts" style="position: absolute; visibility: hidden" src="${embed()}counter.en.html#?secret=abc"></iframe>`,
    );
    await visited.page.waitForFunction(`heard.some(({message}) => message === 'height')`);
    const last = (): Promise<{message: string; value: unknown; secret: string}> => visited.page.evaluate('heard.at(-1)') as never;
    assert.equal((await last()).secret, 'abc');
    const before = (await visited.page.evaluate('heard.length')) as number;
    await visited.page.evaluate(`document.querySelector('iframe').contentWindow.postMessage({message: 'ready'}, '*')`);
    await visited.page.waitForFunction(`heard.length > ${before}`);
    await frames[0]!.evaluate(`document.querySelector('leavex-counter').shadowRoot.querySelector('a').click()`);
    await visited.page.waitForFunction(`heard.some(({message}) => message === 'link')`);
    const {value} = (await visited.page.evaluate(`heard.find(({message}) => message === 'link')`)) as {value: string};
    assert.equal(value, `${embed()}open.en.html#${encodeURIComponent('https://openpetition.eu/leavex')}`);
    await visited.close();
  });

  it('words from the address are shown in a frame, shortened, and never on the campaign’s own page', async () => {
    const address = `counter.en.html?label=${'people '.repeat(20)}`;
    const {visited, frames} = await open(`<iframe src="${embed()}${address}"></iframe>`);
    assert.equal(await frames[0]!.$eval('leavex-counter', (one) => one.getAttribute('label')), 'people '.repeat(20).slice(0, 80));
    await visited.close();
    const page = await browser.newPage();
    await page.goto(`${embed()}${address}`);
    await page.waitForFunction(`document.querySelector('leavex-counter').status === 'ready'`);
    assert.equal(await page.$eval('leavex-counter', (one) => one.getAttribute('label')), null);
    assert.match((await shown(page))[0]!, /3,230 signatures/);
    await page.close();
  });

  it('addresses that are not the campaign’s are asked about, not opened', async () => {
    const page = await browser.newPage();
    await page.goto(`${embed()}open.en.html#${encodeURIComponent('https://elsewhere.example/?a=1&b=2')}`);
    await page.waitForFunction(`document.querySelector('a').href.includes('elsewhere')`);
    assert.equal(page.url().startsWith(embed()), true);
    assert.equal(await page.$eval('a', (link) => link.textContent), 'https://elsewhere.example/?a=1&b=2');
    await page.goto('about:blank');
    await page.goto(`${embed()}open.en.html#${encodeURIComponent('javascript:alert(1)')}`);
    assert.equal(await page.$eval('a', (link) => link.href), 'https://leavex.eu/');
    await page.close();
  });
});
