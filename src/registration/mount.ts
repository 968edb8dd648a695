import {closestAcrossShadows} from '../page/closest-across-shadows.js';
import {scriptTag} from '../page/script-tag.js';
import {warnOnce} from '../page/warn-once.js';
import {pageApis} from '../api/configure.js';
import {originOf} from '../api/origin.js';

// Sites that strip unknown tags keep <div data-leavex="counter" data-leavex-count="3230">. Who may write such markup may be
// anybody (a comment, a forum post), so what it says about addresses counts only for origins that the page has chosen.

const PREFIX = 'data-leavex';
/** Attributes that are addresses, in any element. */
const ADDRESSES = ['api', 'src', 'href'];

/** Whether a URL is of the page's own origin, of the API that the page names outside its content, or listed in `data-leavex-allow` on the script tag. */
const isAllowed = (url: string): boolean =>
  [location.href, ...pageApis(), ...(scriptTag()?.dataset['leavexAllow']?.split(/[\s,]+/) ?? [])].some(
    (allowed) => allowed && originOf(allowed) === originOf(url),
  );

function mount(place: Element): void {
  const tag = `leavex-${place.getAttribute(PREFIX)}`;
  if (place.shadowRoot || !customElements.get(tag)) return;
  const element = document.createElement(tag);
  const inherited = closestAcrossShadows(place, `[${PREFIX}-api]`)?.getAttribute(`${PREFIX}-api`);
  if (inherited) element.setAttribute('api', inherited);
  for (const {name, value} of place.attributes)
    if (name.startsWith(`${PREFIX}-`)) element.setAttribute(name.slice(PREFIX.length + 1), value);
  const refused = ADDRESSES.map((name) => element.getAttribute(name)).find((url) => url && !isAllowed(url));
  if (refused) {
    warnOnce(`${tag}: ${refused} is not in ${PREFIX}-allow of the script tag`);
    return;
  }
  // The page's own nodes stay where they are and show through as the fallback.
  element.append(document.createElement('slot'));
  try {
    place.attachShadow({mode: 'open'}).append(element);
  } catch {
    // This kind of element takes no shadow tree.
  }
}

function mountWithin(root: ParentNode): void {
  for (const place of root.querySelectorAll(`[${PREFIX}]`)) mount(place);
}

/** Mounts elements on `data-leavex` markup, now and whenever some is added. */
export function mountAll(): void {
  mountWithin(document);
  new MutationObserver((records) => {
    for (const {addedNodes} of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.hasAttribute(PREFIX)) mount(node);
        mountWithin(node);
      }
    }
  }).observe(document, {childList: true, subtree: true});
}
