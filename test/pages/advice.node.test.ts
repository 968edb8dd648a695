// Sentences about mistakes in a page: readers of correct pages never download them.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';
import {inEachEngine} from './support/pages-in-each-engine.js';
import {until} from '../../fixtures/demo-site/visit.js';

const integrity = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Record<string, string>;

const page = (counter: string): string => `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="icon.svg">
  <script src="cdn/leavex-counter.js"></script>${counter}`;

inEachEngine(
  'advice',
  (pages) => {
    it('is not loaded for a page without mistakes', async () => {
      const {requests, noise, settled, close} = await pages.open(page('<leavex-counter class="a" count="5" api="api/"></leavex-counter>'));
      await settled();
      assert.deepEqual([noise, requests.filter((url) => url.includes('advice'))], [[], []]);
      await close();
    });

    it('is loaded once, and names mistakes in full sentences', async () => {
      const {requests, noise, close} = await pages.open(
        page('<leavex-counter></leavex-counter><leavex-counter api="api/" varient="bar"></leavex-counter>'),
      );
      await until(() => Promise.resolve(noise.length === 2));
      assert.deepEqual(noise.toSorted(), [
        'warn: leavex-widgets: <leavex-counter> has no attribute varient. Did you mean variant?',
        'warn: leavex-widgets: <leavex-counter> knows no campaign API. Write its address into the attribute api, or <meta name="leavex-api" content="https://…"> into the page.',
      ]);
      assert.equal(requests.filter((url) => url.endsWith('/cdn/advice.js')).length, 1);
      await close();
    });

    const short = (facts: string): string =>
      `warn: leavex-widgets: ${facts} (the sentence cannot be loaded: see “Messages on the console” in docs/embedding.md)`;
    const ours = (noise: readonly string[]): string[] => noise.filter((line) => line.includes('leavex-widgets'));
    /** A page where an import map leads from the file of the sentences to another one. */
    const mapped = (address: string): string => {
      const map = `<script type="importmap">{"imports": {"./cdn/advice.js": "${address}"}}</script>`;
      return page('<leavex-counter></leavex-counter>').replace('<script', `${map}<script`);
    };

    it('that cannot be loaded is a name and its values, and is not asked for again', async () => {
      const visit = await pages.open(mapped('./cdn/missing.js'));
      await until(() => Promise.resolve(ours(visit.noise).length === 1));
      await visit.page.evaluate(() => document.querySelector('leavex-counter')!.setAttribute('variant', 'baz'));
      await until(() => Promise.resolve(ours(visit.noise).length === 2));
      assert.deepEqual(ours(visit.noise), [
        short('["no-api","leavex-counter"]'),
        short('["not-one-of","leavex-counter","variant","\\"baz\\"",["inline","bar"],"bar"]'),
      ]);
      assert.equal(visit.requests.filter((url) => url.endsWith('/missing.js')).length, 1);
      await visit.close();
    });

    it('of a version with other values is a name and its values, too', async () => {
      const other = `data:text/javascript,export const sentences = {'no-api': (tag, list) => list.join()}`;
      const {noise, close} = await pages.open(mapped(other));
      await until(() => Promise.resolve(noise.length > 0));
      assert.deepEqual(noise, [short('["no-api","leavex-counter"]')]);
      await close();
    });

    it('is not loaded beside a script with a hash, unless an import map has its hash, too', async () => {
      const pinned = (more: string): string =>
        page('<leavex-counter></leavex-counter>').replace(
          '<script',
          `${more}<script integrity="${integrity['leavex-counter.js']}" crossorigin="anonymous"`,
        );
      const {noise, requests, close} = await pages.open(pinned(''));
      await until(() => Promise.resolve(noise.length === 1));
      assert.deepEqual(noise, [short('["no-api","leavex-counter"]')]);
      assert.equal(requests.filter((url) => url.includes('advice')).length, 0);
      await close();

      const map = JSON.stringify({integrity: {'./cdn/advice.js': integrity['advice.js']}});
      const checked = await pages.open(pinned(`<script type="importmap">${map}</script>`));
      await until(() => Promise.resolve(checked.noise.length === 1));
      assert.match(checked.noise[0]!, /knows no campaign API/);
      await checked.close();
    });
  },
  ['chromium'],
);
