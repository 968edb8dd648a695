/** The nearest ancestor (or the element itself) that fits, looked for across the borders of shadow trees. */
export function closestAcrossShadows(element: Element, selector: string): Element | null {
  const root = element.getRootNode();
  return element.closest(selector) ?? (root instanceof ShadowRoot ? closestAcrossShadows(root.host, selector) : null);
}
