import {expect} from '@open-wc/testing';
import '../../src/define.js';
import {pause, place, serveSite, untilStatus, type Site, type Widget} from '../support/page.js';

const updated = '2025-01-06';

const FILES = {
  'counter.json': {count: 3230},
  'letter/en.json': {lang: 'en', title: 'A letter', content: [{type: 'paragraph', children: [{type: 'text', value: 'Some words.'}]}]},
  'meps/index.json': {
    updated,
    parliament: 'EP',
    term: 10,
    total: 1,
    countries: [{country: 'FR', total: 1, stances: {active: 1}}],
    groups: [],
  },
  'meps/FR.json': {
    updated,
    members: [{id: '1', name: 'Anna Test', country: 'FR', group: 'X', languages: ['en'], stance: {code: 'active'}}],
  },
  'departures/all.json': {
    updated,
    total: 30,
    departures: Array.from({length: 30}, (_, i) => ({id: `d${i}`, name: `Organisation number ${i}`, kind: 'ngo', leftOn: '2025-01-20'})),
  },
};

const WIDGETS = [
  '<leavex-counter live></leavex-counter>',
  '<leavex-counter load="visible"></leavex-counter>',
  '<leavex-letter></leavex-letter>',
  '<leavex-contact-mep country="FR"></leavex-contact-mep>',
  '<leavex-departed></leavex-departed>',
  '<leavex-departed variant="ticker"></leavex-departed>',
];

/** Elements that came and went are to be forgotten: by the page's observers and timers, and by our own lists. */
describe('elements that come and go', () => {
  let site: Site;
  before(async () => {
    site = await serveSite(FILES);
  });

  for (const markup of WIDGETS)
    it(`${markup} leaves no listener, observer or timer behind`, async () => {
      const begin = async (): Promise<Widget> => {
        const widget = place<Widget>(markup.replace('>', ` lang="en" api="${site.url}">`));
        await untilStatus(widget, 'ready');
        await pause(20);
        return widget;
      };
      // Things that a page has only once are there from the first element on.
      (await begin()).remove();
      await pause(100);
      const left = await leftBehind(async () => {
        for (let i = 0; i < 10; i++) (await begin()).remove();
        await pause(100);
      });
      expect(left).to.deep.equal([]);
    });
});

/** Names of what was begun and not ended while something ran: listeners on the page, observers, long timers, animation frames. */
async function leftBehind(run: () => Promise<void>): Promise<string[]> {
  const open = new Map<unknown, string>();
  const undo: (() => void)[] = [];
  const patch = <T extends object, Name extends keyof T>(owner: T, name: Name, make: (original: T[Name]) => T[Name]): void => {
    const original = owner[name];
    owner[name] = make(original);
    undo.push(() => (owner[name] = original));
  };
  const listeners = new Map<string, Set<unknown>>();
  patch(
    EventTarget.prototype,
    'addEventListener',
    (original) =>
      function (this: EventTarget, ...parameters) {
        const [type, listener, options] = parameters;
        const isPage = this === document || this === window || this instanceof MediaQueryList;
        const isOnce = typeof options === 'object' && (options.once ?? options.signal);
        if (isPage && !isOnce) listeners.set(type, (listeners.get(type) ?? new Set()).add(listener));
        original.apply(this, parameters);
      },
  );
  patch(
    EventTarget.prototype,
    'removeEventListener',
    (original) =>
      function (this: EventTarget, ...parameters) {
        const [type, listener] = parameters;
        listeners.get(type)?.delete(listener);
        original.apply(this, parameters);
      },
  );
  for (const {prototype} of [IntersectionObserver, MutationObserver, ResizeObserver]) {
    const observing = prototype as unknown as {observe(...parameters: unknown[]): void; disconnect(): void};
    patch(
      observing,
      'observe',
      (original) =>
        function (this: object, ...parameters: unknown[]) {
          open.set(this, this.constructor.name);
          original.apply(this, parameters);
        },
    );
    patch(
      observing,
      'disconnect',
      (original) =>
        function (this: object) {
          open.delete(this);
          original.apply(this);
        },
    );
  }
  patch(
    globalThis,
    'setTimeout',
    (original) =>
      ((run: () => void, ms = 0) => {
        const timer: unknown = original(() => {
          open.delete(timer);
          run();
        }, ms);
        if (ms > 1_000) open.set(timer, `timer of ${ms} ms`);
        return timer;
      }) as unknown as typeof setTimeout,
  );
  patch(globalThis, 'clearTimeout', (original) => (timer) => {
    open.delete(timer);
    original(timer);
  });
  try {
    await run();
  } finally {
    for (const step of undo) step();
  }
  return [...open.values(), ...[...listeners].flatMap(([type, {size}]) => (size ? [`${size} listeners of ${type}`] : []))];
}
