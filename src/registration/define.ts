import {advise} from '../page/advise.js';

/** Element class with the version of the library that it belongs to. */
export interface VersionedElement extends CustomElementConstructor {
  readonly version: string;
}

/**
 * Registers an element unless its tag is taken: the first registration wins, whatever brought it.
 * Says so when another version has the tag. Does nothing where there are no custom elements (on a server).
 *
 * @param registry default: the page's
 */
export function define(
  tag: string,
  element: VersionedElement,
  registry: CustomElementRegistry | undefined = globalThis.window?.customElements,
): void {
  const first = registry?.get(tag) as VersionedElement | undefined;
  if (!first) registry?.define(tag, element);
  else if (first.version !== element.version) advise('other-version', tag, first.version, element.version);
}
