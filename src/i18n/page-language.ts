import {closestAcrossShadows} from '../page/closest-across-shadows.js';
import {query} from '../page/unshadowed.js';

// Google Translate rewrites <html lang>, and would then translate once more what we show in that language.
const UNTRANSLATED = 'html:not([class*="translated-"])';

/** Languages wanted for an element, best first: its own `lang` or the nearest one around it, the page's, the visitor's. */
export const wantedLanguages = (element: Element): (string | null | undefined)[] => [
  closestAcrossShadows(element, `[lang]:not(html,[lang=""])`)?.getAttribute('lang'),
  query<HTMLElement>(UNTRANSLATED)?.lang,
  ...navigator.languages,
];

/** Observes every `lang` around an element, across shadow trees. Returns a function that stops observing. */
export function onLanguageChange(element: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  for (let at: Node | undefined = element; at; at = (at as ShadowRoot).host)
    observer.observe((at = at.getRootNode()), {attributeFilter: ['lang'], subtree: true});
  return () => observer.disconnect();
}
