import {expect} from '@open-wc/testing';
import '../../src/elements/counter/define.js';
import {pause, place, serveSite, untilStatus, type Widget} from '../support/page.js';

/** Elements that came and went are to be forgotten: by the page's observers and timers, and by our own lists. */
describe('elements that come and go', () => {
  it('leave no listener, observer or timer behind', async () => {
    const site = await serveSite({'counter.json': {count: 3230}});
    const open = new Map<string, number>();
    const count = (name: string, by: number): void => void open.set(name, (open.get(name) ?? 0) + by);
    const {addEventListener, removeEventListener} = EventTarget.prototype;
    interface Observing {
      observe(...parameters: unknown[]): void;
      disconnect(): void;
    }
    const observers = [IntersectionObserver, MutationObserver, ResizeObserver].map(({prototype}) => {
      const observing = prototype as unknown as Observing;
      const {observe, disconnect} = observing;
      return {prototype: observing, observe, disconnect};
    });
    const watching = new WeakSet<object>();
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...parameters: Parameters<typeof addEventListener>) {
      if (this === document || this === window) count('listeners', 1);
      return addEventListener.apply(this, parameters);
    };
    EventTarget.prototype.removeEventListener = function (this: EventTarget, ...parameters: Parameters<typeof removeEventListener>) {
      if (this === document || this === window) count('listeners', -1);
      return removeEventListener.apply(this, parameters);
    };
    for (const {prototype, observe, disconnect} of observers) {
      prototype.observe = function (this: object, ...parameters: unknown[]) {
        if (!watching.has(this)) count('observers', 1);
        watching.add(this);
        return observe.apply(this, parameters);
      };
      prototype.disconnect = function (this: object) {
        if (watching.delete(this)) count('observers', -1);
        return disconnect.apply(this);
      };
    }
    try {
      for (let i = 0; i < 10; i++) {
        const widget = place<Widget>(`<leavex-counter lang="en" live api="${site.url}"></leavex-counter>`);
        await untilStatus(widget, 'ready');
        await pause(20);
        widget.remove();
      }
      await pause(100);
    } finally {
      Object.assign(EventTarget.prototype, {addEventListener, removeEventListener});
      for (const {prototype, observe, disconnect} of observers) Object.assign(prototype, {observe, disconnect});
    }
    expect(Object.fromEntries(open)).to.deep.equal({observers: 0, listeners: 0});
  });
});
