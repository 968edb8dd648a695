// The line that the demo gives away: pasted into an empty page of another site, it does what the demo shows.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {pageEngines} from './support/browsers.js';
import {inEachEngine} from './support/pages-in-each-engine.js';
import {shown} from './support/shown.js';
import {FILTERS, readHtml} from '../site/support/filters.js';
import {until, visit} from '../../fixtures/demo-site/visit.js';

interface Option {
  readonly name: string;
  readonly value: string;
  readonly type: string;
}

/** Options of the widget that is shown. */
const options = (page: Page): Promise<Option[]> =>
  page.$$eval('#options input', (inputs) => inputs.map(({name, value, type}) => ({name, value, type})));

const snippet = async (page: Page): Promise<string> => (await page.evaluate('document.getElementById("snippet").textContent')) as string;

const pick = (page: Page, {name, value}: Pick<Option, 'name' | 'value'>): Promise<unknown> =>
  page.evaluate(`document.querySelector('input[name="${name}"][value="${value}"]').click()`);

/** Beginning of a text whose rest may be random. */
const beginning = (text: string): string => text.slice(0, 50);

inEachEngine('the line to copy', (pages) => {
  // The line is the same in every engine: one goes through all options, the others through the first of each widget.
  it('works on another site, for every widget, language and option', async () => {
    const isFirstEngine = pages.engine === pageEngines()[0];
    const otherSite = createServer((_request, response) => {
      response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(html);
    });
    let html = '';
    await new Promise<void>((ready) => otherSite.listen(0, '127.0.0.1', ready));
    const url = `http://127.0.0.1:${(otherSite.address() as AddressInfo).port}/`;
    const demo = await pages.open('index.html');
    const widgets = await demo.page.$$eval('[name=widget]', (inputs) => (inputs as HTMLInputElement[]).map(({value}) => value));
    assert.ok(widgets.includes('leavex-counter'));
    let checked = 0;
    const check = async (what: string): Promise<void> => {
      await demo.settled();
      const expected = beginning((await shown(demo.page))[0]!);
      const code = await snippet(demo.page);
      assert.doesNotMatch(code, /[\r\n]/, 'one line');
      const {text} = readHtml(code);
      for (const [filter, apply] of Object.entries(FILTERS)) {
        const left = readHtml(apply(code));
        assert.deepEqual([left.text, left.links], [text, ['https://leavex.eu/']], `${what} after ${filter}`);
        for (const {words} of left.widgets) assert.equal(words, text, `${what} after ${filter}`);
      }
      html = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><p>${code}</p>`;
      const pasted = await visit(pages.browser, url);
      await pasted.settled();
      assert.deepEqual([(await shown(pasted.page)).map(beginning), pasted.noise], [[expected], []], `${what}\n${code}`);
      await pasted.close();
      checked++;
    };
    for (const widget of widgets) {
      await pick(demo.page, {name: 'widget', value: widget});
      const all = await options(demo.page);
      for (const option of isFirstEngine ? all : all.slice(0, 1)) {
        await pick(demo.page, option);
        await check(`${widget} ${option.name}=${option.value}`);
        if (option.type === 'checkbox') await pick(demo.page, option);
      }
    }
    await pick(demo.page, {name: 'widget', value: 'leavex-counter'});
    for (const lang of ['fr', 'de', 'pl', 'ar']) {
      await pick(demo.page, {name: 'lang', value: lang});
      await check(lang);
    }
    assert.ok(checked >= (isFirstEngine ? 12 : widgets.length + 4), `${checked} lines`);
    await demo.close();
    otherSite.close();
    otherSite.closeAllConnections();
  });

  it('changes with what is chosen', async () => {
    const {page, close} = await pages.open('index.html');
    assert.match(
      await snippet(page),
      /leavex-counter\.js" data-leavex-api="[^"]+\/api\/" defer><\/script> <leavex-counter lang="en"><a href="https:\/\/leavex\.eu\/">3,230/,
    );
    await pick(page, {name: 'variant', value: 'bar'});
    await pick(page, {name: 'lang', value: 'de'});
    assert.match(await snippet(page), /<leavex-counter variant="bar" lang="de"><a [^>]+>3\.230 Unterschriften<\/a><\/leavex-counter>$/);
    await pick(page, {name: 'hash', value: 'on'});
    await until(async () => /integrity/.test(await snippet(page)));
    assert.match(await snippet(page), /integrity="sha384-[\w+/=]{64}" crossorigin="anonymous"/);
    await close();
  });

  it('takes a colour along, until it is taken back', async () => {
    const {page, close} = await pages.open('index.html');
    const accent = (): Promise<unknown> =>
      page.evaluate(`getComputedStyle(document.querySelector('#stage leavex-counter')).getPropertyValue('--leavex-accent').trim()`);
    await page.evaluate(`{
      const field = document.getElementById('accent');
      field.value = '#b3261e';
      field.dispatchEvent(new Event('input', {bubbles: true}));
    }`);
    await until(async () => /<leavex-counter [^>]*style="--leavex-accent: ?#b3261e;?"/.test(await snippet(page)));
    assert.equal(await accent(), '#b3261e');
    await page.evaluate(`document.getElementById('no-accent').click()`);
    await until(async () => !/accent/.test(await snippet(page)));
    assert.equal(await accent(), '');
    await close();
  });
});
