import type {TestRunnerPlugin} from '@web/test-runner';
import type {CDPSession, Page} from 'puppeteer-core';

/** Name and value of media features, as in `{'forced-colors': 'active'}`. */
export type MediaFeatures = Readonly<Record<string, string>>;

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Command for tests: sets media features that the test runner's own command does not know, forced colours above all; none resets them. */
export function mediaFeatures(): TestRunnerPlugin<MediaFeatures> {
  return {
    name: 'media-features',
    async executeCommand({command, payload, session}) {
      if (command !== 'set-media-features') return undefined;
      const page = (session.browser as unknown as {getPage(id: string): Page}).getPage(session.id);
      if (!sessions.has(page)) sessions.set(page, page.createCDPSession());
      const features = Object.entries(payload ?? {}).map(([name, value]) => ({name, value}));
      await (await sessions.get(page)!).send('Emulation.setEmulatedMedia', {features});
      return true;
    },
  };
}
