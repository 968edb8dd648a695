/** Interfaces of a window, here or in a simulated one. */
export type Dom = Pick<typeof globalThis, 'DOMParser' | 'Document' | 'Element'>;

/**
 * Document of a text: without scripts, images and requests, and without names that would hide its own methods.
 *
 * `<img name="querySelectorAll">` takes the place of the document’s method, and `<input name="attributes">` that of its form.
 */
export function inertDocument(text: string, {DOMParser, Document, Element}: Dom): Document {
  const page = new DOMParser().parseFromString(text, 'text/html');
  const without = (name: string, selector: string): void => {
    // Methods of the prototypes, since those of the page are still hidden.
    const elements = Document.prototype.querySelectorAll.call(page, selector);
    for (const element of elements) Element.prototype.removeAttribute.call(element, name);
  };
  without('id', '[id]');
  without('name', '[name]:not(meta)');
  return page;
}
