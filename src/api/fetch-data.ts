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
 * What stands at a URL, parsed.
 *
 * A simple GET (no preflight) that sends no cookies and no path of the page. Rejects with an `ApiError`, nothing else.
 */
export async function fetchData(url: string, {maxBytes, integrity, refresh, parse = JSON.parse}: FetchOptions): Promise<unknown> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), TIMEOUT);
  let status: number | undefined;
  let directive = '';
  // A request that the page's policy stops fails like any other; only this event says why.
  const noteViolation = (event: SecurityPolicyViolationEvent): void => {
    if (url.startsWith(event.blockedURI || '-')) directive = event.effectiveDirective;
  };
  document.addEventListener('securitypolicyviolation', noteViolation);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      integrity: integrity ?? '',
      cache: refresh ? 'no-cache' : 'default',
      signal: abort.signal,
    });
    status = response.status;
    if (originOf(response.url || url) !== originOf(url)) throw new ApiError('blocked', `redirected to ${response.url}`, status);
    if (!response.ok) throw new ApiError('http', status, status, Number(response.headers.get('retry-after')) || 0);
    const type = String(response.headers.get('content-type'));
    if (!/^[^;]*(json|text\/(plain|markdown))/i.test(type)) throw Error(type);
    return parse(await readText(response, maxBytes));
  } catch (error) {
    if (error instanceof ApiError) throw error;
    // The event comes in a task of its own, after the rejection.
    if (!status) await new Promise((resolve) => setTimeout(resolve, 50));
    throw new ApiError(
      abort.signal.aborted ? 'timeout' : directive ? 'blocked' : status ? 'invalid' : 'offline',
      directive || error,
      status,
    );
  } finally {
    clearTimeout(timer);
    abort.abort();
    document.removeEventListener('securitypolicyviolation', noteViolation);
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
