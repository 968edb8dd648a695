// From the first page of the site to a widget in a post, as an author who may do nothing but write: with and without the plugin.
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import type {RequestListener} from 'node:http';
import {createServer} from 'node:https';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {buildSite} from '../../site/build/index.js';
import {launchChromium} from '../../scripts/browsers.js';
import {serveFolder} from '../../scripts/dev/serve-files.js';
import {takeCode} from '../hosts/support/take-code.js';
import {logIn} from './support/editor.js';
import {certificate, listen, releases, startWordPress, type Served, type WordPress} from './support/wordpress.js';

const PICTURES = '.cache/wordpress/pictures';
const MOST_CLICKS = 5;
/** One release is enough: that of the newest editor. */
const release = releases().at(-1)!;

describe(`from the site to a post in WordPress ${release.name}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'leavex-walk-'));
  let site: Served;
  let browser: Browser;

  before(async () => {
    mkdirSync(PICTURES, {recursive: true});
    let serve: RequestListener = (_, response) => void response.writeHead(503).end();
    site = await listen(
      createServer(certificate(folder), (request, response) => {
        response.setHeader('Access-Control-Allow-Origin', '*');
        serve(request, response);
      }),
      'https',
    );
    await buildSite({out: join(folder, 'site'), url: site.url});
    const files = serveFolder(join(folder, 'site'));
    serve = (request, response) => files(request, response, () => void response.writeHead(404).end());
    browser = await launchChromium(['--ignore-certificate-errors']);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    rmSync(folder, {recursive: true, force: true});
  });

  for (const system of ['address', 'wordpress-plugin'] as const)
    describe(system, () => {
      let wordpress: WordPress;
      before(async () => {
        // The administrator of the plugin has done no more than upload the zip of the site.
        wordpress = await startWordPress(release, system === 'address' ? undefined : join(folder, 'site/wordpress/leavex-widgets.zip'));
      });
      after(async () => wordpress?.close());

      for (const [widget, link, expected] of [
        ['counter', 'Get the code', /3,230 signatures/],
        ['letter', 'Get the open letter', /An open letter to Europe’s politicians/],
      ] as const)
        it(`the ${widget} is there after a few clicks`, async (test) => {
          const author = await logIn(browser, wordpress, 'author');
          const started = Date.now();
          const {codes, clicks} = await takeCode(author.page, site.url, link, system);
          await author.openBlockEditor();
          await author.paste(codes[0]!);
          const published = await author.publishByHand();
          assert.ok(clicks + published.clicks <= MOST_CLICKS, `${clicks + published.clicks} clicks`);
          test.diagnostic(`${clicks + published.clicks} clicks and ${Math.round((Date.now() - started) / 1000)} s of a script`);
          await author.close();

          const context = await browser.createBrowserContext();
          const page = await context.newPage();
          await page.setViewport({width: 1280, height: 900});
          await page.goto(published.link, {waitUntil: 'networkidle0'});
          if (system === 'address') await page.waitForSelector('.wp-block-embed iframe', {visible: true});
          const frame = page.frames().find((one) => one.url().includes('/embed/')) ?? page.mainFrame();
          await frame.waitForFunction(
            (name) => (document.querySelector(name) as unknown as {status?: string})?.status === 'ready',
            {},
            `leavex-${widget}`,
          );
          const text = await frame.$eval(
            `leavex-${widget}`,
            ({shadowRoot}) => shadowRoot!.querySelector<HTMLElement>('[part~=base]')!.innerText,
          );
          assert.match(text.replace(/\s+/g, ' '), expected);
          await page.screenshot({path: `${PICTURES}/${release.name}-walk-${system}-${widget}.png`});
          await context.close();
        });
    });
});
