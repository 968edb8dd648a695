import {closestAcrossShadows} from '../page/closest-across-shadows.js';
import {scriptTag} from '../page/script-tag.js';
import {query} from '../page/unshadowed.js';
import {baseUrl} from './base-url.js';

/** What holds for every element on the page that does not say otherwise. */
export interface Configuration {
  /** Base URL of the campaign API. */
  readonly api?: string;
}

let configured: Configuration = {};

/**
 * Sets what elements fall back to when neither they nor the page name a campaign API; for pages that build their markup
 * by script. To be called in the script that imports the elements: those that have already asked do not ask again.
 */
export function configure(configuration: Configuration): void {
  configured = configuration;
}

/** API addresses that the page names outside its content: who writes these tags may run scripts anyway. */
export const pageApis = (): (string | undefined)[] => [
  query<HTMLMetaElement>('meta[name="leavex-api"]')?.content,
  scriptTag()?.dataset['leavexApi'],
];

/** Base URL for an element: its own `api`, an ancestor's `data-leavex-api`, the meta tag, our script tag, `configure`. */
export const resolveApi = (element: HTMLElement, own: string | null | undefined): string | undefined =>
  [own, closestAcrossShadows(element, '[data-leavex-api]')?.getAttribute('data-leavex-api'), ...pageApis(), configured.api]
    .map(baseUrl)
    .find(Boolean);
