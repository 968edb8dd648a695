import type {Frame, Page} from 'puppeteer-core';

/**
 * Visible texts of the widgets on a page, in their order: that of the element, or the fallback if it is shown. White space is
 * evened out.
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
