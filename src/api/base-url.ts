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

/** True for an address that is a folder or lies in it. Encoded slashes never do: servers disagree on what they mean. */
export function isWithin(address: string, folder: string): boolean {
  const path = withoutQuery(address)?.href;
  const base = baseUrl(folder);
  return !!path && !!base && `${path}/`.startsWith(base) && !/%2f|%5c/i.test(path);
}
