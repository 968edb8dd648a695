// The page around a widget does not jump when its data arrive after a second. Only Chromium measures layout shift.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import {OBSERVE_SHIFTS, shiftsOf} from '../../fixtures/layout-shift.js';
import {inEachEngine} from './support/pages-in-each-engine.js';
import {until} from '../../fixtures/demo-site/visit.js';

/** The sum of layout shifts that a page with ten counters may have; 0.1 is what counts as good for a whole page. */
const LIMIT = 0.02;

const TEXT = 'The members of the European Parliament are elected for five years, and many of them write on X every day.';

// The script stands in the head without defer: what is measured is the arrival of the data, not that of the script.
const page = (
  counter: string,
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <link rel="icon" href="icon.svg"><script src="cdn/leavex.js" data-leavex-api="api/"></script>
  <style>body{max-width:40em;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.6 sans-serif}</style>
  ${`<p>${TEXT}</p>${counter}`.repeat(10)}<p>${TEXT}</p>`;

const FORMS: Readonly<Record<string, string>> = {
  'in a line of its own, with fallback': '<p><leavex-counter>3,230 signatures</leavex-counter></p>',
  'in a line of its own, without fallback': '<p><leavex-counter></leavex-counter></p>',
  'in a sentence, with fallback': `<p>So far: <leavex-counter>3,230 signatures</leavex-counter>. ${TEXT}</p>`,
  'bar with a goal in the tag, without fallback': '<leavex-counter goal="5000"></leavex-counter>',
  'bar with a goal in the tag, with fallback': '<leavex-counter goal="5000">3,230 signatures</leavex-counter>',
  'count and goal in the tag': '<leavex-counter count="3100" goal="5000"></leavex-counter>',
  'block without a goal': '<leavex-counter variant="bar">3,230 signatures</leavex-counter>',
  'bar of members': '<leavex-counter of="members" variant="bar"></leavex-counter>',
};

inEachEngine(
  'ten counters, data after a second',
  (pages) => {
    for (const width of [1280, 390]) {
      for (const [form, counter] of Object.entries(FORMS)) {
        it(`${form}, ${width} px wide: layout shift of at most ${LIMIT}`, async (t) => {
          pages.server.apiDelay = 1_000;
          const {page: opened, close} = await pages.open(page(counter), {width, before: OBSERVE_SHIFTS});
          await until(async () => (await opened.evaluate('document.querySelector("leavex-counter").status')) === 'ready');
          const shifts = await shiftsOf(opened);
          t.diagnostic(`layout shift ${shifts.toFixed(4)}`);
          assert.ok(shifts <= LIMIT, `layout shift ${shifts}`);
          await close();
        });
      }
    }
  },
  ['chromium'],
);
