import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import '../../../src/elements/counter/define.js';
import {takeConsole} from '../../support/console.js';
import {place, seen, serveSite, settle, type Widget} from '../../support/page.js';

/** Answers between which an API may change at any moment. */
const answer = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record(
      {count: fc.integer({min: 1, max: 10_000_000}), goal: fc.integer({min: 1, max: 10_000_000})},
      {requiredKeys: ['count']},
    ),
  },
  fc.constantFrom(
    {$behaviour: 'status', code: 500},
    {$behaviour: 'status', code: 404},
    {$behaviour: 'html'},
    {$behaviour: 'truncated'},
    {$behaviour: 'nothing'},
    {$behaviour: 'empty'},
    {$behaviour: 'reset'},
    {$behaviour: 'broken-json'},
  ),
  fc.json().map((text) => JSON.parse(text) as unknown),
);

const step = fc.oneof(
  {weight: 4, arbitrary: fc.record({do: fc.constant('answer' as const), answer})},
  {weight: 4, arbitrary: fc.record({do: fc.constant('reload' as const)})},
  fc.record({do: fc.constant('move' as const)}),
  fc.record({do: fc.constant('leave and come back' as const)}),
  fc.record({do: fc.constant('language' as const), lang: fc.constantFrom('en', 'fr', 'de', 'pl', 'ar', 'xx', '')}),
  fc.record({do: fc.constant('value' as const), value: fc.oneof(fc.integer(), fc.string(), fc.constantFrom(null, undefined, NaN))}),
  fc.record({do: fc.constant('live' as const), on: fc.boolean()}),
);

describe('leavex-counter, whatever happens', () => {
  it('never shows 0, NaN, undefined, an empty box or a rejected promise', async () => {
    const rejected: unknown[] = [];
    const note = (event: Event): void => void rejected.push(event);
    addEventListener('unhandledrejection', note);
    addEventListener('error', note);
    await fc.assert(
      fc.asyncProperty(fc.array(step, {minLength: 1, maxLength: 12}), async (steps) => {
        const site = await serveSite({'counter.json': {count: 3230}});
        const widget = place<Widget & {count: unknown; live: boolean}>(
          `<leavex-counter lang="en" api="${site.url}">fallback</leavex-counter>`,
        );
        const box = widget.parentElement!;
        await settle(widget);
        for (const action of steps) {
          if (action.do === 'answer') await site.put({'counter.json': action.answer});
          else if (action.do === 'reload') await widget.reload();
          else if (action.do === 'move') box.append(widget);
          else if (action.do === 'language') widget.lang = action.lang;
          else if (action.do === 'value') widget.count = action.value;
          else if (action.do === 'live') widget.live = action.on;
          else {
            widget.remove();
            await settle(widget);
            box.append(widget);
          }
          await settle(widget);
          const text = seen(widget);
          expect(text, JSON.stringify(action)).not.to.match(/NaN|undefined|null|false|Infinity|\[object|^0\b/);
          expect(text, JSON.stringify(action)).to.match(/\p{Nd}|fallback|None so far|Bisher|Aucun|Na razie|لا شيء/u);
        }
        box.remove();
      }),
      {numRuns: Number(document.body.dataset['runs'] ?? 150)},
    );
    removeEventListener('unhandledrejection', note);
    removeEventListener('error', note);
    expect(rejected).to.deep.equal([]);
    takeConsole(); // Each address that failed has said so once.
  });
});
