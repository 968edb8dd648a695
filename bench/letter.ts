// Cost of a letter: bytes, time from the answer to the letter on the page, layout shift, and the time of hostile letters.
import {readFileSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';
import type {Page} from 'puppeteer-core';
import {HOSTILE_MARKDOWN} from '../fixtures/hostile-markdown.js';
import {startDemoServer} from '../fixtures/demo-site/demo-server.js';
import {launchChromium} from '../scripts/browsers.js';
import {OBSERVE_SHIFTS, shiftsOf} from '../fixtures/layout-shift.js';

const ROUNDS = 15;
/** Milliseconds that an answer takes over a fast network. */
const NETWORK = 50;
const HOSTILE_SIZE = 100_000;
const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const print = (what: string, value: string): void => console.log(`  ${what.padEnd(62)} ${value.padStart(12)}`);
const size = (file: string): string => `${brotliCompressSync(readFileSync(`dist/cdn/${file}`)).length} B`;

const server = await startDemoServer();
const browser = await launchChromium();

const page = (body: string, lang = 'en'): string =>
  server.page(`<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>A letter</title><meta name="leavex-api" content="/api/">
<link rel="icon" href="icon.svg"><style>body {font: 1em/1.5 sans-serif; max-inline-size: 60em; margin: 1em auto}</style>
<script src="/cdn/leavex-letter.js"></script>${body}<p>The end of the page.</p></html>`);
const empty = page('');
const emptyFrench = page('', 'fr');

async function open(address: string, watch: (page: Page) => Promise<unknown> = () => Promise.resolve()): Promise<Page> {
  const opened = await (await browser.createBrowserContext()).newPage();
  await opened.setViewport({width: 1280, height: 800});
  await watch(opened);
  await opened.goto(address, {waitUntil: 'networkidle0'});
  return opened;
}

interface Answer {
  readonly text: string;
  /** Address of its own; else it is that of the campaign API, in French. */
  readonly src?: string;
  /** Milliseconds until it comes; over a network these are never none. */
  readonly delay?: number;
  readonly throttle?: number;
}

/** Milliseconds from the whole answer to the letter rendered and laid out, on a page that has shown none before. */
async function timeToLayout({text: body, src = '', delay = 0, throttle = 1}: Answer): Promise<number> {
  const opened = await open(src ? empty : emptyFrench, (fresh) => fresh.emulateCPUThrottling(throttle));
  const time = await opened.evaluate(
    (address, text, wait) =>
      new Promise<number>((resolve) => {
        let start = 0;
        globalThis.fetch = async () => {
          if (wait) await new Promise((later) => setTimeout(later, wait));
          const type = address.endsWith('.md') ? 'text/markdown' : 'application/json';
          // The clock begins when the whole answer has been read, before it is parsed.
          globalThis.TextDecoder = class extends TextDecoder {
            override decode(...parameters: Parameters<TextDecoder['decode']>): string {
              start = performance.now();
              return super.decode(...parameters);
            }
          };
          return new Response(text, {headers: {'content-type': type}});
        };
        const letter = document.createElement('leavex-letter');
        if (address) letter.setAttribute('src', address);
        document.body.append(letter);
        new MutationObserver(() => {
          if (!letter.shadowRoot!.querySelector('[part~=text], [part~=error]')) return;
          letter.getBoundingClientRect();
          resolve(performance.now() - start);
        }).observe(letter.shadowRoot!, {childList: true, subtree: true});
      }),
    src,
    body,
    delay,
  );
  await opened.browserContext().close();
  return time;
}

/** Milliseconds that the browser takes for the same elements as plain HTML: what no script can be faster than. */
async function timeOfPlainHtml(markup: string): Promise<number> {
  const opened = await open(empty);
  const time = await opened.evaluate((text) => {
    const start = performance.now();
    const box = document.createElement('div');
    box.innerHTML = text;
    document.body.append(box);
    box.getBoundingClientRect();
    return performance.now() - start;
  }, markup);
  await opened.browserContext().close();
  return time;
}

async function medianTime(answer: Answer, rounds = ROUNDS): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await timeToLayout(answer));
  return `${median(times).toFixed(1)} ms`;
}

/** Cumulative layout shift (CLS) of a page whose letter arrives after one second. */
async function layoutShift(body: string, width: number): Promise<number> {
  server.apiDelay = 1_000;
  const opened = await open(page(body), async (fresh) => {
    await fresh.setViewport({width, height: 800});
    await fresh.evaluateOnNewDocument(OBSERVE_SHIFTS);
  });
  await opened.waitForFunction(() => (document.querySelector('leavex-letter') as unknown as {status: string}).status === 'ready');
  const shift = await shiftsOf(opened);
  await opened.browserContext().close();
  server.apiDelay = 0;
  return shift;
}

const letter = (content: string): string => `{"lang":"en","title":"Hostile","content":[${content}]}`;
const fill = (node: string): string => Array.from({length: Math.floor(HOSTILE_SIZE / (node.length + 1))}, () => node).join();
const nest = (open: string, close: string): string => {
  const depth = Math.floor(HOSTILE_SIZE / (open.length + close.length));
  return open.repeat(depth) + close.repeat(depth);
};

/** Letters of 100 kB that are made to take long. */
const HOSTILE_NODES: readonly (readonly [name: string, content: string])[] = [
  ['thematic breaks', fill('{"type":"thematicBreak"}')],
  ['line breaks', fill('{"type":"break"}')],
  ['nodes of no known type', fill('{"type":"a"}')],
  ['empty emphasis', fill('{"type":"emphasis","children":[]}')],
  ['headings', fill('{"type":"heading","depth":6}')],
  ['lists in lists', nest('{"type":"list","children":[{"type":"listItem","children":[', ']}]}')],
  ['quotes in quotes', nest('{"type":"blockquote","children":[', ']}')],
  ['links', fill('{"type":"link","url":"https://a/","children":[{"type":"text","value":"a"}]}')],
  ['refused links', fill('{"type":"link","url":"javascript:a"}')],
  ['one long text of single letters', `{"type":"text","value":"${'a '.repeat(HOSTILE_SIZE / 2)}"}`],
  ['one long text of French signs', `{"type":"text","value":"${'« ! '.repeat(HOSTILE_SIZE / 4)}"}`],
];

const paragraph =
  'Two years have passed since Twitter was bought. What is now called X has become a different place, and its owner decides. ';
const fallback = `<h2>An open letter</h2>${`<p>${paragraph.repeat(5)}</p>`.repeat(28)}`;

try {
  print('leavex-letter.js, brotli', size('leavex-letter.js'));
  print('markdown.js, brotli (only for Markdown)', size('markdown.js'));

  server.requests.length = 0;
  const opened = await open(page('<leavex-letter></leavex-letter>'));
  print('requests to the API', String(server.requests.filter((path) => path.startsWith('api/')).length));
  const french = await opened.evaluate(async () => (await fetch('/api/letter/fr.json')).text());
  const markup = await opened.evaluate(() => document.querySelector('leavex-letter')!.shadowRoot!.querySelector('.root')!.outerHTML);
  await opened.browserContext().close();
  const source = readFileSync('demo/campaign/letter/fr.md', 'utf8');
  const {languages: _, ...alone} = JSON.parse(french) as {languages?: unknown};
  // With `NETWORK` the engine is warm meanwhile, as on any page whose answers come over a network.
  for (const throttle of [1, 4]) {
    print(
      `letter laid out after its answer, median of ${ROUNDS}, processor ×1/${throttle}`,
      await medianTime({text: french, delay: NETWORK, throttle}),
    );
    print('the same without the list of languages', await medianTime({text: JSON.stringify(alone), delay: NETWORK, throttle}));
    print('the same with the list, answered at once: without warm-up', await medianTime({text: french, src: '/fr.json', throttle}));
  }
  const plain: number[] = [];
  for (let round = 0; round < ROUNDS; round++) plain.push(await timeOfPlainHtml(markup));
  print(`the same, with the list, as plain HTML, median of ${ROUNDS}, processor ×1/1`, `${median(plain).toFixed(1)} ms`);
  print(`Markdown file to letter laid out, parser loaded meanwhile`, await medianTime({text: source, src: '/fr.md', delay: NETWORK}));

  for (const width of [1280, 390]) {
    print(
      `layout shift, 3,000 words as fallback, ${width} px`,
      (await layoutShift(`<leavex-letter>${fallback}</leavex-letter>`, width)).toFixed(4),
    );
    print(
      `layout shift, collapsed, no fallback, ${width} px`,
      (await layoutShift('<leavex-letter collapsed></leavex-letter>', width)).toFixed(4),
    );
  }

  for (const [name, content] of HOSTILE_NODES)
    print(`100 kB of mdast: ${name}`, await medianTime({text: letter(content), src: '/a.json', delay: NETWORK}, 3));
  for (const [name, markdown] of HOSTILE_MARKDOWN)
    print(`100 kB of Markdown: ${name}`, await medianTime({text: markdown, src: '/a.md', delay: NETWORK}, 3));
} finally {
  await browser.close();
  await server.close();
}
