import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Frame, Page} from 'puppeteer-core';
import {launchChromium} from '../../../scripts/browsers.js';
import {startDemoServer} from '../../pages/support/demo-server.js';

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

// The build shortens names that only our own modules use. What it must not shorten shows in the file that readers get.
test('the built file leads from the country to a letter, in the demo, and logs nothing', {timeout: 120_000}, async (t) => {
  const server = await startDemoServer();
  const browser = await launchChromium();
  t.after(async () => {
    await browser.close();
    await server.close();
  });
  const page = await browser.newPage();
  const noise: string[] = [];
  page.on('pageerror', (error) => noise.push(String(error)));
  page.on('console', (message) => noise.push(message.text()));
  await page.evaluateOnNewDocument(() => {
    const scope = globalThis as unknown as {told: unknown[]};
    scope.told = [];
    for (const name of ['leavex-load', 'leavex-select', 'leavex-contact'])
      document.addEventListener(name, (event) => scope.told.push([name, Object.keys((event as CustomEvent<object>).detail).join()]));
  });
  await page.goto(
    server.page(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Write</title><link rel="icon" href="data:,">
<script src="/cdn/leavex-contact-mep.js"></script><leavex-contact-mep api="/api/" mail-domains="example.org"></leavex-contact-mep></html>`),
  );
  const use = visitorOf(page);
  await use('select[name=country]', 'IE');
  await use('[part=country] [part=primary]');
  await use('[part=member] [part=write]');
  await use('[part=block] textarea', 'My opening.');
  await use('[name=own]', 'My own words.');
  // Without a name the letter does not go on, and says why.
  await use('[part=letter] > [part=primary]');
  await use('[part=problems] button');
  await use('[name=sender]', 'Jo Maier');
  await use('[name=place]', 'Cork');
  await use('[part=letter] > [part=primary]');
  await use('[value=app]');
  await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()));
  await use('[part=way] a[href^="mailto:"]');
  const href = await page.evaluate(
    () => document.querySelector('leavex-contact-mep')!.shadowRoot!.querySelector<HTMLAnchorElement>('a[href^="mailto:"]')!.href,
  );
  assert.match(href, /^mailto:[^@?]+@example\.org\?subject=[^&]+&body=Dear/);
  assert.match(decodeURIComponent(href), /My own words\.[^]*My opening\.[^]*Cork[^]*Jo Maier$/);
  assert.ok(href.length <= 8_000);
  await use('[part=sent] button');
  const told = await page.evaluate(() => (globalThis as unknown as {told: unknown}).told);
  assert.deepEqual(told, [
    ['leavex-load', 'resource'],
    ['leavex-load', 'resource'],
    ['leavex-select', 'id'],
    ['leavex-load', 'resource'],
    ['leavex-contact', 'id,channel'],
  ]);
  assert.deepEqual(noise, []);
});

test('in a frame that may open nothing, copying comes first', {timeout: 120_000}, async (t) => {
  const server = await startDemoServer();
  const browser = await launchChromium();
  t.after(async () => {
    await browser.close();
    await server.close();
  });
  const framed = server.page(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Framed</title>
<script src="/cdn/leavex-contact-mep.js"></script><leavex-contact-mep api="/api/" country="IE"></leavex-contact-mep></html>`);
  const page = await browser.newPage();
  await page.goto(server.page(`<!doctype html><title>Page</title><iframe sandbox="allow-scripts allow-forms" src="${framed}"></iframe>`));
  const frame = await page.waitForFrame(framed);
  const use = visitorOf(frame);
  await use('[part=member] [part=write]');
  await use('[part=block] textarea', 'My opening.');
  await use('[name=sender]', 'Jo Maier');
  await use('[part=letter] > [part=primary]');
  // Nothing was chosen: the three things to copy are there.
  await use('[part=way] ol button');
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
