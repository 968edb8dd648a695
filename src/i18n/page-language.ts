import {closestAcrossShadows} from '../page/closest-across-shadows.js';
import {query} from '../page/unshadowed.js';
import {canonicalTag} from './match-locale.js';

// Google Translate rewrites <html lang>, and would then translate once more what we show in that language.
const UNTRANSLATED = 'html:not([class*="translated-"])';

/** Languages that the page names for an element, best first: the nearest `lang`, its own included, then the page's. */
export const namedLanguages = (element: Element): string[] =>
  [closestAcrossShadows(element, `[lang]:not(html,[lang=""])`)?.getAttribute('lang'), query<HTMLElement>(UNTRANSLATED)?.lang]
    .map(canonicalTag)
    .filter(Boolean);

/** Languages wanted for an element, best first. The visitor's count only where the page names none: a page has one language. */
export function wantedLanguages(element: Element): readonly string[] {
  const named = namedLanguages(element);
  return named.length > 0 ? named : navigator.languages;
}

/** Observes every `lang` around an element, across shadow trees. Returns a function that stops observing. */
export function onLanguageChange(element: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  for (let at: Node | undefined = element; at; at = (at as ShadowRoot).host)
    observer.observe((at = at.getRootNode()), {attributeFilter: ['lang'], subtree: true});
  return () => observer.disconnect();
}
