// Cost of finding a member: bytes and requests of the first country, and the time from a keystroke to the painted list.
// LEAVEX_API is the base of another campaign API (with meps/all.json) to type into; else it is the demo's.
import {readFileSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';
import type {Page} from 'puppeteer-core';
import {startDemoServer} from '../fixtures/demo-site/demo-server.js';
import {launchChromium} from '../scripts/browsers.js';

/** Typed letter by letter and deleted again. */
const QUERIES = ['garcia', 'müller', 'sosoaca', 'van der', 'libe', 'greens', 'maria', 'peeters', 'kov', 'q', 'anna'];

const print = (what: string, value: string): void => console.log(`  ${what.padEnd(62)} ${value.padStart(12)}`);
const brotli = (data: string | Buffer): number => brotliCompressSync(data).length;

function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

const server = await startDemoServer();
const browser = await launchChromium();
const api = process.env['LEAVEX_API'] ?? `${server.url}api/`;

async function open(country: string): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({width: 1280, height: 900});
  const address = server.page(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Members</title>
<style>body {font: 1em/1.5 sans-serif; max-inline-size: 50em; margin: 1em auto}</style>
<script src="/cdn/leavex-contact-mep.js"></script><leavex-contact-mep api="${api}" country="${country}" stance="any"></leavex-contact-mep></html>`);
  await page.goto(address, {waitUntil: 'networkidle0'});
  await page.waitForFunction(() => document.querySelector('leavex-contact-mep')!.shadowRoot!.querySelector('[type=search]'));
  return page;
}

/** Milliseconds from an input event to the end of the frame that shows the result, for each keystroke. */
async function keystrokes(country: string, throttle: number): Promise<number[]> {
  const page = await open(country);
  await page.emulateCPUThrottling(throttle);
  const typed = QUERIES.flatMap((query) => [
    ...Array.from(query, (_, i) => query.slice(0, i + 1)),
    ...Array.from(query, (_, i) => query.slice(0, query.length - i - 1)),
  ]);
  const times = await page.evaluate(async (values) => {
    const input = document.querySelector('leavex-contact-mep')!.shadowRoot!.querySelector<HTMLInputElement>('[type=search]')!;
    const found: number[] = [];
    for (const value of values) {
      found.push(
        await new Promise((resolve) => {
          // A message after the frame's callbacks comes when layout and paint of that frame are done.
          const {port1, port2} = new MessageChannel();
          const start = performance.now();
          port1.onmessage = () => resolve(performance.now() - start);
          input.value = value;
          input.dispatchEvent(new Event('input', {bubbles: true}));
          requestAnimationFrame(() => port2.postMessage(null));
        }),
      );
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return found;
  }, typed);
  await page.browserContext().close();
  return times;
}

try {
  print('leavex-contact-mep.js, brotli', `${brotli(readFileSync('dist/cdn/leavex-contact-mep.js'))} B`);

  for (const country of ['MT', 'BE', 'FR', 'DE']) {
    server.requests.length = 0;
    const page = await open(country);
    const files = server.requests.filter((path) => path.startsWith('api/'));
    const sizes = await Promise.all(files.map(async (path) => brotli(await (await fetch(server.url + path)).text())));
    if (files.length > 0)
      print(`first list, ${country}: ${files.length} requests, brotli`, `${sizes.reduce((sum, size) => sum + size, 0)} B`);
    await page.browserContext().close();
  }

  for (const country of ['DE', 'all'])
    for (const throttle of [1, 4]) {
      const times = await keystrokes(country, throttle);
      print(
        `keystroke to paint, ${country}, CPU 1/${throttle}: median, p95`,
        `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.95).toFixed(1)} ms`,
      );
    }
} finally {
  await browser.close();
  await server.close();
}
