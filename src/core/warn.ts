import type {ApiError} from '../api/errors.js';

const said = new Set<string>();

/** Tells the page's owner on the console, once per page whatever is said how often. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`leavex-widgets: ${message}`);
}

const WARNED = Symbol.for('leavex.1.warned');

/**
 * Tells the page's owner that a URL failed; once per URL and page. Elements and copies of this library that wait for one
 * request are given one error, so that the first can leave a note on it for the others.
 */
export function warnOfFailure(url: string, error: ApiError & {[WARNED]?: boolean}): void {
  if (!error[WARNED] && !said.has(url)) console.warn(`leavex-widgets: ${url}: ${error.message}`);
  said.add(url);
  error[WARNED] = true;
}
