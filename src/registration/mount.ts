import {isWithin} from '../api/base-url.js';
import {pageApis} from '../api/configure.js';
import {closestAcrossShadows} from '../page/closest-across-shadows.js';
import {scriptTag} from '../page/script-tag.js';
import {create, ofDocument, queryAll} from '../page/unshadowed.js';
import {warnOnce} from '../page/warn-once.js';
import {httpUrl} from '../text/http-url.js';

// Sites that strip unknown tags keep <div data-leavex="counter" data-leavex-count="3230">. Anybody may be able to write such
// markup, in a comment or a forum post. So it sets only attributes that the element knows, never an event handler or a style,
// and its addresses count only where the page has chosen them.

const PREFIX = 'data-leavex';
const MARKED = `[${PREFIX}]`;

/** Folders that the page names outside its content. */
const chosenFolders = (): string[] =>
  [...pageApis(), ...(scriptTag()?.dataset['leavexAllow']?.split(/[\s,]+/) ?? [])].filter((url) => !!url) as string[];

/**
 * Attributes that are addresses.
 *
 * Data come from the folders that the page has chosen. A page that has chosen none trusts its own site. Single files and
 * links may be of the own site in any case.
 */
const ADDRESSES: Readonly<Record<string, (url: string) => boolean>> = {
  api: (url) => isChosen(url) || (!pageApis().some(Boolean) && isOwnSite(url)),
  src: (url) => isChosen(url) || isOwnSite(url),
  href: (url) => isChosen(url) || isOwnSite(url),
};

const isOwnSite = (url: string): boolean => !!httpUrl(url, ofDocument('baseURI'))?.startsWith(`${location.origin}/`);
const isChosen = (url: string): boolean => chosenFolders().some((folder) => isWithin(url, folder));

function mount(place: Element): void {
  const tag = `leavex-${place.getAttribute(PREFIX)}`;
  const known = customElements.get(tag) as {observedAttributes?: readonly string[]; oldAttributes?: readonly string[]} | undefined;
  if (place.shadowRoot || !known) return;
  const element = create(tag as 'div');
  // Data come from the places that the page has chosen, not from markup that anybody can write.
  const observed = (known.observedAttributes ?? []).filter((name) => name !== 'data');
  for (const name of ['lang', ...observed, ...(known.oldAttributes ?? [])]) {
    const around = name === 'api' ? closestAcrossShadows(place, `[${PREFIX}-api]`) : place;
    const value = around?.getAttribute(`${PREFIX}-${name}`);
    if (value == null) continue;
    if (value && ADDRESSES[name]?.(value) === false) {
      warnOnce(`${tag}: ${value} is not in ${PREFIX}-allow of the script tag`);
      return;
    }
    element.setAttribute(name, value);
  }
  // The page's own nodes stay where they are and show through as the fallback.
  element.append(create('slot'));
  place.attachShadow({mode: 'open'}).append(element);
}

function mountEach(places: Iterable<Element>): void {
  for (const place of places) {
    try {
      mount(place);
    } catch {
      // A tag that takes no shadow tree, or markup that means harm. The next one is mounted all the same.
    }
  }
}

/** Mounts elements on `data-leavex` markup, now and whenever some is added. */
export function mountAll(): void {
  mountEach(queryAll(document, MARKED));
  new MutationObserver((records) => {
    for (const {addedNodes} of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (Element.prototype.matches.call(node, MARKED)) mountEach([node]);
        mountEach(queryAll(node, MARKED));
      }
    }
  }).observe(document, {childList: true, subtree: true});
}
