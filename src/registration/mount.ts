import {isWithin} from '../api/base-url.js';
import {pageApis} from '../api/configure.js';
import {closestAcrossShadows} from '../page/closest-across-shadows.js';
import {scriptTag} from '../page/script-tag.js';
import {create, ofDocument, queryAll} from '../page/unshadowed.js';
import {advise} from '../page/advise.js';
import {httpUrl} from '../text/http-url.js';
import {nearest} from '../text/nearest.js';

// Sites that strip unknown tags keep <div data-leavex="counter" data-leavex-count="3230">. Anybody may be able to write such
// markup, in a comment or a forum post. So it sets only attributes that the element knows, never an event handler or a style.
// Its addresses count only if the page has chosen them.

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

/** Attributes of a div that are for the page or for a child, not for the element. */
const OTHER_ATTRIBUTES = ['api', 'allow', 'slot', 'mail-domains'];

interface MountableElement {
  readonly observedAttributes?: readonly string[];
  readonly oldAttributes?: readonly string[];
  readonly slots?: readonly string[];
}

/** Widgets that scripts of this page have brought, for advice. */
const widgets = new Set<string>();

const kindOf = (place: Element): string =>
  place
    .getAttribute(PREFIX)!
    .trim()
    .toLowerCase()
    .replace(/^leavex-/, '');

function mount(place: Element): void {
  const tag = `leavex-${kindOf(place)}`;
  const known = customElements.get(tag) as MountableElement | undefined;
  if (place.shadowRoot || !known) return;
  const element = create(tag as 'div');
  // Data come from the places that the page has chosen, not from markup that anybody can write.
  const observed = (known.observedAttributes ?? []).filter((name) => name !== 'data');
  const names = ['lang', ...observed, ...(known.oldAttributes ?? [])];
  reportUnknown(place, tag, [...names, ...OTHER_ATTRIBUTES]);
  for (const name of names) {
    const around = name === 'api' ? closestAcrossShadows(place, `[${PREFIX}-api]`) : place;
    const value = around?.getAttribute(`${PREFIX}-${name}`);
    if (value == null) continue;
    if (value && ADDRESSES[name]?.(value) === false) {
      advise('mount-address', tag, value);
      return;
    }
    element.setAttribute(name, value);
  }
  // The page's own nodes stay where they are and show through as the fallback.
  element.append(create('slot'), ...namedSlots(place, tag, known.slots ?? []));
  place.attachShadow({mode: 'open'}).append(element);
  forwardParts(element);
}

/** Passes children with `data-leavex-slot` on. Sites that remove unknown tags remove the attribute `slot` too. */
function namedSlots(place: Element, tag: string, known: readonly string[]): HTMLSlotElement[] {
  const wanted = new Set<string>();
  for (const child of queryAll(place, `:scope > [slot], :scope > [${PREFIX}-slot]`)) {
    const name = child.getAttribute(`${PREFIX}-slot`) ?? child.getAttribute('slot')!;
    if (known.includes(name)) {
      child.setAttribute('slot', name);
      wanted.add(name);
    } else if (name) {
      advise('mount-slot', tag, name, nearest(name, known));
    }
  }
  return [...wanted].map((name) => Object.assign(create('slot'), {name, slot: name}));
}

/** Lets style sheets of the page reach the parts: `[data-leavex]::part(number)`. */
function forwardParts(element: HTMLElement): void {
  const root = element.shadowRoot;
  if (!root) return;
  const forward = (): void => {
    const parts = [...root.querySelectorAll('[part]')].flatMap((one) => [...one.part]);
    const all = [...new Set(parts)].sort().join();
    if (element.getAttribute('exportparts') !== all) element.setAttribute('exportparts', all);
  };
  new MutationObserver(forward).observe(root, {childList: true, subtree: true, attributeFilter: ['part']});
  forward();
}

function reportUnknown(place: Element, tag: string, names: readonly string[]): void {
  for (const {name} of place.attributes) {
    const own = name.startsWith(`${PREFIX}-`) && name.slice(PREFIX.length + 1);
    if (own && !names.includes(own)) advise('mount-attribute', tag, own, nearest(own, names));
  }
}

/** Says that a name belongs to no widget. Before the page is complete, another script may bring it. */
function reportUnmounted(place: Element): void {
  const kind = kindOf(place);
  if (ofDocument('readyState') !== 'complete' || customElements.get(`leavex-${kind}`)) return;
  advise('mount-unknown', kind, nearest(kind, [...widgets]));
}

function mountEach(places: Iterable<Element>): void {
  for (const place of places) {
    try {
      mount(place);
      reportUnmounted(place);
    } catch {
      // A tag that takes no shadow tree, or markup that means harm. The next one is mounted all the same.
    }
  }
}

/**
 * Mounts elements on `data-leavex` markup, now and whenever some is added.
 *
 * @param tags those that come with this call, for advice on names that nobody knows
 */
export function mountAll(tags: readonly string[] = []): void {
  for (const tag of tags) widgets.add(tag.replace('leavex-', ''));
  addEventListener('load', () => queryAll(document, MARKED).forEach(reportUnmounted), {once: true});
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
