// Cost of a counter: bytes, requests, layout shift, time from the answer to the painted number.
import {readFileSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';
import type {Page} from 'puppeteer-core';
import {startDemoServer} from '../fixtures/demo-site/demo-server.js';
import {launchChromium} from '../scripts/browsers.js';
import {OBSERVE_SHIFTS, shiftsOf} from '../fixtures/layout-shift.js';
import {median} from './support/numbers.js';

const ROUNDS = 9;
const print = (what: string, value: string): void => console.log(`  ${what.padEnd(62)} ${value.padStart(12)}`);

const server = await startDemoServer();
const browser = await launchChromium();

const pageWith = (body: string): string =>
  server.page(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Counters</title><meta name="leavex-api" content="/api/">
<style>body {font: 1em/1.5 sans-serif; max-inline-size: 40em; margin: 1em auto}</style>
<script src="/cdn/leavex-counter.js"></script><h1>Counters</h1>${body}<p>The end of the page.</p></html>`);

async function open(address: string, width: number, watch: (page: Page) => Promise<void> = () => Promise.resolve()): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({width, height: 800});
  await watch(page);
  await page.goto(address, {waitUntil: 'networkidle0'});
  return page;
}

/** Cumulative layout shift (CLS) of a page whose data arrive after one second. */
async function layoutShift(body: string, width: number): Promise<number> {
  server.apiDelay = 1_000;
  const page = await open(pageWith(body), width, async (fresh) => {
    await fresh.evaluateOnNewDocument(OBSERVE_SHIFTS);
  });
  await page.waitForFunction(() =>
    [...document.querySelectorAll('leavex-counter')].every((counter) => (counter as unknown as {status: string}).status === 'ready'),
  );
  const shift = await shiftsOf(page);
  await page.browserContext().close();
  server.apiDelay = 0;
  return shift;
}

/** Milliseconds from the answer to the next frame that shows it. */
async function timeToPaint(throttle: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await open(pageWith(''), 1280, (fresh) => fresh.emulateCPUThrottling(throttle));
    times.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let start = 0;
            const original = globalThis.fetch;
            globalThis.fetch = async (...parameters) => {
              const response = await original(...parameters);
              start = performance.now();
              return response;
            };
            const counter = document.createElement('leavex-counter');
            counter.addEventListener('leavex-count', () =>
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start))),
            );
            document.body.append(counter);
          }),
      ),
    );
    await page.browserContext().close();
  }
  return median(times);
}

const ten = (counter: string): string => Array.from({length: 10}, () => `<p>Already ${counter} and counting.</p>`).join('');

try {
  print('leavex-counter.js, brotli', `${brotliCompressSync(readFileSync('dist/cdn/leavex-counter.js')).length} B`);

  server.requests.length = 0;
  const page = await open(pageWith(ten('<leavex-counter></leavex-counter>')), 1280);
  print('requests to the API, ten counters', String(server.requests.filter((path) => path.startsWith('api/')).length));
  await page.browserContext().close();

  for (const [what, body] of [
    ['in a line, with fallback', ten('<leavex-counter>3,230 signatures</leavex-counter>')],
    ['in a line, without fallback', ten('<leavex-counter></leavex-counter>')],
    ['bars with a goal in the tag', '<leavex-counter goal="5000">3,230 signatures</leavex-counter>'.repeat(10)],
    ['bars without fallback', '<leavex-counter variant="bar"></leavex-counter>'.repeat(10)],
  ] as const) {
    for (const width of [1280, 390])
      print(`layout shift, ten ${what}, ${width} px, data after 1 s`, (await layoutShift(body, width)).toFixed(4));
  }

  for (const throttle of [1, 4])
    print(`answer to painted number, median of ${ROUNDS}, processor ×1/${throttle}`, `${(await timeToPaint(throttle)).toFixed(1)} ms`);
} finally {
  await browser.close();
  await server.close();
}
