/** Observes whether an element is within 200 px of the viewport. Returns a function that stops observing. */
export function onView(element: Element, changed: (inView: boolean) => void): () => void {
  if (typeof IntersectionObserver !== 'function') {
    // A test environment without a layout: everything is in view.
    queueMicrotask(() => changed(true));
    return () => undefined;
  }
  // A little earlier, so that the data are there when the reader is.
  const observer = new IntersectionObserver((entries) => changed(entries.at(-1)!.isIntersecting), {rootMargin: '200px'});
  observer.observe(element);
  return () => observer.disconnect();
}
