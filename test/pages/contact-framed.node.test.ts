import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {Frame, Page} from 'puppeteer-core';
import {inEachEngine} from './support/pages-in-each-engine.js';

/** Waits for a part of the element, then clicks it or types into it. */
function visitorOf(page: Page | Frame): (selector: string, text?: string) => Promise<void> {
  return async (selector, text) => {
    await page.waitForFunction(
      (part) => document.querySelector('leavex-contact-mep')?.shadowRoot?.querySelector(part),
      {timeout: 20_000},
      selector,
    );
    await page.evaluate(
      (part, value) => {
        const field = document.querySelector('leavex-contact-mep')!.shadowRoot!.querySelector<HTMLInputElement>(part)!;
        if (value === null) return field.click();
        field.value = value;
        field.dispatchEvent(new Event('input', {bubbles: true}));
      },
      selector,
      text ?? null,
    );
  };
}

inEachEngine(
  'contact-mep in a frame',
  (pages) => {
    it('copying comes first where nothing may be opened', {timeout: 60_000}, async () => {
      const {server, browser} = pages;
      const framed = server.page(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Framed</title>
<script src="/cdn/leavex-contact-mep.js"></script><leavex-contact-mep api="/api/" country="IE"></leavex-contact-mep></html>`);
      const page = await browser.newPage();
      await page.goto(
        server.page(`<!doctype html><title>Page</title><iframe sandbox="allow-scripts allow-forms" src="${framed}"></iframe>`),
      );
      const frame = await page.waitForFrame(framed);
      const use = visitorOf(frame);
      await use('[part~=suggestion] [part~=primary]');
      await use('[name=text]', 'My opening.');
      await use('[name=sender]', 'Jo Maier');
      await use('[part~=letter] [part~=continue]');
      // Nothing was chosen: the three things to copy are there.
      await use('[part~=way] ol button');
      const root = await frame.evaluate(() => {
        const {shadowRoot} = document.querySelector('leavex-contact-mep')!;
        return [
          globalThis.origin,
          shadowRoot!.querySelector<HTMLInputElement>(':checked')!.value,
          shadowRoot!.querySelector<HTMLTextAreaElement>('ol textarea')!.value,
        ];
      });
      assert.deepEqual(root.slice(0, 2), ['null', 'copy']);
      assert.match(root[2]!, /@example\.org$/);
    });
  },
  ['chromium'],
);
