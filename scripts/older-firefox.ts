import type {Browser, BrowserContext, Page} from 'puppeteer-core';

// Firefox ESR 140 does not know a command by which puppeteer turns the screen whenever it sets a viewport. The size itself has
// been set by then. This file goes when Debian's oldest Firefox is ESR 153.

const isUnknownCommand = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('emulation.setScreenOrientationOverride') && error.message.includes('unknown command');

/**
 * Detects an error of the driver itself. In Firefox ESR 140, scripts that run before a page throw in a sandboxed frame that
 * contains another frame, even without a widget.
 */
export const isDriverError = (message: string): boolean => message.endsWith('Permission denied to access property "length"');

/** Lets `setViewport` of a page succeed in a Firefox that cannot turn its screen. */
export function allowOlderFirefox(page: Page): Page {
  const setViewport = page.setViewport.bind(page);
  page.setViewport = async (viewport) => {
    try {
      await setViewport(viewport);
    } catch (error) {
      if (!isUnknownCommand(error)) throw error;
      await untilWidth(page, viewport?.width);
    }
  };
  return page;
}

/** Applies this to all pages that a browser will open. */
export function allowOlderFirefoxIn(browser: Browser): Browser {
  wrapNewPage(browser);
  const createBrowserContext = browser.createBrowserContext.bind(browser);
  browser.createBrowserContext = async (options) => {
    const context = await createBrowserContext(options);
    wrapNewPage(context);
    return context;
  };
  return browser;
}

function wrapNewPage(opener: Browser | BrowserContext): void {
  const newPage = opener.newPage.bind(opener);
  opener.newPage = async () => allowOlderFirefox(await newPage());
}

/** Both commands are sent at once, and the one that failed may have been answered first. */
async function untilWidth(page: Page, width: number | undefined): Promise<void> {
  for (let tries = 0; width !== undefined && tries < 200; tries++) {
    if ((await page.evaluate(() => innerWidth)) === width) return;
    await new Promise((passed) => setTimeout(passed, 20));
  }
}
