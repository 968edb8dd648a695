import {readFileSync} from 'node:fs';
import type {Browser} from 'puppeteer-core';
import type {DemoServer} from '../../fixtures/demo-site/demo-server.js';
import type {Mode, PictureState} from './states.js';

/** A longer page is cut: the rest looks like its beginning. */
const MAX_HEIGHT = 1_200;

/** A line that says that something is loading comes after a second. */
const LOADING_SEEN_AFTER = 1_400;

const face = (weight: number): string => {
  const font = readFileSync(`node_modules/@fontsource/dejavu-sans/files/dejavu-sans-latin-${weight}-normal.woff2`);
  return `@font-face {font-family: 'Test Sans'; font-weight: ${weight}; src: url('data:font/woff2;base64,${font.toString('base64')}')}`;
};

const STYLE = `${face(400)} ${face(700)}
  html {color-scheme: light dark; scrollbar-width: none} body {margin: 0; padding: 16px; font: 16px/1.5 'Test Sans'}
  leavex-contact-mep::part(member) {content-visibility: visible}`;

// The suggestion of a member is drawn by lot, and dates are told from today.
const SAME_EVERY_TIME = `
  let state = 1;
  Math.random = () => (state = (state * 16807) % 2147483647) / 2147483647;
  crypto.getRandomValues = (array) => array.fill(7);
  const Now = Date;
  globalThis.Date = class extends Now { constructor(...parts) { super(...(parts.length ? parts : [Now.UTC(2026, 1, 10, 12)])); } static now() { return Now.UTC(2026, 1, 10, 12); } };`;

/** A picture of a state, as PNG. */
export async function drawPicture(browser: Browser, server: DemoServer, {html, api, act}: PictureState, mode: Mode): Promise<Uint8Array> {
  const page = await (await browser.createBrowserContext()).newPage();
  try {
    await page.setViewport({width: mode === 'narrow' ? 320 : 720, height: MAX_HEIGHT});
    const devtools = await page.createCDPSession();
    await devtools.send('Emulation.setEmulatedMedia', {
      media: mode === 'print' ? 'print' : 'screen',
      features: [
        {name: 'prefers-color-scheme', value: mode === 'dark' ? 'dark' : 'light'},
        {name: 'forced-colors', value: mode === 'forced-colors' ? 'active' : 'none'},
        {name: 'prefers-reduced-motion', value: 'no-preference'},
      ],
    });
    await page.evaluateOnNewDocument(SAME_EVERY_TIME);
    server.apiDelay = api === 'slow' ? 30_000 : 0;
    const lang = mode === 'rtl' ? 'ar-XB' : 'en';
    const address = api === 'down' ? 'nowhere/' : 'api/';
    await page.goto(
      server.page(`<!doctype html><html lang="${lang}" dir="${mode === 'rtl' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><style>${STYLE}</style>
        <script src="cdn/leavex.js" data-leavex-api="${address}" defer></script><body>${html}`),
    );
    await page.waitForFunction('document.fonts.status === "loaded"');
    if (api === 'slow') await new Promise((resolve) => setTimeout(resolve, LOADING_SEEN_AFTER));
    else
      await page.waitForFunction(
        `(() => {const widget = document.querySelector('[api], leavex-counter, leavex-letter, leavex-contact-mep, leavex-departed');
          return widget.status !== undefined && !/idle|loading/.test(widget.status) && !widget.shadowRoot.querySelector('[part~=loading]')})()`,
      );
    // Words of the language and what is measured come an update later.
    await new Promise((resolve) => setTimeout(resolve, 250));
    if (act) {
      await page.evaluate(act);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    const {width, height} = (await page.evaluate('({width: innerWidth, height: Math.ceil(document.body.offsetHeight)})')) as {
      width: number;
      height: number;
    };
    const clip = {x: 0, y: 0, width, height: Math.min(height, MAX_HEIGHT)};
    return await page.screenshot({clip, captureBeyondViewport: true, optimizeForSpeed: false});
  } finally {
    await page.browserContext().close();
  }
}
