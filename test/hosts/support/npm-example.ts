import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {launchChromium} from '../../../scripts/browsers.js';
import {startDemoServer, type DemoServer} from '../../../fixtures/demo-site/demo-server.js';
import {buildExample, copyExample, shownOn, type Built} from './example.js';

/** Tests of an example that npm installs and builds into `out`: its tags survive, and a visitor sees the widgets. */
export function testNpmExample(system: string, name: string, out: string): () => Built {
  let demo: DemoServer;
  let browser: Browser;
  let built: Built;
  before(async () => {
    demo = await startDemoServer();
    browser = await launchChromium();
    const folder = copyExample(name, demo);
    await buildExample(folder, out, 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
    built = await buildExample(folder, out, 'npm', ['run', 'build']);
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
  });

  it(`${system} keeps tags with their words`, () => {
    const page = built.read('index.html');
    assert.match(page, /<leavex-counter><a href="https:\/\/openpetition\.eu\/leavex"[^>]*>3,230 signatures<\/a><\/leavex-counter>/);
    assert.match(page, /<leavex-letter collapsed(="")?>/);
    assert.equal(page.match(/leavex\.js/g)?.length, 1);
  });

  it(`a page of ${system} shows the widgets`, async () => {
    const [counter, letter] = await shownOn(browser, join(built.folder, out), '');
    assert.match(counter!, /3,230 signatures/);
    assert.match(letter!, /An open letter/);
  });

  return () => built;
}
