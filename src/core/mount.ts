import {baseUrl} from '../api/base-url.js';
import {closest} from './ancestors.js';
import {pageApis} from './configure.js';
import {scriptTag} from './script.js';
import {warnOnce} from './warn.js';

// Sites that strip unknown tags keep <div data-leavex="counter" data-leavex-count="3230">. Who may write such markup may be
// anybody (a comment, a forum post), so what it says about addresses counts only for origins that the page has chosen.

const PREFIX = 'leavex';
/** Attributes that are addresses, in any element. */
const ADDRESSES = new Set(['api', 'src', 'href']);

function origin(url: string | undefined): string | undefined {
  try {
    return new URL(url!, document.baseURI).origin;
  } catch {
    return undefined;
  }
}

/** Whether a URL is of the page's own origin, of the API that the page names outside its content, or listed in `data-leavex-allow` on the script tag. */
function isAllowed(url: string): boolean {
  const listed = scriptTag()?.dataset['leavexAllow']?.split(/[\s,]+/).filter(Boolean) ?? [];
  return [location.href, ...pageApis().map(baseUrl), ...listed].map(origin).includes(origin(url));
}

/** `data-leavex-letter-lang="fr"` as `['letter-lang', 'fr']`; the element's name itself is left out. */
function attributesOf(place: HTMLElement): [string, string][] {
  const attributes: [string, string][] = [];
  for (const [key, value = ''] of Object.entries(place.dataset)) {
    if (key.startsWith(PREFIX) && key !== PREFIX) attributes.push([key.slice(PREFIX.length).replace(/[A-Z]/g, (c, at) => (at ? '-' : '') + c.toLowerCase()), value]);
  }
  const inherited = closest(place, '[data-leavex-api]')?.getAttribute('data-leavex-api');
  return inherited ? [...attributes.filter(([name]) => name !== 'api'), ['api', inherited]] : attributes;
}

function mount(place: HTMLElement): void {
  const tag = `leavex-${place.dataset[PREFIX]}`;
  if (place.shadowRoot || !customElements.get(tag)) return;
  const attributes = attributesOf(place);
  const refused = attributes.find(([name, value]) => ADDRESSES.has(name) && !isAllowed(value));
  if (refused) {
    warnOnce(`<${place.localName} data-leavex="${place.dataset[PREFIX]}"> names ${refused[1]}, which this page has not allowed: add data-leavex-allow="${origin(refused[1])}" to the script tag.`);
    return;
  }
  const element = document.createElement(tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  // The page's own nodes stay where they are and show through as the fallback.
  element.append(document.createElement('slot'));
  try {
    place.attachShadow({mode: 'open'}).append(element);
  } catch {
    // This kind of element takes no shadow tree.
  }
}

function mountWithin(root: ParentNode): void {
  for (const place of root.querySelectorAll<HTMLElement>(`[data-${PREFIX}]`)) mount(place);
}

/** Mounts elements on `data-leavex` markup, now and whenever some is added. */
export function mountAll(): void {
  mountWithin(document);
  new MutationObserver((records) => {
    for (const {addedNodes} of records) {
      for (const node of addedNodes) {
        if (!(node instanceof HTMLElement)) continue;
        if (node.matches(`[data-${PREFIX}]`)) mount(node);
        mountWithin(node);
      }
    }
  }).observe(document, {childList: true, subtree: true});
}
