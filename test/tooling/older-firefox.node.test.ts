import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page, Viewport} from 'puppeteer-core';
import {allowOlderFirefox} from '../../scripts/older-firefox.js';

/** As much of a page as is needed: it answers the size late, and the command to turn the screen with an error. */
function pageThatSays(message: string): {page: Page; width: () => number} {
  let width = 800;
  const page = {
    setViewport(viewport: Viewport) {
      setTimeout(() => (width = viewport.width), 50);
      return message ? Promise.reject(new Error(message)) : Promise.resolve();
    },
    evaluate: () => Promise.resolve(width),
  };
  return {page: page as unknown as Page, width: () => width};
}

const UNKNOWN = 'Protocol error (emulation.setScreenOrientationOverride): unknown command emulation.setScreenOrientationOverride';

describe('a Firefox that does not know how to turn its screen', () => {
  it('has the size that was asked for', async () => {
    const {page, width} = pageThatSays(UNKNOWN);
    await allowOlderFirefox(page).setViewport({width: 400, height: 500});
    assert.equal(width(), 400);
  });

  it('still fails for other reasons', async () => {
    for (const message of ['Protocol error (browsingContext.setViewport): unknown command', 'Target closed'])
      await assert.rejects(allowOlderFirefox(pageThatSays(message).page).setViewport({width: 400, height: 500}), new Error(message));
  });

  it('is not noticed in a newer one', async () => {
    await allowOlderFirefox(pageThatSays('').page).setViewport({width: 400, height: 500});
  });
});
