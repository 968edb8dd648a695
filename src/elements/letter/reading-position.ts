/**
 * Remembers the block that is at the upper edge of the window. Call before the text is exchanged.
 *
 * @returns function to call afterwards. It scrolls to the same block of the new text, unless the reader is above the text
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
