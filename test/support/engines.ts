/**
 * What an engine really cannot do, in one place and with the reason. A test asks `can('…')` and does not run where the answer
 * is no; nothing else may leave a test out.
 */
export type Engine = 'chromium' | 'firefox' | 'webkit';

interface Gap {
  readonly engines: readonly Engine[];
  readonly reason: string;
}

const GAPS = {
  emulateMedia: {
    engines: ['firefox', 'webkit'],
    reason:
      'The command needs the DevTools protocol, which only Chromium speaks; dark and reduced motion can be set there for a whole run, not for a test.',
  },
} as const satisfies Record<string, Gap>;

export type Ability = keyof typeof GAPS;

export const engine: Engine = /firefox/i.test(navigator.userAgent)
  ? 'firefox'
  : /chrom(e|ium)/i.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';

export function can(ability: Ability): boolean {
  const engines: readonly Engine[] = GAPS[ability].engines;
  return !engines.includes(engine);
}

/**
 * For what is the same in all engines and slow: axe reads the DOM, not the layout. Such tests run in Chromium, which every run
 * has.
 */
export const isFirstEngine = engine === 'chromium';
