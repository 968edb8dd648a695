import {after, before, describe} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {launch, pageEngines, type PageEngine} from './browsers.js';
import {startDemoServer, type DemoServer} from '../../../fixtures/demo-site/demo-server.js';
import {visit, type Visit, type Visitor} from '../../../fixtures/demo-site/visit.js';

export interface Pages {
  readonly engine: PageEngine;
  readonly server: DemoServer;
  readonly browser: Browser;
  /** Opens a page of the demo (a path) or one of the test's own (HTML), and waits until the widgets have their data. */
  open(page: string, visitor?: Visitor): Promise<Visit>;
}

/**
 * One suite for each engine of this run, with the demo's server and a browser that are there while its tests run.
 *
 * @param engines those that the suite is about; default: all
 */
export function inEachEngine(name: string, suite: (pages: Pages) => void, engines: readonly PageEngine[] = pageEngines()): void {
  for (const engine of pageEngines().filter((one) => engines.includes(one))) {
    describe(`${name} (${engine})`, () => {
      let server: DemoServer;
      let browser: Browser;
      before(async () => {
        server = await startDemoServer([['builds/', 'test/fixtures/builds/']]);
        browser = await launch(engine);
      });
      after(async () => {
        await browser?.close();
        await server?.close();
      });
      suite({
        engine,
        get server() {
          return server;
        },
        get browser() {
          return browser;
        },
        async open(page, visitor) {
          const opened = await visit(browser, page.startsWith('<') ? server.page(page) : server.url + page, visitor);
          await opened.settled();
          return opened;
        },
      });
    });
  }
}
