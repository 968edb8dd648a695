import {warnOnce} from '../page/warn-once.js';

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
  else if (first.version !== element.version)
    warnOnce(`<${tag}> is already registered by version ${first.version}, so version ${element.version} is not used. Load one version.`);
}
