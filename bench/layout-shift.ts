// Layout shift of four widgets whose data take three seconds, and of the snippets of docs/embedding.md in the middle of an
// article on a slow phone. A sum of 0.1 counts as good for a whole page; ours is 0.05.
import type {Page} from 'puppeteer-core';
import {launchChromium} from '../scripts/browsers.js';
import {startDemoServer} from '../fixtures/demo-site/demo-server.js';
import {OBSERVE_SHIFTS, shiftsOf} from '../fixtures/layout-shift.js';
import {slowDown} from './support/slow-phone.js';
import {SNIPPETS_WITH_ROOM, WIDGETS} from './support/snippets-with-room.js';

const LIMIT = 0.05;
const PHONE = {width: 390, height: 844};
const LAPTOP = {width: 1280, height: 800};

const PARAGRAPH = `<p>${'The members of the European Parliament are elected for five years, and many of them write on X every day. '.repeat(3)}</p>`;
const STYLE = '<style>body{max-width:44rem;margin:1rem auto;padding:0 1rem;font:1.0625rem/1.6 sans-serif}</style>';
const HEAD =
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Article</title>';

/** For comparison: the same snippets without their room. */
const without = Object.entries(SNIPPETS_WITH_ROOM).map(
  ([what, snippet]) => [`${what}, no room kept`, snippet.replace(/ style="[^"]*"/, '')] as const,
);

const server = await startDemoServer();
const browser = await launchChromium();
let worst = 0;

async function measure(
  html: string,
  viewport: typeof PHONE,
  prepare: (page: Page) => Promise<void>,
): Promise<[shift: number, height: number]> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport(viewport);
  await page.evaluateOnNewDocument(OBSERVE_SHIFTS);
  await prepare(page);
  await page.goto(server.page(html), {waitUntil: 'load', timeout: 60_000});
  await page.waitForFunction(`[...document.querySelectorAll('${WIDGETS.join()}')].every(({status}) => /ready|stale|empty/.test(status))`, {
    timeout: 60_000,
  });
  const shift = await shiftsOf(page);
  const height = (await page.evaluate(`document.querySelector('${WIDGETS.join()}').offsetHeight`)) as number;
  await page.browserContext().close();
  return [shift, height];
}

function print(what: string, [shift, height]: [shift: number, height: number]): void {
  if (!what.includes('no room')) worst = Math.max(worst, shift);
  console.log(`  ${what.padEnd(58)} ${shift.toFixed(3).padStart(6)}${shift > LIMIT ? ' !' : '  '} ${`${height} px high`.padStart(14)}`);
}

try {
  server.apiDelay = 3_000;
  for (const viewport of [PHONE, LAPTOP]) {
    const tags = [
      '<leavex-counter variant="bar">3,230 signatures</leavex-counter>',
      '<leavex-departed variant="ticker"></leavex-departed>',
    ];
    const body = [...tags, '<leavex-contact-mep></leavex-contact-mep>', '<leavex-letter collapsed></leavex-letter>'].join(PARAGRAPH);
    const html = `${HEAD}${STYLE}<script src="cdn/leavex.js" data-leavex-api="api/"></script>${PARAGRAPH}${body}${PARAGRAPH}`;
    print(`four widgets, data after 3 s, ${viewport.width} px`, await measure(html, viewport, () => Promise.resolve()));
  }
  server.apiDelay = 0;
  for (const viewport of [PHONE, LAPTOP])
    for (const [what, snippet] of [
      ...Object.entries(SNIPPETS_WITH_ROOM),
      ['all of these', Object.values(SNIPPETS_WITH_ROOM).join(PARAGRAPH)] as const,
      ...without,
    ]) {
      const html = `${HEAD}${STYLE}<h1>Article</h1>${PARAGRAPH}<script src="cdn/leavex.js" data-leavex-api="api/" defer></script>${snippet}${PARAGRAPH.repeat(4)}`;
      const [shift, height] = await measure(html, viewport, slowDown);
      print(`${what}, slow phone, ${viewport.width} px`, [shift, height]);
    }
} finally {
  await browser.close();
  await server.close();
}
console.log(`  ${worst > LIMIT ? 'more' : 'not more'} than ${LIMIT}`);
