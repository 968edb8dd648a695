import {ofDocument} from '../page/unshadowed.js';
import {httpUrl} from '../text/http-url.js';

/** A base URL with its trailing slash and without query and fragment, or undefined for anything that is no http(s) address. */
export const baseUrl = (value: string | null | undefined): string | undefined =>
  value
    ? httpUrl(value, ofDocument('baseURI'))
        ?.replace(/[?#].*/, '')
        .replace(/\/?$/, '/')
    : undefined;

/** Whether an address is a folder or lies in it. Encoded slashes never do: servers disagree on what they mean. */
export function isWithin(address: string, folder: string): boolean {
  const path = httpUrl(address, ofDocument('baseURI'))?.replace(/[?#].*/, '');
  const base = baseUrl(folder);
  return !!path && !!base && `${path}/`.startsWith(base) && !/%2f|%5c/i.test(path);
}
