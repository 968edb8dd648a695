// npm run screenshots: docs/images, the pictures in the guides. That of WordPress needs what npm run test:wordpress installs.
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, rm} from 'node:fs/promises';
import {createServer} from 'node:https';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Browser, Page} from 'puppeteer-core';
import {launchChromium} from '../../scripts/browsers.js';
import {buildSite} from '../../site/build/index.js';
import {buildWordPress} from '../../integrations/build/wordpress.js';
import {serveFolder} from '../../scripts/dev/serve-files.js';
import {logIn} from './support/editor.js';
import {certificate, listen, releases, startWordPress} from './support/wordpress.js';

const OUT = 'docs/images';
/** Address in the pictures. The browser takes it for this computer. */
const HOST = 'widgets.example.org';
const SITE = `https://${HOST}/`;

const MY_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>My page</title><link rel="icon" href="data:,">
<style>body {margin: 2rem; font: 1.125rem/1.5 Georgia, serif}</style>
<script src="${SITE}v0/leavex.js" data-leavex-api="${SITE}api/" defer></script>
<h1>Our newspaper leaves X</h1>
<p>People in all of Europe have signed the open letter to leave X.</p>
<p><leavex-counter>3,230 signatures</leavex-counter></p>`;

const folder = await mkdtemp(join(tmpdir(), 'leavex-pictures-'));
await mkdir(OUT, {recursive: true});
await buildSite({out: join(folder, 'site'), url: SITE});
const serve = serveFolder(join(folder, 'site'));
const server = await listen(
  createServer(certificate(folder), (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (request.url === '/my-page.html') response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(MY_PAGE);
    else serve(request, response, () => void response.writeHead(404).end());
  }),
  'https',
);
const browser = await launchChromium([
  '--force-device-scale-factor=1',
  '--hide-scrollbars',
  '--ignore-certificate-errors',
  `--host-resolver-rules=MAP ${HOST} ${new URL(server.url).host.replace('localhost', '127.0.0.1')}`,
]);
try {
  await picture(browser, `${SITE}get/`, 'builder', {width: 760, height: 380}, async (page) => {
    await page.waitForSelector('.part code');
    await page.$eval('.take', (code) => code.scrollIntoView());
  });
  await picture(browser, `${SITE}my-page.html`, 'works', {width: 640, height: 220}, async (page) => {
    await page.waitForFunction('document.querySelector("leavex-counter")?.status === "ready"');
  });
  if (existsSync('.cache/wordpress/node_modules')) await wordPressPicture(browser);
  else console.error('wordpress.png stays as it was: npm run test:wordpress installs what it needs.');
} finally {
  await browser.close();
  await server.close();
  await rm(folder, {recursive: true, force: true});
}

async function picture(
  browser: Browser,
  address: string,
  name: string,
  size: {readonly width: number; readonly height: number},
  ready: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport(size);
  await page.goto(address, {waitUntil: 'networkidle0'});
  await ready(page);
  await page.screenshot({path: `${OUT}/${name}.png`});
  await page.close();
}

async function wordPressPicture(browser: Browser): Promise<void> {
  // WordPress itself asks for the number, and does not know the address in the pictures.
  await buildWordPress({api: `${server.url}api/`, cdn: `${server.url}v0/`}, join(folder, 'wordpress'));
  const wordpress = await startWordPress(releases().at(-1)!, join(folder, 'wordpress/leavex-widgets.zip'));
  try {
    const author = await logIn(browser, wordpress, 'author');
    await author.page.setViewport({width: 800, height: 460});
    await author.openBlockEditor();
    await author.type('People in all of Europe ask politicians to leave X.');
    await author.type('/leavex counter');
    await author.page.waitForSelector('.components-autocomplete__result, .block-editor-autocompleters__block');
    await author.page.keyboard.press('Enter');
    await (await author.canvas()).waitForFunction('document.querySelector("leavex-counter")?.status === "ready"');
    await author.page.screenshot({path: `${OUT}/wordpress.png`});
  } finally {
    await wordpress.close();
  }
}
