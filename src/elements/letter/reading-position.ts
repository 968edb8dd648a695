/**
 * Where a reader is in a text: which of its blocks is at the upper edge of the window. Call before the text is exchanged.
 *
 * @returns what brings the reader to the same place of the new text, to be called after; nothing moves when the reader is above
 */
export function keepReadingPosition(blocks: () => HTMLCollection): () => void {
  const at = (block: Element | undefined): DOMRect | undefined => block?.getBoundingClientRect();
  const before = Array.from(blocks());
  const index = before.findIndex((block) => at(block)!.bottom > 0);
  const {top = 0} = at(before[index]) ?? {};
  return () => {
    const now = at(blocks()[index]);
    if (now && (index || top < 0)) scrollBy({top: now.top - top, behavior: 'instant'});
  };
}
