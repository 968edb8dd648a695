// Sentences about mistakes in a page: readers of correct pages never download them.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {inEachEngine} from './support/pages-in-each-engine.js';
import {until} from '../../fixtures/demo-site/visit.js';

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

    it('that cannot be loaded is a name and its values', async () => {
      const missing = `<script type="importmap">{"imports": {"./cdn/advice.js": "./cdn/missing.js"}}</script>`;
      const {noise, close} = await pages.open(page('<leavex-counter></leavex-counter>').replace('<script', `${missing}<script`));
      await until(() => Promise.resolve(noise.some((line) => line.includes('leavex-widgets'))));
      assert.deepEqual(
        noise.filter((line) => line.includes('leavex-widgets')),
        [
          'warn: leavex-widgets: ["no-api","leavex-counter"] (the sentence cannot be loaded: see “Messages on the console” in docs/embedding.md)',
        ],
      );
      await close();
    });
  },
  ['chromium'],
);
