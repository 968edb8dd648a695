// Scripts of old pages add names to Object.prototype. Bundlers make module objects with `for … in`, which finds them. One is made
// when markdown-it is published, another when we bundle it. A name whose value is no function would stop both. Our own modules
// have no such objects, and bundler and library stay as they are. So the names are hidden while the library is evaluated: nothing
// of the page runs in that time. Names that cannot be changed stay: on a page that froze them, a Markdown letter shows the
// fallback.

const hidden = Object.keys(Object.prototype).filter((name) => Object.getOwnPropertyDescriptor(Object.prototype, name)?.configurable);

function setEnumerable(enumerable: boolean): void {
  for (const name of hidden) Object.defineProperty(Object.prototype, name, {enumerable});
}

setEnumerable(false);

/** Gives the page its names back, as they were. */
export const showInheritedNames = (): void => setEnumerable(true);
