// Cost of finding a member: bytes and requests of the first country, and the time from a keystroke to the painted list.
// Time of the processor, at full speed, hardly depends on what else the machine does. The clock does, and is what a reader feels.
//   LEAVEX_DATA=FOLDER   folder with meps.leavex.json, for the real members; else those of the demo
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import type {Page} from 'puppeteer-core';
import {startDemoServer} from '../fixtures/demo-site/demo-server.js';
import {launchChromium} from '../scripts/browsers.js';
import {processorBetweenMarks, TRACE_CATEGORIES} from './support/main-thread.js';
import {compileReal} from './support/real-members.js';

/** Typed letter by letter and deleted again. */
const QUERIES = ['garcia', 'müller', 'sosoaca', 'van der', 'libe', 'greens', 'maria', 'peeters', 'kov', 'q', 'anna'];

const print = (what: string, value: string): void => console.log(`  ${what.padEnd(62)} ${value.padStart(12)}`);
const brotli = (data: string | Buffer): number => brotliCompressSync(data).length;

function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

const data = process.env['LEAVEX_DATA'];
const folder = mkdtempSync(join(tmpdir(), 'leavex-members-'));
if (data !== undefined) compileReal(data, folder);
const server = await startDemoServer([['real/', `${folder}/api/`]]);
const browser = await launchChromium();
const base = data === undefined ? 'api/' : 'real/';

async function open(country: string): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({width: 1280, height: 900});
  const address = server.page(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Members</title>
<style>body {font: 1em/1.5 sans-serif; max-inline-size: 50em; margin: 1em auto}</style>
<script src="/cdn/leavex-contact-mep.js"></script><leavex-contact-mep api="/${base}" country="${country}" stance="any"></leavex-contact-mep></html>`);
  await page.goto(address, {waitUntil: 'networkidle0'});
  await page.waitForFunction(() => document.querySelector('leavex-contact-mep')!.shadowRoot!.querySelector('[type=search]'));
  return page;
}

interface Keystrokes {
  readonly clock: readonly number[];
  readonly processor: readonly number[];
}

/** Milliseconds from an input event to the end of the frame that shows the result, for each keystroke. */
async function keystrokes(country: string, throttle: number): Promise<Keystrokes> {
  const page = await open(country);
  await page.emulateCPUThrottling(throttle);
  const typed = QUERIES.flatMap((query) => [
    ...Array.from(query, (_, i) => query.slice(0, i + 1)),
    ...Array.from(query, (_, i) => query.slice(0, query.length - i - 1)),
  ]);
  await page.tracing.start({categories: TRACE_CATEGORIES});
  const clock = await page.evaluate(async (values) => {
    const input = document.querySelector('leavex-contact-mep')!.shadowRoot!.querySelector<HTMLInputElement>('[type=search]')!;
    const found: number[] = [];
    for (const value of values) {
      found.push(
        await new Promise((resolve) => {
          // A message after the frame's callbacks comes when layout and paint of that frame are done.
          const {port1, port2} = new MessageChannel();
          const start = performance.now();
          performance.mark('begin');
          port1.onmessage = () => {
            performance.mark('end');
            resolve(performance.now() - start);
          };
          input.value = value;
          input.dispatchEvent(new Event('input', {bubbles: true}));
          requestAnimationFrame(() => port2.postMessage(null));
        }),
      );
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return found;
  }, typed);
  const processor = processorBetweenMarks((await page.tracing.stop())!);
  await page.browserContext().close();
  return {clock, processor};
}

try {
  print('leavex-contact-mep.js, brotli', `${brotli(readFileSync('dist/cdn/leavex-contact-mep.js'))} B`);

  for (const country of ['MT', 'BE', 'FR', 'DE']) {
    server.requests.length = 0;
    const page = await open(country);
    const files = server.requests.filter((path) => path.startsWith(base));
    const sizes = await Promise.all(files.map(async (path) => brotli(await (await fetch(server.url + path)).text())));
    if (files.length > 0)
      print(`first list, ${country}: ${files.length} requests, brotli`, `${sizes.reduce((sum, size) => sum + size, 0)} B`);
    await page.browserContext().close();
  }

  const spread = (times: readonly number[]): string => `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.95).toFixed(1)} ms`;
  for (const country of ['DE', 'all'])
    for (const throttle of [1, 4]) {
      const {clock, processor} = await keystrokes(country, throttle);
      print(`keystroke to paint, ${country}, CPU 1/${throttle}, by clock: median, p95`, spread(clock));
      if (throttle === 1) print(`the same, of the processor`, spread(processor));
    }
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, {recursive: true});
}
