/**
 * Something that is made again only when what it is made of has changed: for what takes long and is needed at every
 * keystroke.
 */
export function memo<T>(): (of: readonly unknown[], make: () => T) => T {
  let before: readonly unknown[] = [];
  let made: T;
  return (of, make) => {
    if (!before.length || of.some((part, i) => part !== before[i])) {
      before = of;
      made = make();
    }
    return made;
  };
}
