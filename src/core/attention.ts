/** Calls back whenever somebody begins or ceases to look: the tab is in front and the element in view. Returns what ends that. */
export function onAttention(element: Element, changed: (looks: boolean) => void): () => void {
  let inView = false;
  const tell = (): void => changed(inView && document.visibilityState === 'visible');
  const observer = new IntersectionObserver((entries) => {
    inView = entries.at(-1)!.isIntersecting;
    tell();
  });
  observer.observe(element);
  document.addEventListener('visibilitychange', tell);
  return () => {
    observer.disconnect();
    document.removeEventListener('visibilitychange', tell);
  };
}
