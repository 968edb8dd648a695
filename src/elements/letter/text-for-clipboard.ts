/** The text of some blocks as they are shown, for the clipboard: an empty line between them, and the numbers that lists have on screen. */
export const textForClipboard = (blocks: HTMLCollection): string =>
  Array.from(blocks as HTMLCollectionOf<HTMLElement>, (block) =>
    block instanceof HTMLOListElement
      ? Array.from(block.children as HTMLCollectionOf<HTMLElement>, (item, i) => `${block.start + i}. ${item.innerText}`).join('\n')
      : block.innerText,
  ).join('\n\n');
