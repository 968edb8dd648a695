// Cost of finding a member: bytes and requests of the first country, and the time from a keystroke to the painted list.
// The clock is what a reader feels: it includes up to 17 ms until the next frame. Time of the processor does not.
// Whatever else the machine does makes a key slower, never faster, so each number is that of the fastest of three rounds.
// Rows that are painted have to be the answer to the key: they are compared with those after a pause.
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

const ROUNDS = 3;

/** Typed letter by letter and deleted again. */
const QUERIES = ['garcia', 'müller', 'sosoaca', 'van der', 'libe', 'greens', 'maria', 'peeters', 'kov', 'q', 'anna'];

const print = (what: string, value: string): void => console.log(`  ${what.padEnd(62)} ${value.padStart(12)}`);
const brotli = (data: string | Buffer): number => brotliCompressSync(data).length;

function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** The shortest time of each keystroke. */
const fastest = (rounds: readonly (readonly number[])[]): number[] =>
  rounds[0]!.map((_, i) => Math.min(...rounds.map((times) => times[i]!)));

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

/** A value of the search field, with the ids of the rows that were painted for it. */
interface Answer {
  readonly value: string;
  readonly ids: readonly string[];
}

/** Throws if other rows are shown for a value once typing has come to rest. */
async function checkAnswers(page: Page, answers: readonly Answer[]): Promise<void> {
  const byValue = new Map(answers.map(({value, ids}) => [value, ids]));
  const rested = await page.evaluate(
    async (values) => {
      const root = document.querySelector('leavex-contact-mep')!.shadowRoot!;
      const input = root.querySelector<HTMLInputElement>('[type=search]')!;
      const found: string[][] = [];
      for (const value of values) {
        input.value = value;
        input.dispatchEvent(new Event('input', {bubbles: true}));
        await new Promise((resolve) => setTimeout(resolve, 400));
        found.push([...root.querySelectorAll<HTMLElement>('[part~=member]')].map((row) => row.dataset['id']!));
      }
      return found;
    },
    [...byValue.keys()],
  );
  [...byValue].forEach(([value, ids], i) => {
    const expected = rested[i]!.slice(0, ids.length);
    if (ids.join() !== expected.join() || (ids.length === 0 && rested[i]!.length > 0))
      throw new Error(`“${value}” painted ${ids.join()}, and later ${expected.join()}`);
  });
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
  const {clock, answers} = await page.evaluate(async (values) => {
    const root = document.querySelector('leavex-contact-mep')!.shadowRoot!;
    const input = root.querySelector<HTMLInputElement>('[type=search]')!;
    const times: number[] = [];
    const painted: {value: string; ids: string[]}[] = [];
    for (const value of values) {
      times.push(
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
      painted.push({value, ids: [...root.querySelectorAll<HTMLElement>('[part~=member]')].map((row) => row.dataset['id']!)});
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return {clock: times, answers: painted};
  }, typed);
  const processor = processorBetweenMarks((await page.tracing.stop())!);
  await page.emulateCPUThrottling(1);
  if (country === 'all' && throttle === 1) await checkAnswers(page, answers);
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
      const rounds: Keystrokes[] = [];
      while (rounds.length < ROUNDS) rounds.push(await keystrokes(country, throttle));
      print(`keystroke to paint, ${country}, CPU 1/${throttle}, by clock: median, p95`, spread(fastest(rounds.map(({clock}) => clock))));
      // At a quarter of its speed, the trace counts time in which the processor is only held up.
      if (throttle === 1) print(`the same, of the processor`, spread(fastest(rounds.map(({processor}) => processor))));
    }
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, {recursive: true});
}
