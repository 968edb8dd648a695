// Printing in a sandboxed frame: the letter is printed, or its button says that it cannot be and what to do.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {Frame} from 'puppeteer-core';
import {until} from '../../fixtures/demo-site/visit.js';
import {inEachEngine} from './support/pages-in-each-engine.js';

/** Takes the place of the printer, which a frame with allow-modals would open and a test cannot close. */
const PRINTER = `
  globalThis.print = () => {
    dispatchEvent(new Event('beforeprint'));
    top.postMessage('printed', '*');
  };`;
const REFUSED = 'This page does not allow printing. Copy the text and print it from another app.';
const STATUS = `[...document.querySelector('leavex-letter').shadowRoot.querySelectorAll('[role=status]')].map((status) => status.textContent.trim()).join('')`;
const FRAMES = `document.querySelector('leavex-letter').shadowRoot.querySelectorAll('iframe').length`;
const PRESS = `document.querySelector('leavex-letter').shadowRoot.querySelector('[part~=print]').click()`;

inEachEngine('printing in a frame', (pages) => {
  const open = async (sandbox: string, printer: string) => {
    const letter = pages.server.page(`<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
      <script>${printer}</script><script src="${pages.server.url}cdn/leavex-letter.js"></script>
      <leavex-letter api="${pages.server.url}api/" print>words of the page</leavex-letter>`);
    const {page, noise, close} = await pages.open(`<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
      <script>globalThis.told = []; addEventListener('message', ({data}) => told.push(data));</script>
      <iframe width="900" height="700" sandbox="${sandbox}" src="${letter}"></iframe>`);
    const frame = page.frames().find((one) => one.url() === letter) as Frame;
    await until(async () => (await frame.evaluate(`document.querySelector('leavex-letter').status`)) === 'ready');
    return {page, frame, noise, close};
  };
  const errors = (noise: readonly string[]): string[] =>
    noise.filter((line) => line.startsWith('error') && !/Ignored call to 'print/.test(line));

  it('without allow-same-origin: the page in the frame is printed', async () => {
    const {page, frame, noise, close} = await open('allow-scripts allow-modals', PRINTER);
    await frame.evaluate(PRESS);
    await until(async () => (await page.evaluate('told.length')) === 1);
    await new Promise((passed) => setTimeout(passed, 700));
    assert.equal(await frame.evaluate(STATUS), '');
    assert.equal(await frame.evaluate(FRAMES), 0);
    assert.deepEqual(errors(noise), []);
    await close();
  });

  for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin']) {
    it(`without allow-modals (${sandbox}): the button says so, and what to do`, async () => {
      const {frame, noise, close} = await open(sandbox, '');
      for (let press = 0; press < 3; press++) await frame.evaluate(PRESS);
      await until(async () => (await frame.evaluate(STATUS)) === REFUSED);
      await until(async () => (await frame.evaluate(FRAMES)) === 0);
      assert.deepEqual(errors(noise), []);
      await close();
    });
  }
});
