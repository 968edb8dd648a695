// Each of the difficult pages shows what it is there to show.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {inEachEngine} from './support/pages-in-each-engine.js';
import {shown} from './support/shown.js';
import {until, type Visit} from '../../fixtures/demo-site/visit.js';

const SIGNATURES = /^3,230 signatures/;

inEachEngine('difficult pages', (pages) => {
  const open = (path: string): Promise<Visit> => pages.open(`hosts/${path}`);

  it('plain: a number in a sentence', async () => {
    const {page, close} = await open('plain.html');
    const [signatures, members] = await shown(page);
    assert.match(signatures!, SIGNATURES);
    assert.match(members!, /^\d+ of your country’s 96 MEPs have an account on X/);
    await close();
  });

  it('two languages: each widget speaks that of its surroundings', async () => {
    const {page, close} = await open('two-languages.html');
    const [french, polish, german] = await shown(page);
    assert.match(french!, /^3\s?230 signatures Pétition close Source : openPetition/);
    assert.match(polish!, /^3\s?230 podpisów/);
    assert.match(german!, /^3\.230 Unterschriften/);
    await close();
  });

  it('right to left: words and direction', async () => {
    const {page, close} = await open('rtl.html');
    const texts = await shown(page);
    for (const text of texts) assert.match(text, /[\u0600-\u06ff]{3}/);
    const directions = await page.$$eval('leavex-counter', (all) =>
      all.map((element) => getComputedStyle(element.shadowRoot!.querySelector('[part~=base]')!).direction),
    );
    assert.deepEqual(directions, ['rtl', 'rtl']);
    await close();
  });

  it('loaded three times: every tag shows the number', async () => {
    const {page, close} = await open('double-load.html');
    const texts = await shown(page);
    assert.equal(texts.length, 2);
    for (const text of texts) assert.match(text, SIGNATURES);
    await close();
  });

  it('sandboxed frame: data and language arrive without an origin', async () => {
    const {page, close} = await open('sandbox.html');
    const frame = page.frames().find((one) => one !== page.mainFrame())!;
    assert.equal(await frame.evaluate('origin'), 'null');
    assert.match((await shown(frame))[0]!, /^3\.230 Unterschriften/);
    await close();
  });

  it('inside a form: the pause button pauses, and sends nothing', async () => {
    const {page, close} = await open('form.html');
    const address = page.url();
    await page.$eval('leavex-counter', (counter) => counter.shadowRoot!.querySelector<HTMLElement>('[part~=pause]')!.click());
    await until(async () => (await shown(page))[0]!.includes('Resume updates'));
    assert.equal(page.url(), address);
    await close();
  });

  it('div: mounted, with the author’s words untouched in it', async () => {
    const {page, close} = await open('div.html');
    const texts = await shown(page);
    assert.equal(texts.length, 2);
    assert.match(texts[0]!, SIGNATURES);
    assert.match(texts[1]!, /of 720 MEPs have an account on X/);
    assert.equal(await page.$eval('[data-leavex]', (div) => div.textContent), '3,230 signatures');
    await close();
  });

  it('a script that extends Object.prototype: every file runs, and every widget shows what it does elsewhere', async () => {
    const body = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Old scripts</title><link rel="icon" href="icon.svg">
      SCRIPT<script src="cdn/leavex.js" data-leavex-api="api/" defer></script>
      <leavex-counter></leavex-counter><leavex-letter src="campaign/letter/fr.md"></leavex-letter><leavex-departed></leavex-departed>
      <leavex-contact-mep></leavex-contact-mep><div data-leavex="counter"></div>`;
    const extended = `<script>
      for (const name of ['type', 'required', 'pattern', 'enum', 'items', 'style', 'mode', 'lang', 'photo']) Object.prototype[name] = 'x';
      Object.prototype.extend = function () {};
    </script>`;
    const [plain, old] = [await pages.open(body.replace('SCRIPT', '')), await pages.open(body.replace('SCRIPT', extended))];
    const beginnings = async ({page}: Visit): Promise<string[]> => (await shown(page)).map((text) => text.slice(0, 100));
    const expected = await beginnings(plain);
    assert.equal(expected.length, 5);
    assert.deepEqual(await beginnings(old), expected);
    assert.deepEqual(old.noise, []);
    assert.equal(
      await old.page.evaluate('Object.keys(Object.prototype).join()'),
      'type,required,pattern,enum,items,style,mode,lang,photo,extend',
    );
    await plain.close();
    await old.close();
  });
});
