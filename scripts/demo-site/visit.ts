// Opens a page as a visitor does, and writes down all that it does beside being shown.
import type {Browser, HTTPRequest, Page} from 'puppeteer-core';
import {isDriverError} from '../older-firefox.js';

export interface Visit {
  readonly page: Page;
  /** Console messages, errors, failed requests, violations of the page's policy; empty on a silent page. */
  readonly noise: string[];
  /** Addresses of all requests. */
  readonly requests: string[];
  /** Waits until every widget has stopped loading, all requests are answered, and none has begun for a moment. */
  readonly settled: () => Promise<void>;
  /** Cookies, storage and databases of the page's origin. */
  readonly stored: () => Promise<string[]>;
  readonly close: () => Promise<void>;
}

export interface Visitor {
  readonly width?: number;
  readonly height?: number;
  /** Default: true. Firefox has no switch for it that a driver reaches. */
  readonly javaScript?: boolean;
  /** Runs in the page before its own scripts. */
  readonly before?: string;
}

const NOTE_VIOLATIONS = `
  globalThis.violations = [];
  document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sample}) =>
    violations.push([effectiveDirective, blockedURI, sample].join(' ')));`;

// As text: tsx would put helpers into a function that are not there in the page.
const EVERY_WIDGET_IS_DONE = `(() => {
  const widgets = (root) => [...(root === document ? Document : DocumentFragment).prototype.querySelectorAll.call(root, '*')].flatMap((element) => [
    ...(element.localName.startsWith('leavex-') && customElements.get(element.localName) ? [element] : []),
    ...(element.shadowRoot ? widgets(element.shadowRoot) : []),
  ]);
  return widgets(document).every(({status}) => status !== 'loading');
})()`;

const QUIET_MS = 100;

/** Longest wait for an answer. A request that is never answered is a test's own doing. */
const ANSWER_MS = 5_000;

/** A widget that waits to be seen learns of it with a frame; a page that is behind may show none. */
const TWO_FRAMES = `Promise.race([
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  new Promise((done) => setTimeout(done, 500)),
])`;

/** Asks again and again from outside: a page with a strict policy runs no text as a function. */
export async function until(isTrue: () => Promise<boolean>, timeout = 15_000): Promise<void> {
  const end = Date.now() + timeout;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`Not so after ${timeout} ms: ${isTrue.toString()}`);
    await new Promise((passed) => setTimeout(passed, 50));
  }
}

export async function visit(
  browser: Browser,
  url: string,
  {width = 1280, height = 900, javaScript = true, before}: Visitor = {},
): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({width, height});
  if (!javaScript) await page.setJavaScriptEnabled(false);
  const noise: string[] = [];
  const requests: string[] = [];
  const unanswered = new Set<HTTPRequest>();
  page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => {
    const message = error instanceof Error ? error.message : String(error);
    if (!isDriverError(message)) noise.push(`error: ${message}`);
  });
  page.on('request', (request) => {
    // A browser's own fonts and pictures are data addresses; they reach nobody.
    if (request.url().startsWith('data:')) return;
    requests.push(request.url());
    unanswered.add(request);
  });
  for (const event of ['requestfinished', 'requestfailed'] as const) page.on(event, (request) => void unanswered.delete(request));
  page.on('requestfailed', (request) => noise.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`));
  page.on('response', (response) => {
    if (response.status() >= 400) noise.push(`${response.status()}: ${response.url()}`);
  });
  if (javaScript) await page.evaluateOnNewDocument(NOTE_VIOLATIONS + (before ?? ''));
  await page.goto(url, {waitUntil: 'load'});

  const quiet = async (): Promise<void> => {
    const end = Date.now() + ANSWER_MS;
    for (let seen = -1; seen !== requests.length || (unanswered.size > 0 && Date.now() < end);) {
      seen = requests.length;
      await new Promise((passed) => setTimeout(passed, QUIET_MS));
    }
  };
  return {
    page,
    noise,
    requests,
    async settled() {
      await quiet();
      if (!javaScript) return;
      await page.evaluate(TWO_FRAMES);
      await until(async () => (await page.evaluate(EVERY_WIDGET_IS_DONE)) === true);
      await quiet();
      for (const violation of (await page.evaluate('violations')) as string[]) noise.push(`violation: ${violation}`);
    },
    async stored() {
      const found = (await page.evaluate(`(async () => {
        const databases = await indexedDB.databases?.() ?? [];
        return [
          ...(document.cookie ? ['cookie ' + document.cookie] : []),
          ...Object.keys(localStorage).map((key) => 'localStorage ' + key),
          ...Object.keys(sessionStorage).map((key) => 'sessionStorage ' + key),
          ...databases.map(({name}) => 'indexedDB ' + name),
          ...(globalThis.caches ? await caches.keys() : []).map((key) => 'cache ' + key),
        ];
      })()`)) as string[];
      return [...found, ...(await context.cookies()).map(({name}) => `cookie ${name}`)];
    },
    close: () => context.close(),
  };
}
