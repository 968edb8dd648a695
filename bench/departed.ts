// Cost of a list of departures: bytes, elements, time from the answer to the list on the page, and the load of a moving ticker
// on the main thread.
import {readFileSync} from 'node:fs';
import {constants, brotliCompressSync} from 'node:zlib';
import type {Page} from 'puppeteer-core';
import {startDemoServer} from '../fixtures/demo-site/demo-server.js';
import {launchChromium} from '../scripts/browsers.js';
import {OBSERVE_SHIFTS, shiftsOf} from '../fixtures/layout-shift.js';

const ROUNDS = 7;
const SECONDS = 10;
const MANY = 10_000;
const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const print = (what: string, value: string | number): void => console.log(`  ${what.padEnd(66)} ${String(value).padStart(12)}`);

const COUNTRIES = 'AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK CH NO US EU'.split(' ');
const KINDS = 'university ngo media union government municipality parliament court party culture health sports company person other'.split(
  ' ',
);

/** As real ones: most with a source, some with accounts elsewhere. */
const departures = (count: number): string =>
  JSON.stringify({
    updated: '2026-02-04',
    total: count,
    addUrl: 'https://example.org/add',
    correctionUrl: 'https://example.org/correct',
    departures: Array.from({length: count}, (_, i) => ({
      id: `organisation-${i}`,
      name: `Organisation ${(i * 7919) % count} of Example`,
      country: COUNTRIES[i % COUNTRIES.length],
      kind: KINDS[i % KINDS.length],
      leftOn: new Date(Date.UTC(2025, 0, 31) - i * 8_640_000).toISOString().slice(0, 10),
      source: `https://news.example/${i}`,
      ...(i % 3 === 0 && {
        movedTo: [{network: 'mastodon', handle: '@o@social.example', url: `https://social.example/@o${i}`}, {network: 'bluesky'}],
      }),
    })),
  });

const server = await startDemoServer();
const browser = await launchChromium();
const html = (
  content: string,
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Who has left</title><link rel="icon" href="icon.svg"><meta name="leavex-api" content="/api/">
<style>body {font: 1em/1.5 sans-serif; max-inline-size: 60em; margin: 1em auto}</style>
<script src="/cdn/leavex-departed.js"></script><main>${content}</main><p>The end of the page.</p></html>`;
const address = server.page(html(''));

interface Shown {
  readonly page: Page;
  /** Milliseconds from the whole answer to the frame in which it is laid out. */
  readonly time: number;
}

/** Puts an element into a page; its answer comes at once. */
async function show(markup: string, json: string, {throttle = 1, width = 1280} = {}): Promise<Shown> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({width, height: 800});
  await page.evaluateOnNewDocument(() => {
    const scope = globalThis as unknown as {shift: number; long: number[]};
    scope.shift = 0;
    scope.long = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {value: number})[]) scope.shift += entry.value;
    }).observe({type: 'layout-shift', buffered: true});
    new PerformanceObserver((list) => {
      for (const {duration} of list.getEntries()) scope.long.push(duration);
    }).observe({type: 'longtask', buffered: true});
  });
  await page.goto(address, {waitUntil: 'networkidle0'});
  await page.emulateCPUThrottling(throttle);
  const time = await page.evaluate(
    async (content, text) => {
      let start = 0;
      globalThis.fetch = () => {
        return Promise.resolve(new Response(text, {headers: {'content-type': 'application/json'}}));
      };
      const parse = JSON.parse;
      JSON.parse = (...parameters: Parameters<typeof parse>): unknown => {
        start = performance.now();
        return parse(...parameters);
      };
      const box = document.querySelector('main')!;
      box.insertAdjacentHTML('beforeend', content);
      const widget = box.firstElementChild as HTMLElement & {updateComplete: Promise<boolean>};
      await new Promise((resolve) => widget.addEventListener('leavex-load', resolve, {once: true}));
      await widget.updateComplete;
      await new Promise(requestAnimationFrame);
      widget.getBoundingClientRect();
      return performance.now() - start;
    },
    markup,
    json,
  );
  return {page, time};
}

/** Cumulative layout shift (CLS) of a page whose list arrives after one second. */
async function layoutShift(markup: string, width: number): Promise<string> {
  server.apiDelay = 1_000;
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({width, height: 800});
  await page.evaluateOnNewDocument(OBSERVE_SHIFTS);
  await page.goto(server.page(html(markup)), {waitUntil: 'networkidle0'});
  const shift = await shiftsOf(page);
  await page.browserContext().close();
  server.apiDelay = 0;
  return shift.toFixed(4);
}

const inPage = <T>(page: Page, expression: string): Promise<T> => page.evaluate(expression) as Promise<T>;
const WIDGET = `document.querySelector('leavex-departed')`;

async function medianTime(markup: string, json: string, throttle: number): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const {page, time} = await show(markup, json, {throttle});
    times.push(time);
    await page.browserContext().close();
  }
  return `${median(times).toFixed(1)} ms`;
}

/** Load of a moving line on the main thread, and the part of it in long tasks. */
async function whileMoving(json: string, speed: number, throttle: number): Promise<void> {
  const {page} = await show(`<leavex-departed variant="ticker" speed="${speed}"></leavex-departed>`, json, {throttle});
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await inPage(page, 'long.length = 0; shift = 0');
  const before = await page.metrics();
  await new Promise((resolve) => setTimeout(resolve, SECONDS * 1_000));
  const after = await page.metrics();
  const busy = (after.TaskDuration! - before.TaskDuration!) / (after.Timestamp! - before.Timestamp!);
  const long = await inPage<number[]>(page, 'long');
  print(`${speed} px/s for ${SECONDS} s, processor ×1/${throttle}: main thread busy`, `${(busy * 100).toFixed(2)} %`);
  print('  long tasks; layout shift meanwhile', `${long.length}; ${(await inPage<number>(page, 'shift')).toFixed(4)}`);
  await page.browserContext().close();
}

/** Milliseconds from a key to the frame that shows what it has found. */
async function typing(json: string, throttle: number): Promise<string> {
  const {page} = await show('<leavex-departed></leavex-departed>', json, {throttle});
  const times = await page.evaluate(async () => {
    const field = document.querySelector('leavex-departed')!.shadowRoot!.querySelector<HTMLInputElement>('[name=query]')!;
    const taken: number[] = [];
    const text = 'organisation 77';
    for (let length = 1; length <= text.length; length++) {
      const start = performance.now();
      field.value = text.slice(0, length);
      field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(0);
      });
      taken.push(performance.now() - start);
    }
    return taken;
  });
  await page.browserContext().close();
  return `${median(times).toFixed(1)} / ${Math.max(...times).toFixed(1)} ms`;
}

/** Counts organisations in the accessibility tree, and different ones among them. */
async function heard(page: Page): Promise<string> {
  const client = await page.createCDPSession();
  const {nodes} = (await client.send('Accessibility.getFullAXTree')) as {
    nodes: {role?: {value: string}; name?: {value: string}; ignored: boolean}[];
  };
  const names = nodes
    .filter(({role, ignored}) => !ignored && role?.value === 'link')
    .flatMap(({name}) => name?.value.match(/Organisation \d+/)?.[0] ?? []);
  return `${names.length}; ${new Set(names).size}`;
}

try {
  const file = readFileSync('dist/cdn/leavex-departed.js');
  print('leavex-departed.js, brotli', `${brotliCompressSync(file, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length} B`);
  const many = departures(MANY);
  print(`${MANY.toLocaleString('en')} departures, brotli`, `${brotliCompressSync(many).length} B`);

  for (const variant of ['ticker', 'list']) {
    const markup = `<leavex-departed variant="${variant}"></leavex-departed>`;
    for (const throttle of [1, 4])
      print(
        `${variant}: answer of ${MANY} to laid out, median of ${ROUNDS}, processor ×1/${throttle}`,
        await medianTime(markup, many, throttle),
      );
    print(`${variant}: the same with 40, processor ×1`, await medianTime(markup, departures(40), 1));
    const {page} = await show(markup, many);
    print(`${variant}: elements in the shadow tree`, await inPage<number>(page, `${WIDGET}.shadowRoot.querySelectorAll('*').length`));
    if (variant === 'ticker') print('ticker: organisations in the accessibility tree; different ones', await heard(page));
    await page.browserContext().close();
    for (const width of [1280, 390])
      print(`${variant} of the demo: layout shift, ${width} px, no fallback`, await layoutShift(markup, width));
  }
  const small = await show('<leavex-departed variant="ticker"></leavex-departed>', departures(8), {width: 390});
  print('ticker of 8: organisations in the accessibility tree; different ones', await heard(small.page));
  await small.page.browserContext().close();
  for (const throttle of [1, 4])
    print(`a key in the search of ${MANY}: median / longest, processor ×1/${throttle}`, await typing(many, throttle));
  await whileMoving(many, 40, 1);
  await whileMoving(many, 120, 4);
} finally {
  await browser.close();
  await server.close();
}
