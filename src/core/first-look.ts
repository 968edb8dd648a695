const callbacks = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** Calls back once, when an element is about to be seen. One observer serves all elements of the page. Returns what ends the wait. */
export function onFirstLook(element: Element, seen: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const {isIntersecting, target} of entries) {
        if (!isIntersecting) continue;
        observer!.unobserve(target);
        callbacks.get(target)?.();
      }
    },
    // A little earlier, so that the data are there when the reader is.
    {rootMargin: '200px'},
  );
  callbacks.set(element, seen);
  observer.observe(element);
  return () => observer!.unobserve(element);
}
