// The figures on the demo's page are those of a run of today.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';
import {measure, readmeWithSizes, type Figures} from '../../demo/figures.js';
import {inEachEngine} from './support/pages-in-each-engine.js';

const {measured: written, ...stated} = JSON.parse(readFileSync('demo/figures.json', 'utf8')) as Figures;

it('README.md says what the ledger says', async () => {
  assert.equal(readFileSync('README.md', 'utf8'), await readmeWithSizes(), 'npm run figures writes it again');
});

inEachEngine(
  'figures',
  (pages) => {
    it('demo/figures.json says what is measured', async () => {
      const {measured: _, ...found} = await measure();
      assert.deepEqual(stated, found, 'npm run figures writes it again');
      assert.match(written.on, /^\d{4}-\d\d-\d\d$/);
      assert.equal(found.accessibility.violations, 0);
    });

    it('stand on the page', async () => {
      const {page, close} = await pages.open('index.html');
      const pairs = await page.$$eval('[data-figure]', (places) =>
        places.map((place): [string, string] => [place.getAttribute('data-figure')!, place.textContent]),
      );
      const shown = Object.fromEntries(pairs);
      const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
      assert.equal(shown['counter'], kilobytes(stated.sizes['leavex-counter.js']!));
      assert.equal(shown['all'], kilobytes(stated.sizes['leavex.js']!));
      assert.equal(shown['cookies'], '0');
      assert.equal(shown['thirdPartyRequests'], '0');
      assert.equal(shown['violations'], '0');
      assert.match(shown['measured']!, /^Measured on \d+ \w+ 20\d\d in Chromium \d+/);
      await close();
    });
  },
  ['chromium'],
);
