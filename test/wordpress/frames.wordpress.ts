// An author without rights or plugin pastes the address of a frame page, publishes, and it is there.
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'puppeteer-core';
import {launchChromium} from '../../scripts/browsers.js';
import {DEMO_CAMPAIGN} from '../../scripts/dev/demo-files.js';
import {compileCampaign} from '../../src/compile/compile.js';
import {framePages} from '../../src/compile/embed/frames.js';
import {startCampaign, type Campaign} from './support/campaign.js';
import {logIn, type Person} from './support/editor.js';
import {releases, startWordPress, type WordPress} from './support/wordpress.js';

const PICTURES = '.cache/wordpress/pictures';

for (const release of releases())
  describe(`frame pages in WordPress ${release.name}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'leavex-embed-'));
    let campaign: Campaign;
    let wordpress: WordPress;
    let browser: Browser;
    let author: Person;
    let post: {readonly id: number; readonly link: string};

    before(async () => {
      mkdirSync(PICTURES, {recursive: true});
      campaign = await startCampaign({'/embed/': `${folder}/`});
      const {files} = await compileCampaign(DEMO_CAMPAIGN);
      const addresses = {embed: `${campaign.url}embed/`, api: `${campaign.url}api/`, scripts: `${campaign.url}cdn/`};
      for (const [name, bytes] of framePages(files, addresses)) writeFileSync(join(folder, name), bytes);
      wordpress = await startWordPress(release);
      browser = await launchChromium(['--ignore-certificate-errors']);
      author = await logIn(browser, wordpress, 'author');
    });
    after(async () => {
      await browser?.close();
      await wordpress?.close();
      await campaign?.close();
      rmSync(folder, {recursive: true});
    });

    it('the pasted address becomes a frame in the editor', async () => {
      await author.openBlockEditor();
      await author.type('Words of the author.');
      for (const name of ['counter.fr', 'letter.en', 'contact-mep.en']) await author.paste(`${campaign.url}embed/${name}.html`);
      assert.deepEqual(await author.blocks(), ['core/paragraph', 'core/embed', 'core/embed', 'core/embed']);
      const canvas = await author.canvas();
      await canvas.waitForSelector('.wp-block-embed iframe', {timeout: 20_000});
      await author.page.screenshot({path: `${PICTURES}/${release.name}-frames-editor.png`});
      post = await author.publish('An address');
    });

    it('it is on the page, as high as it needs', async () => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({width: 1280, height: 1800});
      await page.goto(post.link, {waitUntil: 'networkidle0'});
      await page.waitForSelector('.wp-block-embed iframe', {visible: true});
      const frame = page.frames().find((one) => one.url().includes('/embed/counter.fr.html'));
      assert.ok(frame);
      await frame.waitForFunction(`document.querySelector('leavex-counter').status === 'ready'`);
      await page.waitForFunction(`[...document.querySelectorAll('.wp-block-embed iframe')].every((one) => one.offsetHeight >= 200)`);
      await new Promise((later) => setTimeout(later, 1_000));
      const [counter, letter] = await page.$$eval('.wp-block-embed iframe', (all) => all.map((one) => (one as HTMLElement).offsetHeight));
      assert.equal(counter, 200);
      assert.ok(letter! > 500, `the letter is ${letter} high`);
      await page.screenshot({path: `${PICTURES}/${release.name}-frames-front.png`});
      const button = page.frames().find((one) => one.url().includes('/embed/contact-mep.en.html'));
      assert.equal(await button!.$eval('a.button', (link) => getComputedStyle(link).display), 'inline-block');
      await Promise.all([page.waitForNavigation({timeout: 10_000}).catch(() => undefined), button!.click('a.button')]);
      assert.ok(campaign.requests.includes('/embed/open.en.html'), 'WordPress did not follow the link');
      await context.close();
    });

    it('feeds get a sentence with a link', async () => {
      const page = await browser.newPage();
      const feed = (await (await page.goto(`${wordpress.url}feed/`))!.text()).toString();
      assert.match(feed, /<blockquote[^>]*><a href="https:\/\/openpetition\.eu\/leavex">3\s230 signatures<\/a><\/blockquote>/);
      await page.close();
    });
  });
