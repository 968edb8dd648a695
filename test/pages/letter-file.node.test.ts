// The built file works on a page of its own, in every engine.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {OBSERVE_SHIFTS, shiftsOf} from '../../fixtures/layout-shift.js';
import {inEachEngine} from './support/pages-in-each-engine.js';
import {until} from '../../fixtures/demo-site/visit.js';

const STRICT = `default-src 'none'; script-src 'nonce-n0nce' 'strict-dynamic'; connect-src 'self'; img-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types leavex-letter`;

const page = (
  body: string,
  policy = '',
): string => `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Lettre</title>
  ${policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`}<link rel="icon" href="icon.svg">
  <script nonce="n0nce" src="cdn/leavex-letter.js" data-leavex-api="api/" defer></script>${body}<p>La fin de la page.</p>`;

const HOST = 'document.querySelector("leavex-letter, [data-leavex]")';
const inLetter = (code: string): string =>
  `(() => { const host = ${HOST}; const letter = host.status === undefined ? host.shadowRoot.firstElementChild : host; const root = letter.shadowRoot; return ${code}; })()`;
const part = (opened: Page, name: string): Promise<string | undefined> =>
  opened.evaluate(inLetter(`root.querySelector('[part~=${name}]')?.innerText`)) as Promise<string | undefined>;
const shown = (opened: Page): Promise<void> =>
  until(async () => (await opened.evaluate(inLetter('letter.status'))) === 'ready' && !!(await part(opened, 'footer')));

const WORDS =
  'Deux ans ont passé depuis le rachat de Twitter. Le réseau qui s’appelle désormais X n’est plus le même lieu, et son propriétaire décide. ';
const LONG_FALLBACK = `<h2>Lettre ouverte</h2>${`<p>${WORDS.repeat(5)}</p>`.repeat(28)}`;

/** Holds the letter back until its reader is there, so they have to be asked for together, not one after the other. */
const HELD = `{
  const {fetch} = globalThis;
  const hasReader = () => performance.getEntriesByType('resource').some(({name}) => name.endsWith('markdown.js'));
  globalThis.fetch = async (url, options) => {
    const answer = await fetch(url, options);
    while (String(url).endsWith('fr.md') && !hasReader()) await new Promise((passed) => setTimeout(passed, 10));
    return answer;
  };
}`;

inEachEngine('leavex-letter.js', (pages) => {
  it('shows the letter with one request to the API, and says nothing on the console', async () => {
    const {page: opened, noise, requests, close} = await pages.open(page('<leavex-letter>Lettre ouverte.</leavex-letter>'));
    await shown(opened);
    assert.match((await part(opened, 'title'))!, /^Lettre ouverte aux responsables/);
    assert.match((await part(opened, 'dateline'))!, /^Berlin, le 6 janvier 2025$/);
    assert.match((await part(opened, 'text'))!, /Deux ans ont passé/);
    assert.deepEqual(
      requests.filter((url) => url.includes('/api/')).map((url) => url.replace(/.*\/api\//, '')),
      ['letter/fr.json'],
    );
    assert.deepEqual(noise, []);
    await close();
  });

  it('reads Markdown under a strict policy: one more script, and no violation', async () => {
    const {
      page: opened,
      noise,
      requests,
      close,
    } = await pages.open(page('<leavex-letter src="campaign/letter/fr.md">Lettre ouverte.</leavex-letter>', STRICT), {before: HELD});
    await shown(opened);
    assert.match((await part(opened, 'title'))!, /^Lettre ouverte aux responsables/);
    assert.match((await part(opened, 'dateline'))!, /^Berlin, le 6 janvier 2025$/);
    assert.match((await part(opened, 'text'))!, /Deux ans ont passé/);
    assert.equal(requests.filter((url) => url.endsWith('/cdn/markdown.js')).length, 1);
    assert.equal(requests.filter((url) => url.includes('/api/')).length, 0);
    assert.deepEqual(noise, []);
    await close();
  });

  it('tells the page what it has loaded', async () => {
    const before = `globalThis.told = []; for (const name of ['leavex-load', 'leavex-letter-language']) addEventListener(name, ({type, detail}) => told.push([type, detail]));`;
    const {page: opened, close} = await pages.open(page('<leavex-letter></leavex-letter>'), {before});
    await shown(opened);
    await opened.evaluate(inLetter(`root.querySelector('[part~=language][lang=ar]').click()`));
    await until(async () => (await opened.evaluate(inLetter(`root.querySelector('[part~=letter]').dir`))) === 'rtl');
    await until(async () => ((await opened.evaluate('told.length')) as number) === 3);
    assert.deepEqual(await opened.evaluate('told'), [
      ['leavex-load', {resource: 'letter/fr.json'}],
      ['leavex-load', {resource: 'letter/ar.json'}],
      ['leavex-letter-language', {lang: 'ar'}],
    ]);
    await close();
  });

  it('is mounted on markup of sites that strip unknown tags', async () => {
    const {page: opened, close} = await pages.open(
      page('<div data-leavex="letter" data-leavex-letter-lang="pl" data-leavex-collapsed>Lettre ouverte.</div>'),
    );
    await until(async () => !!(await opened.evaluate(`!!${HOST}.shadowRoot`)));
    await shown(opened);
    assert.match((await part(opened, 'title'))!, /^List otwarty/);
    assert.equal(await part(opened, 'read-all'), 'Lire toute la lettre');
    await close();
  });
});

inEachEngine(
  'a letter in a browser that measures and prints',
  (pages) => {
    for (const width of [1280, 390]) {
      it(`hardly moves when the element takes over, ${width} px wide`, async (t) => {
        pages.server.apiDelay = 1_000;
        const {page: opened, close} = await pages.open(page(`<leavex-letter>${LONG_FALLBACK}</leavex-letter>`), {
          width,
          before: OBSERVE_SHIFTS,
        });
        await shown(opened);
        const shifts = await shiftsOf(opened);
        t.diagnostic(`layout shift ${shifts.toFixed(4)}`);
        assert.ok(shifts <= 0.02, `layout shift ${shifts}`);
        pages.server.apiDelay = 0;
        await close();
      });
    }

    // Firefox waits in its dialogue, which no driver can answer.
    it('prints under a strict policy', async () => {
      const {page: opened, noise, close} = await pages.open(page('<leavex-letter>Lettre ouverte.</leavex-letter>', STRICT));
      await shown(opened);
      await opened.evaluate(inLetter(`root.querySelector('[part~=print]').click()`));
      const printed = inLetter(
        `root.querySelector('iframe')?.contentDocument?.body?.shadowRoot?.querySelector('[part~=text]')?.textContent ?? 'gone'`,
      );
      await until(async () => ((await opened.evaluate(printed)) as string).length > 3);
      assert.match((await opened.evaluate(printed)) as string, /Deux ans ont passé|gone/);
      assert.deepEqual(noise, []);
      await close();
    });

    it('is read without JavaScript', async () => {
      const {page: opened, close} = await pages.open(page(`<leavex-letter>${LONG_FALLBACK}</leavex-letter>`), {javaScript: false});
      const text = await opened.$eval('leavex-letter', (letter) => (letter as HTMLElement).innerText);
      assert.match(text, /^Lettre ouverte\s+Deux ans ont passé/);
      await close();
    });
  },
  ['chromium'],
);
