/**
 * Keeps the last result until its inputs change, for slow work that is needed at every keystroke. One part at least is never
 * undefined.
 */
export function memoizeLast<T>(): (of: readonly unknown[], make: () => T) => T {
  let before: readonly unknown[] = [];
  let made: T;
  return (of, make) => {
    if (of.some((part, i) => part !== before[i])) {
      before = of;
      made = make();
    }
    return made;
  };
}
