import {closestAcrossShadows} from '../page/closest-across-shadows.js';
import {scriptTag} from '../page/script-tag.js';
import {query} from '../page/unshadowed.js';
import {baseUrl} from './base-url.js';

/** Defaults for every element on the page that does not say otherwise. */
export interface Configuration {
  /** Base URL of the campaign API. */
  readonly api?: string;
}

let configured: Configuration = {};
const listeners = new Set<() => void>();

/**
 * Sets defaults for elements when neither they nor the page name a campaign API; for pages that build their markup by script.
 * May be called at any time: elements that are waiting for an address ask then, and others ask again where it changes.
 */
export function configure(configuration: Configuration): void {
  configured = configuration;
  for (const listener of listeners) listener();
}

/** Calls back after each `configure()`. Returns a function that unsubscribes. */
export function onConfigure(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** API addresses outside the page's content. Whoever writes these tags may run scripts anyway. */
export const pageApis = (): (string | undefined)[] => [
  query<HTMLMetaElement>('meta[name="leavex-api"]')?.content,
  scriptTag()?.dataset['leavexApi'],
];

/** Domains of addresses that the script tag allows on the whole page; no markup may go beyond them. */
export const pageMailDomains = (): string | undefined => scriptTag()?.dataset['leavexMailDomains'];

/** Base URL for an element: its own `api`, an ancestor's `data-leavex-api`, the meta tag, our script tag, `configure`. */
export const resolveApi = (element: HTMLElement, own: string | null | undefined): string | undefined =>
  [own, closestAcrossShadows(element, '[data-leavex-api]')?.getAttribute('data-leavex-api'), ...pageApis(), configured.api]
    .map(baseUrl)
    .find(Boolean);
