// A widget that a page moves into another document (a popup, a frame, a router's cache) keeps its styles and its number.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {inEachEngine} from './support/pages-in-each-engine.js';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="icon.svg">
  <script src="cdn/leavex.js" data-leavex-api="api/" defer></script>
  <style>body{margin:0;width:600px;font:16px sans-serif}</style>
  <leavex-counter variant="bar" goal="5000">3,230 signatures</leavex-counter>
  <iframe srcdoc="<!doctype html><html lang='en'><style>body{margin:0;width:600px;font:16px sans-serif}</style><body>" width="620" height="200"></iframe>`;

const LOOK = `(() => {
  const root = counter.shadowRoot;
  const view = counter.ownerDocument.defaultView;
  const of = (part, ...names) => names.map((name) => view.getComputedStyle(root.querySelector('[part~=' + part + ']'))[name]);
  return {
    text: root.querySelector('[part~=base]').innerText.replace(/\\s+/g, ' '),
    base: of('base', 'display', 'lineHeight'),
    number: of('number', 'fontSize', 'fontWeight'),
    bar: of('bar', 'height', 'borderTopWidth', 'overflowX'),
    fill: of('fill', 'width', 'backgroundColor'),
  };
})()`;

/** Tells whether the browser itself takes the class from an element that moves: see `moveBetweenDocuments` in test/support/engines.ts. */
const LOSES_CLASS = `(() => {
  class Moved extends HTMLElement {}
  customElements.define('x-moved', Moved);
  const moved = new Moved();
  document.querySelector('iframe').contentDocument.body.append(moved);
  const isPlain = !(moved instanceof Moved);
  moved.remove();
  return isPlain;
})()`;

inEachEngine('moved into a frame', (pages) => {
  it('a counter looks as before, and as before again when it comes back', async (t) => {
    const {page, noise, close} = await pages.open(PAGE);
    if (await page.evaluate(LOSES_CLASS)) {
      t.skip('Firefox ESR 140 makes a plain HTMLElement of a custom element that moves into the document of a frame');
      return close();
    }
    await page.evaluate(`globalThis.counter = document.querySelector('leavex-counter')`);
    const before = await page.evaluate(LOOK);
    await page.evaluate(`document.querySelector('iframe').contentDocument.body.append(counter)`);
    await page.evaluate(`counter.updateComplete`);
    assert.deepEqual(await page.evaluate(LOOK), before);
    await page.evaluate(`document.body.prepend(counter)`);
    await page.evaluate(`counter.updateComplete`);
    assert.deepEqual(await page.evaluate(LOOK), before);
    assert.deepEqual(noise, []);
    await close();
  });
});
