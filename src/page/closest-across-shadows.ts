/** `Element.closest` that goes on from a shadow tree to its host. */
export function closestAcrossShadows(element: Element, selector: string): Element | null {
  const root = element.getRootNode();
  return element.closest(selector) ?? (root instanceof ShadowRoot ? closestAcrossShadows(root.host, selector) : null);
}
