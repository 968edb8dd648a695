import {expect} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import fc from 'fast-check';
import {between} from '../../../src/elements/counter/count-up.js';
import '../../../src/elements/counter/define.js';
import {can} from '../../support/engines.js';
import {part, place, seen, serveSite, settle, until, untilStatus, type Widget} from '../../support/page.js';

/** Visible number: the one that counts up, if there is one. */
const shown = (widget: Widget): number =>
  Number((widget.shadowRoot!.querySelector('.moving') ?? part(widget, 'number'))?.textContent!.replaceAll(',', ''));
/** Number for everybody else. */
const exact = (widget: Widget): string => part(widget, 'number')!.firstElementChild!.textContent;

/** The counter's clock stands still unless a test moves it: a busy machine would show too few numbers, or none. */
let time = 0;
before(() => {
  time = performance.now();
  performance.now = () => time;
});
after(() => {
  delete (performance as {now?: unknown}).now;
});

async function countTo(first: number, second: number): Promise<{widget: Widget; numbers: number[]; exacts: Set<string>}> {
  const site = await serveSite({'counter.json': {count: first}});
  const widget = place<Widget>(`<leavex-counter lang="en" api="${site.url}"></leavex-counter>`);
  await untilStatus(widget, 'ready');
  await site.put({'counter.json': {count: second}});
  const numbers: number[] = [];
  const exacts = new Set<string>();
  const loaded = widget.reload();
  await until(() => exact(widget) === second.toLocaleString('en'), 'the answer');
  for (let frames = 0; frames < 60; frames++) {
    numbers.push(shown(widget));
    exacts.add(exact(widget));
    if (!widget.shadowRoot!.querySelector('.moving')) break;
    time += 50;
    await new Promise(requestAnimationFrame);
    await widget.updateComplete;
  }
  await loaded;
  return {widget, numbers, exacts};
}

/** A counter that stays on its way from one to a thousand. */
async function onTheWay(): Promise<Widget> {
  const site = await serveSite({'counter.json': {count: 1}});
  const widget = place<Widget>(`<leavex-counter lang="en" api="${site.url}"></leavex-counter>`);
  await untilStatus(widget, 'ready');
  await site.put({'counter.json': {count: 1000}});
  void widget.reload();
  await until(() => widget.shadowRoot!.querySelector('.moving'), 'motion');
  return widget;
}

describe('leavex-counter in motion', () => {
  it('the first number stands at once', async () => {
    const site = await serveSite({'counter.json': {count: 3230}});
    const widget = place<Widget>(`<leavex-counter lang="en" api="${site.url}"></leavex-counter>`);
    await until(() => widget.status === 'ready' && !widget.shadowRoot!.querySelector('.example') && part(widget, 'number'), 'a number');
    expect(shown(widget)).to.equal(3230);
    expect(widget.shadowRoot!.querySelector('.moving')).to.equal(null);
  });

  it('goes up from the number that stood, by whole ones, and arrives', async () => {
    const {numbers} = await countTo(3230, 4230);
    expect(numbers.length).to.be.above(10);
    expect(numbers.every(Number.isInteger)).to.equal(true);
    expect(numbers).to.deep.equal([...numbers].sort((a, b) => a - b));
    expect(numbers[0]).to.be.at.least(3230);
    expect(numbers.at(-1)).to.equal(4230);
  });

  it('screen readers are given the exact number all the time', async () => {
    const {exacts} = await countTo(3230, 4230);
    expect([...exacts]).to.deep.equal(['4,230']);
  });

  it('what moves is hidden from them', async () => {
    const widget = await onTheWay();
    expect(widget.shadowRoot!.querySelector('.moving')!.getAttribute('aria-hidden')).to.equal('true');
  });

  it('does not count down', async () => {
    const {numbers} = await countTo(4230, 3230);
    expect(numbers).to.deep.equal([3230]);
  });

  it('ends when it leaves the page', async () => {
    const widget = await onTheWay();
    const box = widget.parentElement!;
    widget.remove();
    box.append(widget);
    await settle(widget);
    expect(seen(widget)).to.match(/^1,000 signatures/);
    expect(widget.shadowRoot!.querySelector('.moving')).to.equal(null);
  });

  if (can('emulateMedia')) {
    it('stands still where motion is not welcome', async () => {
      await emulateMedia({reducedMotion: 'reduce'});
      try {
        const {numbers} = await countTo(3230, 4230);
        expect(numbers).to.deep.equal([4230]);
      } finally {
        await emulateMedia({reducedMotion: 'no-preference'});
      }
    });
  }

  it('never leaves the way between two numbers, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.nat(2 ** 50),
        fc.nat(2 ** 50),
        fc.double({min: 0, max: 1, noNaN: true}),
        fc.double({min: 0, max: 1, noNaN: true}),
        (a, b, p, q) => {
          const [from, to] = [Math.min(a, b), Math.max(a, b)];
          const [early, late] = [Math.min(p, q), Math.max(p, q)];
          const first = between(from, to, early);
          const second = between(from, to, late);
          return Number.isSafeInteger(first) && from <= first && first <= second && second <= to && between(from, to, 1) === to;
        },
      ),
    );
  });
});
