import {serveSite, type Site} from './site.js';

/** Members of every element that tests use. */
export interface Widget extends HTMLElement {
  readonly status: string;
  readonly updateComplete: Promise<boolean>;
  reload(): Promise<void>;
}

const places: Element[] = [];

afterEach(() => {
  for (const place of places.splice(0)) place.remove();
});

/** Puts markup into the page until the test ends, and gives its first element. */
export function place<E extends HTMLElement = Widget>(markup: string, under: Element = document.body): E {
  const box = document.createElement('div');
  box.innerHTML = markup;
  under.append(box);
  places.push(box);
  return box.firstElementChild as E;
}

// Tests of motion put clocks of their own in the place of these.
const now = performance.now.bind(performance);
const wait = globalThis.setTimeout;

/** Waits until something is true; fails with what it was waiting for. The limit is for busy machines. */
export async function until(isTrue: () => unknown, what: string, ms = 8_000): Promise<void> {
  const end = now() + ms;
  while (!isTrue()) {
    if (now() > end) throw new Error(`waited in vain for: ${what}`);
    await pause(10);
  }
}

/** For what must not happen: gives it the time to. Short. */
export const pause = (ms = 50): Promise<void> => new Promise((resolve) => wait(resolve, ms));

export const untilStatus = (widget: Widget, ...statuses: string[]): Promise<void> =>
  until(() => statuses.includes(widget.status), `status ${statuses.join(' or ')}, not ${widget.status}`).then(() => settle(widget));

/** Waits for the request to begin. No answer can be there by then, however busy the machine is: nothing else has had its turn. */
export async function untilLoading(widget: Widget): Promise<void> {
  await widget.updateComplete;
  if (widget.status !== 'loading') throw new Error(`status ${widget.status}, not loading`);
}

/** Waits until English messages have come and nothing is left to be rendered. */
export async function settle(widget: Widget): Promise<void> {
  do await pause(20);
  while (!(await widget.updateComplete));
}

/** Visible text of an element, slots included, in one line. */
export function seen(node: Node): string {
  return text(node).replace(/\s+/g, ' ').trim();
}

function text(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof HTMLElement || node instanceof ShadowRoot || node instanceof DocumentFragment || node instanceof Element))
    return '';
  if (node instanceof HTMLElement && (getComputedStyle(node).display === 'none' || getComputedStyle(node).visibility === 'hidden'))
    return '';
  if (node instanceof HTMLSlotElement) {
    const nodes = node.assignedNodes();
    return (nodes.length ? nodes : [...node.childNodes]).map(text).join('');
  }
  const block = node instanceof HTMLElement && getComputedStyle(node).display !== 'inline' ? ' ' : '';
  const inner = node instanceof HTMLElement && node.shadowRoot ? node.shadowRoot : node;
  return block + [...inner.childNodes].map(text).join('') + block;
}

/** Part of an element's shadow tree. */
export const part = (widget: Element, name: string): HTMLElement | null => widget.shadowRoot!.querySelector(`[part~="${name}"]`);

/** All events of one name that reach the page, until the test ends. */
export function heard<Detail>(name: string): CustomEvent<Detail>[] {
  const events: CustomEvent<Detail>[] = [];
  const listen = (event: Event): void => void events.push(event as CustomEvent<Detail>);
  document.addEventListener(name, listen);
  places.push({remove: () => document.removeEventListener(name, listen)} as unknown as Element);
  return events;
}

export {serveSite, type Site};
