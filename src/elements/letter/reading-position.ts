/**
 * Where a reader is in a text: which of its blocks is at the upper edge of the window. Call before the text is exchanged.
 *
 * @returns what brings the reader to the same place of the new text, to be called after; nothing moves when the reader is above
 */
export function keepReadingPosition(blocks: () => NodeListOf<Element>): () => void {
  const before = [...blocks()].map((block) => block.getBoundingClientRect());
  const index = before.findIndex(({bottom}) => bottom > 0);
  return () => {
    const now = blocks()[index];
    const {top} = before[index] ?? {top: 0};
    if (now && (index || top < 0)) scrollBy({top: now.getBoundingClientRect().top - top, behavior: 'instant'});
  };
}
