// However many widgets and copies of the script: one request for one file.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {inEachEngine} from './support/pages-in-each-engine.js';
import {shown} from './support/shown.js';

const COUNTERS = '<p><leavex-counter>3,230 signatures</leavex-counter></p>'.repeat(10);
const script = (file: string): string => `<script src="cdn/${file}" data-leavex-api="api/" defer></script>`;
const page = (...files: string[]): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="icon.svg">${files.map(script).join('')}${COUNTERS}`;

inEachEngine('ten counters', (pages) => {
  const apiRequests = (requests: readonly string[]): string[] => requests.filter((url) => new URL(url).pathname.startsWith('/api/'));

  for (const [name, files] of Object.entries({
    'with one script': ['leavex.js'],
    'with the same script twice': ['leavex.js', 'leavex.js?again'],
    'with two different files': ['leavex-counter.js', 'leavex.js'],
  })) {
    it(`${name} make one request and show one number`, async () => {
      const {page: opened, requests, close} = await pages.open(page(...files));
      assert.deepEqual(apiRequests(requests), [`${pages.server.url}api/counter.json`]);
      const texts = await shown(opened);
      assert.equal(texts.length, 10);
      for (const text of texts) assert.match(text, /^3,230 signatures/);
      await close();
    });
  }

  it('of two campaigns make two requests', async () => {
    const {requests, close} = await pages.open(
      page('leavex.js')
        .replace('<leavex-counter>', '<leavex-counter api="api/../api/?x">')
        .replace('<leavex-counter>', '<leavex-counter of="members">'),
    );
    assert.deepEqual(apiRequests(requests).sort(), [`${pages.server.url}api/counter.json`, `${pages.server.url}api/meps/index.json`]);
    await close();
  });

  it('with load="click" make none', async () => {
    const {requests, close} = await pages.open(page('leavex.js').replaceAll('<leavex-counter>', '<leavex-counter load="click">'));
    assert.deepEqual(apiRequests(requests), []);
    await close();
  });

  it('that have their values and are closed make none', async () => {
    const {requests, close} = await pages.open(page('leavex.js').replaceAll('<leavex-counter>', '<leavex-counter count="3230" closed>'));
    assert.deepEqual(apiRequests(requests), []);
    await close();
  });
});
