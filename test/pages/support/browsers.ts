import {enginesToTest, launchChromium, launchFirefox} from '../../../scripts/browsers.js';
import type {Browser} from 'puppeteer-core';

export type PageEngine = 'chromium' | 'firefox';

/** The engines in which pages are opened from Node. WebKit has no such driver; the tests of the elements run there. */
export function pageEngines(): readonly PageEngine[] {
  return enginesToTest().filter((engine) => engine !== 'webkit');
}

export function launch(engine: PageEngine): Promise<Browser> {
  return engine === 'firefox' ? launchFirefox() : launchChromium();
}
