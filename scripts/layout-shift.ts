// Layout shift of a page while it loads: the sum of all shifts, as Chromium measures them.
import type {Page} from 'puppeteer-core';

/** Begins to add shifts up; to be run in the page before anything else. */
export const OBSERVE_SHIFTS = `
  globalThis.shifts = 0;
  new PerformanceObserver((list) => { for (const {value} of list.getEntries()) shifts += value; })
    .observe({type: 'layout-shift', buffered: true});`;

/** The sum so far. The observer is told of a shift some time after the frame of it. */
export async function shiftsOf(page: Page): Promise<number> {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 300)))');
  return (await page.evaluate('shifts')) as number;
}
