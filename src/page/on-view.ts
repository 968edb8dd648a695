/** Calls back whenever an element comes near to being seen, or goes away from it. Returns what ends that. */
export function onView(element: Element, changed: (inView: boolean) => void): () => void {
  // A little earlier, so that the data are there when the reader is.
  const observer = new IntersectionObserver((entries) => changed(entries.at(-1)!.isIntersecting), {rootMargin: '200px'});
  observer.observe(element);
  return () => observer.disconnect();
}
