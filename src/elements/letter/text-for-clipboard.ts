/** Text of blocks for the clipboard, as they are shown. There is an empty line between blocks, and lists keep their numbers. */
export const textForClipboard = (blocks: HTMLCollection): string =>
  // Old libraries bring an Array.from of their own, which calls no function.
  [...(blocks as HTMLCollectionOf<HTMLElement>)]
    .map((block) =>
      block instanceof HTMLOListElement
        ? [...(block.children as HTMLCollectionOf<HTMLElement>)].map((item, i) => `${block.start + i}. ${item.innerText}`).join('\n')
        : block.innerText,
    )
    .join('\n\n');
