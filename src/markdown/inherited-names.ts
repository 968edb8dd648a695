// Scripts of old pages add names to Object.prototype. Bundlers make module objects with `for … in`, which finds them: markdown-it
// is bundled when it is published, and we bundle it again. A name whose value is no function would stop both. Our own modules
// have no such objects, and bundler and library stay as they are. So the names are hidden while the library is evaluated: nothing
// of the page runs in that time.

const hidden = Object.keys(Object.prototype).filter((name) => Object.getOwnPropertyDescriptor(Object.prototype, name)?.configurable);

function setEnumerable(enumerable: boolean): void {
  for (const name of hidden) Object.defineProperty(Object.prototype, name, {enumerable});
}

setEnumerable(false);

/** Gives the page its names back, as they were. */
export const showInheritedNames = (): void => setEnumerable(true);
