import {ofDocument} from '../page/unshadowed.js';
import {httpUrl} from '../text/http-url.js';

/** Address without query and fragment, or undefined for anything that is no http(s) address. */
function withoutQuery(value: string | null | undefined): URL | undefined {
  const address = value ? httpUrl(value, ofDocument('baseURI')) : undefined;
  if (address === undefined) return undefined;
  const url = new URL(address);
  url.search = url.hash = '';
  return url;
}

/** Base URL with its trailing slash and without query and fragment, or undefined for anything that is no http(s) address. */
export function baseUrl(value: string | null | undefined): string | undefined {
  const url = withoutQuery(value);
  if (url && !url.pathname.endsWith('/')) url.pathname += '/';
  return url?.href;
}

/** Signs that some servers take for a way out of a folder: encoded slashes, also encoded twice, and `..;`. */
const WAY_OUT = /%(25|2f|5c)|\/\.\.?;/i;

/** True for an address that is a folder or lies in it. One on which servers disagree never does. */
export function isWithin(address: string, folder: string): boolean {
  const path = withoutQuery(address)?.href;
  const base = baseUrl(folder);
  return !!path && !!base && `${path}/`.startsWith(base) && !WAY_OUT.test(path);
}
