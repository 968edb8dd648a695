// Pages decide when and how the script comes: late, inserted by an optimiser, or without a tag that names it.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {inEachEngine} from './support/pages-in-each-engine.js';
import {shown} from './support/shown.js';
import {until} from '../../fixtures/demo-site/visit.js';

const page = (script: string): string => `<!doctype html><html lang="fr"><meta charset="utf-8"><link rel="icon" href="icon.svg">
  <p><leavex-counter>mots de l’auteur</leavex-counter></p><p><leavex-counter load="visible">mots de l’auteur</leavex-counter></p>${script}`;

const FRENCH = /^3\s?230 signatures/;

inEachEngine('script', (pages) => {
  it('that comes three seconds after the page finds what stands there', async () => {
    const {page: opened, noise, settled, close} = await pages.open(page(''));
    assert.deepEqual(await shown(opened), ['mots de l’auteur', 'mots de l’auteur']);
    await new Promise((passed) => setTimeout(passed, 3_000));
    await opened.evaluate(`document.head.append(Object.assign(document.createElement('script'), {src: 'cdn/leavex.js'}))`);
    await opened.evaluate(`document.scripts[0].dataset.leavexApi = 'api/'`);
    await until(async () => (await shown(opened)).every((text) => FRENCH.test(text)));
    await settled();
    assert.deepEqual(noise, []);
    await close();
  });

  it('that an optimiser runs as text, without document.currentScript, finds its tag, the API and the language', async () => {
    const delayed = `<script type="text/delayed" src="cdn/leavex.js" data-leavex-api="api/"></script>
      <script>fetch('cdn/leavex.js').then((answer) => answer.text()).then((code) => (0, eval)(code))</script>`;
    const {page: opened, noise, close} = await pages.open(page(delayed));
    await until(async () => (await shown(opened)).every((text) => FRENCH.test(text)));
    assert.deepEqual(noise, []);
    await close();
  });

  it('that nothing on the page names speaks English and says how to get French', async () => {
    const hidden = `<script>fetch('cdn/leavex.js').then((answer) => answer.text()).then((code) => (0, eval)(code))</script>`;
    const {page: opened, noise, close} = await pages.open(page(hidden).replaceAll('<leavex-counter', '<leavex-counter api="api/"'));
    await until(async () => (await shown(opened)).every((text) => /^3,230 signatures/.test(text)));
    assert.equal(noise.length, 1);
    assert.match(
      noise[0]!,
      /^warn: leavex-widgets: Other languages, Markdown and explanations of mistakes cannot be loaded: .* such as leavex\.fr\.js\.$/,
    );
    await close();
  });

  it('with a language inside needs no other file for it', async () => {
    const {page: opened, requests, close} = await pages.open(page('<script src="cdn/leavex.fr.js" data-leavex-api="api/"></script>'));
    await until(async () => (await shown(opened)).every((text) => FRENCH.test(text)));
    assert.deepEqual(
      requests.filter((url) => url.includes('locales')),
      [],
    );
    await close();
  });

  it('leaves the author’s words when the API answers with an error', async () => {
    const {page: opened, noise, close} = await pages.open(page('<script src="cdn/leavex.js" data-leavex-api="nowhere/"></script>'));
    assert.deepEqual(await shown(opened), ['mots de l’auteur', 'mots de l’auteur']);
    const warnings = (): string[] => noise.filter((line) => line.startsWith('warn'));
    await until(() => Promise.resolve(warnings().length > 0));
    assert.equal(warnings().length, 1, 'one warning for one address');
    await close();
  });
});
