import {ofDocument} from '../page/unshadowed.js';
import {ApiError} from './errors.js';
import {originOf} from './origin.js';

/** Milliseconds for a whole answer, body included. */
const TIMEOUT = 8_000;

export interface FetchOptions {
  /** Largest body in bytes, after decoding. */
  readonly maxBytes: number;
  /** Subresource Integrity of the answer. */
  readonly integrity?: string | null | undefined;
  /** Ask the server even when the browser holds a fresh copy. */
  readonly refresh?: boolean | undefined;
  /** Makes data of the text. Default: `JSON.parse`. */
  readonly parse?: ((text: string) => unknown) | undefined;
}

/**
 * Hashes that every browser knows, one or several. Browsers leave out what they do not know, and check nothing when nothing
 * is left. A misspelt hash must not be less than a wrong one.
 */
const INTEGRITY = /^\s*(sha(256-[\w+/-]{43}=|384-[\w+/-]{64}|512-[\w+/-]{86}==)(\?\S*)?(\s+|$))+$/;

/** Seconds that a `Retry-After` header names, as a number or as a date; 0 for anything else. */
function retryAfter(header: string | null): number {
  if (!header) return 0;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1_000;
  return seconds > 0 ? seconds : 0;
}

/**
 * What stands at a URL, parsed.
 *
 * A simple GET (no preflight) that sends no cookies and no path of the page. It follows no redirect: a browser tells a script
 * where a redirect leads only when it has been there. Rejects with an `ApiError`, nothing else.
 */
export async function fetchData(url: string, {maxBytes, integrity, refresh, parse = JSON.parse}: FetchOptions): Promise<unknown> {
  if (integrity != null && !INTEGRITY.test(integrity)) throw new ApiError('blocked', `integrity is no hash: ${integrity}`);
  const abort = new AbortController();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    abort.abort();
  }, TIMEOUT);
  let status: number | undefined;
  let directive = '';
  // A request that the page's policy stops fails like any other; only this event says why.
  const noteViolation = (event: SecurityPolicyViolationEvent): void => {
    if (url.startsWith(event.blockedURI || '-')) directive = event.effectiveDirective;
  };
  ofDocument('addEventListener').call(document, 'securitypolicyviolation', noteViolation as EventListener);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      integrity: integrity ?? '',
      cache: refresh ? 'no-cache' : 'default',
      redirect: 'manual',
      signal: abort.signal,
    });
    status = response.status;
    // The second question is for replacements of fetch that know no redirect mode.
    if (response.type === 'opaqueredirect' || originOf(response.url || url) !== originOf(url))
      throw new ApiError('blocked', 'redirected; name the address that it leads to', status);
    if (!response.ok) throw new ApiError('http', status, status, retryAfter(response.headers.get('retry-after')));
    const type = String(response.headers.get('content-type'));
    if (!/^[^;]*(json|text\/(plain|markdown))/i.test(type)) throw Error(type);
    return parse(await readText(response, maxBytes));
  } catch (error) {
    // Ends a body that is not wanted. After a good answer there is nothing to end, and scripts that watch would take it for a failure.
    abort.abort();
    if (error instanceof ApiError) throw error;
    // The event comes in a task of its own, after the rejection.
    if (!status) await new Promise((resolve) => setTimeout(resolve, 50));
    throw new ApiError(isLate ? 'timeout' : directive ? 'blocked' : status ? 'invalid' : 'offline', directive || error, status);
  } finally {
    clearTimeout(timer);
    ofDocument('removeEventListener').call(document, 'securitypolicyviolation', noteViolation as EventListener);
  }
}

/** The body as text; given up as soon as it is larger than it may be, or not UTF-8. */
async function readText(response: Response, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', {fatal: true});
  const reader = response.body!.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const {value} = await reader.read();
    if (!value) return text + decoder.decode();
    bytes += value.length;
    if (bytes > maxBytes) throw Error(`larger than ${maxBytes} bytes`);
    text += decoder.decode(value, {stream: true});
  }
}
