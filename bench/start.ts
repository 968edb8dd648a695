// Cost of a counter for a page that starts on a phone, beside the floor: a page whose element shows the same text with Lit and
// nothing else (support/bare-counter.ts). For how long tasks longer than a frame keep the main thread, in time of the processor,
// and when the number is painted. Both pages in turn, in one run; the ratio is the median of those of the rounds.
//
//   npm run bench -- start
//   ROUNDS=31 npm run bench -- start
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {brotliCompressSync} from 'node:zlib';
import type {Browser} from 'puppeteer-core';
import {build, type Rolldown} from 'vite';
import {launchChromium} from '../scripts/browsers.js';
import {mainThreadTasks, TRACE_CATEGORIES} from './support/main-thread.js';
import {median} from './support/numbers.js';
import {slowDown} from './support/slow-phone.js';

const ROUNDS = Number(process.env['ROUNDS'] ?? 15);
const FRAME = 16;
const TAGS = ['bare-counter', 'leavex-counter'] as const;
/** Limits, as multiples of the floor. */
const MOST = {blocked: 1.5, number: 1.05};

interface Start {
  /** Milliseconds in tasks that are longer than a frame. */
  readonly blocked: number;
  /** Milliseconds until the first frame with the number. */
  readonly number: number;
}

/** The floor, with Lit as it is published. */
async function bareScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {target: 'es2022', write: false, lib: {entry: 'bench/support/bare-counter.ts', formats: ['iife'], name: 'bare'}},
  });
  const [{output}] = built as [Rolldown.RolldownOutput];
  return output[0].code;
}

const pageWith = (tag: string): string => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="leavex-api" content="/api/"><title>Article</title>
<script src="/${tag}.js" defer></script><h1>Article</h1><p>Already <${tag}>3,000 signatures</${tag}> and counting.</p></html>`;

/** As text, since the loader of this script names functions, with a function that a page does not have. */
const NOTE_NUMBER = `(function look() {
  const element = document.querySelector('${TAGS.join()}');
  if (element?.shadowRoot?.textContent.includes('3,230')) globalThis.numberAt = performance.now();
  else requestAnimationFrame(look);
})()`;

async function measure(browser: Browser, address: string): Promise<Start> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await slowDown(page);
  await page.setViewport({width: 390, height: 844});
  await page.evaluateOnNewDocument(NOTE_NUMBER);
  await page.tracing.start({categories: TRACE_CATEGORIES});
  await page.goto(address);
  await page.waitForFunction('globalThis.numberAt', {polling: 100});
  const number = (await page.evaluate('numberAt')) as number;
  const tasks = mainThreadTasks((await page.tracing.stop())!);
  await context.close();
  return {blocked: tasks.reduce((sum, {processor}) => sum + (processor > FRAME ? processor : 0), 0), number};
}

const files = new Map([
  ['/bare-counter.js', ['text/javascript', await bareScript()]],
  ['/leavex-counter.js', ['text/javascript', readFileSync('dist/cdn/leavex-counter.js', 'utf8')]],
  ['/api/counter.json', ['application/json', '{"count": 3230}']],
  ...TAGS.map((tag) => [`/${tag}`, ['text/html', pageWith(tag)]] as const),
] as readonly (readonly [string, readonly [type: string, text: string]])[]);
const compressed = new Map([...files].map(([path, [type, text]]) => [path, {type, body: brotliCompressSync(text)}]));

const server = createServer((request, response) => {
  const file = compressed.get(request.url ?? '');
  if (file) response.writeHead(200, {'content-type': file.type, 'content-encoding': 'br'}).end(file.body);
  else response.writeHead(404).end();
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

const browser = await launchChromium();
const rounds: (readonly [bare: Start, counter: Start])[] = [];
try {
  // The first round finds a browser that has not started everything yet.
  for (let round = 0; round <= ROUNDS; round++) {
    const both = [await measure(browser, url + TAGS[0]), await measure(browser, url + TAGS[1])] as const;
    if (round > 0) rounds.push(both);
  }
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
for (const what of ['blocked', 'number'] as const) {
  const [bare, counter] = [0, 1].map((index) => median(rounds.map((both) => both[index]![what])).toFixed(0)) as [string, string];
  const ratio = median(rounds.map(([one, other]) => other[what] / one[what]));
  const verdict = `${ratio.toFixed(2)} times the floor, may be ${MOST[what]}${ratio > MOST[what] ? ' !' : ''}`;
  console.log(`  ${what.padEnd(8)} floor ${bare.padStart(5)} ms   counter ${counter.padStart(5)} ms   ${verdict}`);
}
