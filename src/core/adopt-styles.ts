import type {CSSResultOrNative} from 'lit';

/**
 * Styles a shadow tree anew after its element went into another document (a pop-up, a frame): constructed style sheets
 * belong to the document that made them, and are dropped on the way.
 */
export function adoptStylesInDocument(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const view = root.ownerDocument.defaultView;
  if (!view) return;
  root.adoptedStyleSheets = styles.map((style) => {
    const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync('cssText' in style ? style.cssText : Array.from(style.cssRules, (rule) => rule.cssText).join(''));
    return sheet;
  });
}
