import {expect} from '@open-wc/testing';
import {takeConsole} from '../console.js';
import type {HeavyBody} from '../../../fixtures/heavy-bodies.js';
import {pause, place, settle, until, type Widget} from '../page.js';

const API = 'https://api.invalid/heavy/';

/** Longest time in which nothing else could run on the page, from now until it is asked for. */
function watchGaps(): () => number {
  let longest = 0;
  let before = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
  }, 5);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

/** Shows the answer, presses the buttons and types, as `npm run bench -- heavy` does. */
async function walk(widget: Widget & {load: string}, {press = [], type}: HeavyBody): Promise<void> {
  const root = widget.shadowRoot!;
  widget.load = 'eager';
  await until(() => /ready|stale|empty|error/.test(widget.status) && !root.textContent.includes('Loading'), 'the answer', 60_000);
  await settle(widget);
  for (const part of press) {
    root.querySelector<HTMLElement>(part === 'more' ? '[part~=member] [aria-expanded]' : `[part~="${part}"]`)?.click();
    await pause(50);
    await settle(widget);
  }
  const field = root.querySelector<HTMLInputElement>('textarea:not([readonly]), input[type=search]');
  if (!type || !field) return;
  field.value = type;
  field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  await settle(widget);
}

/**
 * One answer never stops a page for long.
 *
 * The limit is coarse, since tests run beside others: each of these answers once took from seconds to for ever. What a page
 * really waits is measured by `npm run bench -- heavy`.
 */
export function itKeepsPagesAlive(bodies: readonly HeavyBody[], limit = 3_000): void {
  for (const body of bodies) {
    it(`${body.name}: the page goes on`, async function () {
      this.timeout(90_000);
      const texts = Object.fromEntries(Object.entries(body.files).map(([path, make]) => [path, make()]));
      const address = `${API}${crypto.randomUUID()}/`;
      const {fetch: original} = globalThis;
      globalThis.fetch = (url) => {
        const path = (url as string).slice(address.length);
        const headers = {'content-type': path.endsWith('.md') ? 'text/markdown' : 'application/json'};
        return Promise.resolve(texts[path] === undefined ? new Response('', {status: 404, headers}) : new Response(texts[path], {headers}));
      };
      try {
        const widget = place<Widget & {load: string}>(body.markup.replace('>', ' load="click">').replaceAll('API', address));
        await settle(widget);
        const gap = watchGaps();
        await walk(widget, body);
        expect(gap(), 'milliseconds in which the page stood still').to.be.below(limit);
        expect(widget.shadowRoot!.querySelectorAll('*').length, 'elements').to.be.below(20_000);
        widget.remove();
      } finally {
        globalThis.fetch = original;
        takeConsole();
      }
    });
  }
}
