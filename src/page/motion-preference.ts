/** The visitor's wish for less motion; undefined in test environments without a layout, where nothing moves. */
export const motionPreference = (): MediaQueryList | undefined =>
  typeof matchMedia === 'function' ? matchMedia('(prefers-reduced-motion: reduce)') : undefined;
