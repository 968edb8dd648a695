import {closestAcrossShadows} from '../page/closest-across-shadows.js';
import {scriptTag} from '../page/script-tag.js';
import {query} from '../page/unshadowed.js';
import {baseUrl, isWithin} from './base-url.js';

/** Defaults for requests of all elements, where neither they nor the page say otherwise. */
export interface RequestDefaults {
  /** Base URL of the campaign API. */
  readonly api?: string;
  /** Makes requests in place of the browser's `fetch`. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Headers of requests for files under `api`, and of no others. */
  readonly headers?: Readonly<Record<string, string>>;
}

let defaults: RequestDefaults = {};
let version = 0;
const listeners = new Set<() => void>();

/** Sets defaults. Returns whether files are now requested in another way. */
export function setDefaults(next: RequestDefaults): boolean {
  const {fetch, headers} = defaults;
  const isOther = next.fetch !== fetch || JSON.stringify(next.headers) !== JSON.stringify(headers);
  defaults = next;
  if (isOther) version++;
  return isOther;
}

/** Tells all elements that something was configured. */
export function announceConfiguration(): void {
  for (const listener of listeners) listener();
}

/** Calls back after each `configure()`. Returns a function that unsubscribes. */
export function onConfigure(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Number that changes with the way in which files are requested. */
export const requestVersion = (): number => version;

/** Own function and headers for the request of an address. Headers may be secrets, so only the configured API gets them. */
export const requestDefaults = (url: string): Pick<RequestDefaults, 'fetch' | 'headers'> => {
  const {api, fetch, headers} = defaults;
  return {...(fetch && {fetch}), ...(headers && api && isWithin(url, api) && {headers})};
};

/** API addresses outside the page's content. Whoever writes these tags may run scripts anyway. */
export const pageApis = (): (string | undefined)[] => [
  query<HTMLMetaElement>('meta[name="leavex-api"]')?.content,
  scriptTag()?.dataset['leavexApi'],
];

/** Domains of addresses that the script tag allows on the whole page; no markup may go beyond them. */
export const pageMailDomains = (): string | undefined => scriptTag()?.dataset['leavexMailDomains'];

/** Base URL for an element: its own `api`, an ancestor's `data-leavex-api`, the meta tag, our script tag, `configure`. */
export const resolveApi = (element: HTMLElement, own: string | null | undefined): string | undefined =>
  [own, closestAcrossShadows(element, '[data-leavex-api]')?.getAttribute('data-leavex-api'), ...pageApis(), defaults.api]
    .map(baseUrl)
    .find(Boolean);
