import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {launchChromium} from '../../scripts/browsers.js';
import {startDemoServer, type DemoServer} from '../../scripts/demo-site/demo-server.js';
import {buildExample, copyExample, shownOn, type Built} from './support/example.js';

const OUT = '_site';

let demo: DemoServer;
let browser: Browser;
let built: Built;
before(async () => {
  demo = await startDemoServer();
  browser = await launchChromium();
  const folder = copyExample('eleventy', demo);
  await buildExample(folder, OUT, 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
  built = await buildExample(folder, OUT, 'npm', ['run', 'build']);
});
after(async () => {
  await browser?.close();
  await demo?.close();
});

it('Eleventy keeps tags with their words', () => {
  const page = built.read('index.html');
  assert.match(page, /<leavex-counter><a href="https:\/\/openpetition\.eu\/leavex"[^>]*>3,230 signatures<\/a><\/leavex-counter>/);
  assert.match(page, /<leavex-letter collapsed(="")?>/);
  assert.equal(page.match(/leavex\.js/g)?.length, 1);
});

it('a page of Eleventy shows the widgets', async () => {
  const [counter, letter] = await shownOn(browser, join(built.folder, OUT), '');
  assert.match(counter!, /3,230 signatures/);
  assert.match(letter!, /An open letter/);
});

it('a page without widgets loads no script', () => {
  assert.doesNotMatch(built.read('about/index.html'), /<script/);
});
