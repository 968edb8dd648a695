// The example of docs/compiler.md: two campaign folders, two API addresses, both widgets on one page.
import assert from 'node:assert/strict';
import {cp, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'puppeteer-core';
import {compileCampaign} from '../../src/compile/compile.js';
import {writeOutput} from '../../src/compile/output.js';
import {startDemoServer, type DemoServer} from '../../fixtures/demo-site/demo-server.js';
import {until, visit} from '../../fixtures/demo-site/visit.js';
import {launch, pageEngines} from './support/browsers.js';

const EXAMPLE = 'test/fixtures/two-parliaments';
const PARLIAMENTS = ['european', 'national'] as const;
/** Text of each element of a kind, in the order of the page. */
const texts = async (page: Page, tag: string): Promise<string[]> =>
  (await page.evaluate(
    `Array.from(document.querySelectorAll('${tag}'), ({shadowRoot}) => shadowRoot.querySelector('[part~=base]').innerText.replace(/\\s+/g, ' ').trim())`,
  )) as string[];

describe('two parliaments on a page', () => {
  let folder = '';
  let server: DemoServer;
  let browser: Browser;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'two-parliaments-'));
    await cp(join(EXAMPLE, 'index.html'), join(folder, 'index.html'));
    for (const parliament of PARLIAMENTS) {
      const {files, problems} = await compileCampaign(join(EXAMPLE, parliament));
      assert.equal(problems.errors + problems.warnings, 0, JSON.stringify(problems.list()));
      await writeOutput(join(folder, parliament), files);
    }
    server = await startDemoServer([['two-parliaments/', folder]]);
    browser = await launch(pageEngines()[0]!);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    await rm(folder, {recursive: true, force: true});
  });

  it('each widget counts, names and lists the members of its own parliament', async () => {
    const {page, noise, settled, close} = await visit(browser, `${server.url}two-parliaments/index.html`);
    await settled();
    const [meps, lowerHouse] = await texts(page, 'leavex-counter');
    assert.match(meps!, /^2 of 3 MEPs have an account on X/);
    assert.match(lowerHouse!, /^Members of the Lower House with an account on X: 2 of 4/);

    const [find, list] = await texts(page, 'leavex-contact-mep');
    assert.match(find!, /^Find your MEPs.*Show MEPs/);
    // A list of one country needs no choice of a country.
    assert.match(list!, /Members of the Lower House: 2/);
    assert.match(list!, /Doris Ebner|Emil Fuchs/);
    assert.doesNotMatch(list!, /MEP|Change country|Bergmann/);

    await page.evaluate(`document.documentElement.lang = 'de'`);
    await until(async () => /Abgeordnete des Unterhauses mit Konto bei X: 2 von 4/.test((await texts(page, 'leavex-counter'))[1]!));
    await until(async () => /Abgeordnete des Unterhauses: 2/.test((await texts(page, 'leavex-contact-mep'))[1]!));
    // The campaign has no French words: neutral ones stand for them.
    await page.evaluate(`document.documentElement.lang = 'fr'`);
    await until(async () => /Parlementaires ayant un compte sur X/.test((await texts(page, 'leavex-counter'))[1]!));
    assert.deepEqual(noise, []);
    await close();
  });
});
