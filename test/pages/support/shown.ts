import type {Frame, Page} from 'puppeteer-core';

/**
 * What a reader sees of each widget on a page, in its order: the element's own text, or, where the page author's words
 * stand, those. White space is evened out.
 */
export async function shown(page: Page | Frame): Promise<string[]> {
  return (await page.evaluate(`(() => {
    const widgets = (root) => [...(root === document ? Document : DocumentFragment).prototype.querySelectorAll.call(root, '*')].flatMap((element) => [
      ...(/^leavex-/.test(element.localName) ? [element] : []),
      ...(element.shadowRoot && !/^leavex-/.test(element.localName) ? widgets(element.shadowRoot) : []),
    ]);
    const words = (element) => {
      const root = element.shadowRoot;
      const base = root?.querySelector('[part~=base]');
      const fallback = !root || !root.querySelector('slot[hidden]');
      const host = element.getRootNode().host;
      return [fallback && (element.innerText || host?.innerText), base?.innerText].filter(Boolean).join(' ');
    };
    return widgets(document).map((element) => words(element).replace(/\\s+/g, ' ').trim());
  })()`)) as string[];
}
