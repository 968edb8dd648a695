import {httpUrl} from '../text/http-url.js';

/** A base URL with its trailing slash and without query and fragment, or undefined for anything that is no http(s) address. */
export const baseUrl = (value: string | null | undefined): string | undefined =>
  value
    ? httpUrl(value, document.baseURI)
        ?.replace(/[?#].*/, '')
        .replace(/\/?$/, '/')
    : undefined;
