/**
 * Gaps of the engines, in one place and with the reason. A test asks `can('…')` and does not run if the answer is no. Nothing
 * else may leave a test out.
 */
export type Engine = 'chromium' | 'firefox' | 'webkit';

interface Gap {
  /** Engines that all have the gap, or a look at the one that runs. */
  readonly engines: readonly Engine[] | (() => boolean);
  readonly reason: string;
}

const GAPS = {
  emulateMedia: {
    engines: ['firefox', 'webkit'],
    reason:
      'The command needs the DevTools protocol, which only Chromium speaks; dark and reduced motion can be set there for a whole run, not for a test.',
  },
  holdFocus: {
    engines: ['firefox', 'webkit'],
    reason:
      'The window of the page has the focus only in Chromium: Firefox gives it to one of several pages, WebKit’s driver to none. Without it, `:focus-visible` matches nothing.',
  },
  moveBetweenDocuments: {
    engines: losesClassInFrame,
    reason: 'Firefox ESR 140 makes a plain HTMLElement of a custom element that moves into the document of a frame. Later ones do not.',
  },
} as const satisfies Record<string, Gap>;

export type Ability = keyof typeof GAPS;

export const engine: Engine = /firefox/i.test(navigator.userAgent)
  ? 'firefox'
  : /chrom(e|ium)/i.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';

export function can(ability: Ability): boolean {
  const {engines}: Gap = GAPS[ability];
  return typeof engines === 'function' ? !engines() : !engines.includes(engine);
}

function losesClassInFrame(): boolean {
  const Moved = customElements.get('x-moved') ?? class extends HTMLElement {};
  if (!customElements.get('x-moved')) customElements.define('x-moved', Moved);
  const frame = document.createElement('iframe');
  const moved = document.createElement('x-moved');
  document.body.append(frame);
  frame.contentDocument!.body.append(moved);
  const isPlain = !(moved instanceof Moved);
  frame.remove();
  return isPlain;
}

/**
 * For what is the same in all engines and slow: axe reads the DOM, not the layout. Such tests run in Chromium, which every run
 * has.
 */
export const isFirstEngine = engine === 'chromium';
