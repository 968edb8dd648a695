/** The text of some blocks as they are shown, for the clipboard: an empty line between them, and the numbers that lists have on screen. */
export const textForClipboard = (blocks: HTMLCollection): string =>
  // Old libraries bring an Array.from of their own, which calls no function.
  [...(blocks as HTMLCollectionOf<HTMLElement>)]
    .map((block) =>
      block instanceof HTMLOListElement
        ? [...(block.children as HTMLCollectionOf<HTMLElement>)].map((item, i) => `${block.start + i}. ${item.innerText}`).join('\n')
        : block.innerText,
    )
    .join('\n\n');
