// Markup can hide a property of the document. After <img name="currentScript">, document.currentScript is that image, and no
// script can undo it. The same holds for a form and the names of its fields. Prototypes hide nothing.

/** A property of the document, whatever elements are called. */
export const ofDocument = <Name extends keyof Document>(name: Name, owner = document): Document[Name] =>
  Reflect.get(Document.prototype, name, owner);

/** Base URL of the page; undefined on a server, where relative addresses lead nowhere. */
export const pageAddress = (): string | undefined => (typeof document === 'undefined' ? undefined : ofDocument('baseURI'));

/** The elements in a document, a shadow tree or an element that match a selector. */
export const queryAll = (root: Document | Element, selector: string): NodeListOf<Element> =>
  (root instanceof Element ? Element.prototype : Document.prototype).querySelectorAll.call(root, selector);

/** The first element of the document that matches a selector. */
export const query = <E extends Element>(selector: string): E | null =>
  Document.prototype.querySelector.call(document, selector) as E | null;

/** Creates an element of a document. Its style sheets and fonts are those of that document, which may be that of a frame. */
export const create = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, owner = document): HTMLElementTagNameMap[Tag] =>
  Document.prototype.createElement.call(owner, tag) as HTMLElementTagNameMap[Tag];
