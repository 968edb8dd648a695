import type {CSSResult} from 'lit';
import {ofDocument} from '../page/unshadowed.js';

/**
 * Styles a shadow tree, also one that came from another document (a pop-up, a frame). Constructed style sheets belong to the
 * document that made them and are dropped on the way. Lit does not mend this.
 */
export function adoptStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const view = ofDocument('defaultView', root.ownerDocument);
  // Test environments without a layout know no constructed style sheets, and need none.
  if (!view || !('replaceSync' in view.CSSStyleSheet.prototype)) return;
  root.adoptedStyleSheets = styles.map(({cssText}) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}
