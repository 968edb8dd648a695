import {expect} from '@open-wc/testing';
import '../../src/define.js';
import {renderCounter, renderLetter} from '../../src/server/index.js';
import {counter, letter} from '../../src/testing/index.js';
import {heard, seen, settle, until, type Widget} from '../support/page.js';

const boxes: Element[] = [];
afterEach(() => boxes.splice(0).forEach((box) => box.remove()));

/** Parses HTML as a page from a server is parsed. The element has not rendered yet. */
function arrive(html: string): Widget {
  const box = document.createElement('div');
  (box as unknown as {setHTMLUnsafe(html: string): void}).setHTMLUnsafe(html);
  document.body.append(box);
  boxes.push(box);
  return box.querySelector<Widget>('leavex-counter, leavex-letter')!;
}

/** Every box of an element, and its words: where they are, nothing jumps. */
function look(widget: Element): unknown {
  const inside = [...widget.shadowRoot!.querySelectorAll('[part]')].map((part) => {
    const {x, y, width, height} = part.getBoundingClientRect();
    return [part.getAttribute('part'), ...[x, y, width, height].map(Math.round)];
  });
  return {words: widget.shadowRoot!.querySelector<HTMLElement>('[part=base]')!.innerText, inside};
}

const long = {...letter, content: Array.from({length: 40}, () => letter.content![0]!)};

const CASES: readonly [name: string, html: () => Promise<string>][] = [
  ['a counter', () => renderCounter(counter, {fallback: 'fallback'})],
  ['a counter with a bar', () => renderCounter(counter, {attributes: {variant: 'bar'}})],
  ['a counter in a sentence', async () => `<p>So far ${await renderCounter(counter, {isInSentence: true})} have signed.</p>`],
  ['a counter of members', () => renderCounter({count: 18, goal: 22}, {attributes: {of: 'members', country: 'BE'}})],
  ['a counter of nobody', () => renderCounter({count: 0})],
  ['a counter in German', () => renderCounter(counter, {lang: 'de'})],
  ['a letter', () => renderLetter(letter, {fallback: 'fallback'})],
  ['a letter in Arabic', () => renderLetter({...letter, lang: 'ar'}, {lang: 'ar'})],
  ['a letter in Markdown', () => renderLetter({lang: 'en', title: 'Dear all', markdown: 'We *ask* you.\n\n- one\n- two'})],
  ['a folded letter', () => renderLetter(long, {attributes: {collapsed: true, 'heading-level': 3}})],
];

describe('HTML from a server', () => {
  for (const [name, html] of CASES)
    it(`${name}: the element takes it over, with the same words in the same places, and requests nothing`, async () => {
      const text = await html();
      const events = [heard('leavex-load'), heard('leavex-error')];
      performance.clearResourceTimings();
      const widget = arrive(text);
      const before = look(widget);
      expect(widget.shadowRoot!.querySelector('style')).not.to.equal(null);
      await widget.updateComplete;
      await until(() => !widget.shadowRoot!.querySelector('style'), 'the element');
      await settle(widget);
      expect(look(widget)).to.deep.equal(before);
      expect(widget.status).to.equal(name === 'a counter of nobody' ? 'empty' : 'ready');
      expect(events.flat()).to.deep.equal([]);
      const requested = performance.getEntriesByType('resource').map((entry) => entry.name);
      expect(requested.filter((address) => address.endsWith('.json'))).to.deep.equal([]);
    });

  it('stands in a page that was read before the script, and is taken over frame by frame without a change', async () => {
    const frame = document.createElement('iframe');
    boxes.push(frame);
    frame.srcdoc = `<!doctype html><html lang="en"><body><p>So far ${await renderCounter(counter, {isInSentence: true})} have signed.</p>${await renderLetter(letter)}</body></html>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    document.body.append(frame);
    await loaded;
    const page = frame.contentDocument!;
    const widgets = [...page.querySelectorAll('leavex-counter, leavex-letter')];
    const looks = new Set<string>();
    const watch = (): void => {
      looks.add(JSON.stringify(widgets.map(look)));
      frame.contentWindow?.requestAnimationFrame(watch);
    };
    watch();
    expect([...looks].join()).to.contain('3,230 signatures');
    const script = page.createElement('script');
    script.type = 'module';
    script.src = new URL('../../src/define.ts', import.meta.url).href;
    page.head.append(script);
    await until(() => widgets.every(({shadowRoot}) => !shadowRoot!.querySelector('style')), 'the elements', 15_000);
    for (const widget of widgets) await settle(widget as Widget);
    watch();
    expect([...looks].slice(1)).to.deep.equal([], [...looks][0]);
    const requested = frame.contentWindow!.performance.getEntriesByType('resource').map(({name}) => name);
    expect(requested.filter((address) => address.endsWith('.json'))).to.deep.equal([]);
  });

  it('stands while the language is on its way', async () => {
    const widget = arrive(await renderCounter(counter, {lang: 'pl'}));
    const before = look(widget);
    for (let i = 0; i < 5; i++) {
      expect(look(widget)).to.deep.equal(before);
      await Promise.resolve();
    }
    await until(() => !widget.shadowRoot!.querySelector('style'), 'the element');
    expect(look(widget)).to.deep.equal(before);
  });

  it('of a server that knows other data gives way to the data of the element', async () => {
    const widget = arrive(await renderCounter(counter)) as Widget & {data: unknown};
    widget.data = {count: 3231};
    await until(() => seen(widget).startsWith('3,231 signatures'), 'the newer number');
  });
});
