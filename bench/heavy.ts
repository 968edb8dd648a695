// For how long one answer below the size limits keeps a page waiting: the longest task of Chromium's main thread while the
// answer is read and shown, a button is pressed, and a key is struck.
//
//   npm run bench -- heavy
//   ONLY='^members' npm run bench -- heavy
//
// The limit is 200 ms, in time of the processor: it hardly depends on what else the machine does. The other number is the time
// that went by.
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {HEAVY_BODIES, type HeavyBody} from '../fixtures/heavy-bodies.js';
import {launchChromium} from '../scripts/browsers.js';
import {mainThreadTasks, TRACE_CATEGORIES, type Task} from './support/main-thread.js';

const LIMIT = 200;
const only = new RegExp(process.env['ONLY'] ?? '');

let current: HeavyBody | undefined;
const server = createServer((request, response) => {
  const path = (request.url ?? '/').slice(1).replace(/\?.*/, '');
  const send = (status: number, type: string, body: string | Buffer = ''): void => {
    response.writeHead(status, {'content-type': type}).end(body);
  };
  if (path.startsWith('cdn/')) return send(200, 'text/javascript', readFileSync(`dist/${path}`));
  if (path === 'page')
    return send(
      200,
      'text/html; charset=utf-8',
      `<!doctype html><html lang="en"><title>Heavy</title><script src="/cdn/leavex.js"></script>${current!.markup.replace('>', ' load="click">').replaceAll('API', '/api/')}`,
    );
  const make = current?.files[path.replace(/^api\//, '')];
  return make ? send(200, path.endsWith('.md') ? 'text/markdown; charset=utf-8' : 'application/json', make()) : send(404, 'text/plain');
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/page`;

interface Shown {
  readonly status: string;
  readonly nodes: number;
}

/** Shows the answer, presses the buttons and types. Runs in the page. */
async function walk(press: readonly string[], type: string | undefined): Promise<Shown> {
  const widget = document.querySelector<HTMLElement & {load: string; status: string}>('[load]')!;
  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  // A frame for what has been done, and some time for what comes after it.
  const settle = async (): Promise<void> => {
    await new Promise(requestAnimationFrame);
    await wait(300);
  };
  const shadowRoot = widget.shadowRoot!;
  const isDone = (): boolean => /ready|stale|empty|error/.test(widget.status) && !shadowRoot.textContent.includes('Loading');
  widget.load = 'eager';
  const end = performance.now() + 20_000;
  // Between an answer and the next question there is a moment in which all seems to be done.
  for (let times = 0; times < 4 && performance.now() < end; times = isDone() ? times + 1 : 0) await wait(100);
  await settle();
  for (const part of press) {
    const details = part === 'more' ? '[part~=member] [aria-expanded]' : `[part~="${part}"]`;
    shadowRoot.querySelector<HTMLElement>(details)?.click();
    await settle();
  }
  const field = shadowRoot.querySelector<HTMLInputElement>('textarea:not([readonly]), input[type=search]');
  if (type && field) {
    field.value = type;
    field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    await settle();
  }
  return {status: widget.status, nodes: shadowRoot.querySelectorAll('*').length};
}

/** The longest task of the main thread of a page, in milliseconds. */
function longestTask(trace: Uint8Array): Task {
  const tasks = mainThreadTasks(trace);
  return {processor: Math.max(...tasks.map(({processor}) => processor)), wall: Math.max(...tasks.map(({wall}) => wall))};
}

let browser = await launchChromium();
let slow = 0;
console.log(
  `  ${'longest'.padStart(8)} ${'by clock'.padStart(9)}  ${'bytes'.padStart(9)}  ${'elements'.padStart(8)}  ${'status'.padEnd(7)} answer`,
);
try {
  for (const body of HEAVY_BODIES.filter(({name}) => only.test(name))) {
    current = body;
    const bytes = Math.max(...Object.values(body.files).map((make) => Buffer.byteLength(make())));
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    try {
      // The loader of this script names functions, with a function that a page does not have.
      await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
      await page.goto(address);
      await page.tracing.start({categories: TRACE_CATEGORIES});
      const timeout = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('more than 40 s')), 40_000));
      const {status, nodes} = await Promise.race([page.evaluate(walk, body.press ?? [], body.type), timeout]);
      const {processor, wall} = longestTask((await page.tracing.stop())!);
      const isSlow = processor > LIMIT;
      slow += Number(isSlow);
      console.log(
        `${isSlow ? '!' : ' '} ${`${processor.toFixed(0)} ms`.padStart(8)} ${`${wall.toFixed(0)} ms`.padStart(9)}  ${String(bytes).padStart(9)}  ${String(nodes).padStart(8)}  ${status.padEnd(7)} ${body.name}`,
      );
      await context.close();
    } catch (error) {
      slow++;
      console.log(`! ${body.name}: ${(error as Error).message}`);
      browser.process()?.kill('SIGKILL');
      browser = await launchChromium();
    }
  }
  console.log(`  ${slow} above ${LIMIT} ms`);
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
