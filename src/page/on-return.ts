/** Tells of each return to the page from the back/forward cache. Returns what stops it. */
export function onReturn(tell: () => void): () => void {
  const listen = ({persisted}: PageTransitionEvent): void => {
    if (persisted) tell();
  };
  addEventListener('pageshow', listen);
  return () => removeEventListener('pageshow', listen);
}
