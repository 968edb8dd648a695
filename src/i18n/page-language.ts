import {closest} from '../core/ancestors.js';

/** Languages wanted for an element, best first: its own `lang` or the nearest one around it, the page's, the visitor's. */
export function wantedLanguages(element: Element): (string | null | undefined)[] {
  const page = document.documentElement;
  const nearest = closest(element, '[lang]:not([lang=""])');
  // Google Translate rewrites <html lang>, and would then translate once more what we show in that language.
  const translated = /\btranslated-(ltr|rtl)\b/.test(page.className);
  return [nearest === page && translated ? null : nearest?.getAttribute('lang'), translated ? null : page.lang, ...navigator.languages];
}

const followers = new Set<() => void>();
const followed = new WeakSet<Node>();
let observer: MutationObserver | undefined;

/** Calls back when a `lang` changes around an element. Returns what ends that. One observer serves all elements of the page. */
export function onLanguageChange(element: Element, changed: () => void): () => void {
  observer ??= new MutationObserver(() => {
    for (const follower of followers) follower();
  });
  for (let root = element.getRootNode(); !followed.has(root); root = (root as ShadowRoot).host?.getRootNode() ?? root) {
    followed.add(root);
    observer.observe(root, {attributes: true, attributeFilter: ['lang'], subtree: true});
  }
  followers.add(changed);
  return () => followers.delete(changed);
}
