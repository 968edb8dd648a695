import {ofDocument} from '../page/unshadowed.js';
import {requestDefaults} from './configure.js';
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
 * Requests a file and parses it.
 *
 * A simple GET (no preflight) that sends no cookies and no path of the page. It follows no redirect: a browser tells a script
 * where a redirect leads only when it has been there. Rejects with an `ApiError`, nothing else.
 */
export async function fetchData(url: string, {maxBytes, integrity, refresh, parse = JSON.parse}: FetchOptions): Promise<unknown> {
  if (integrity != null && !INTEGRITY.test(integrity)) throw new ApiError('blocked', ['not-a-hash', integrity]);
  const {fetch: ownFetch, headers} = requestDefaults(url);
  if (integrity && ownFetch) throw new ApiError('blocked', ['hash-with-own-fetch']);
  const policy = watchPolicy(url);
  const limit = startTimeLimit();
  let status: number | undefined;
  const receive = async (): Promise<unknown> => {
    const response = await (ownFetch ?? fetch)(url, {
      // Scripts of the page may have added names to Object.prototype, and fetch reads inherited ones.
      __proto__: null,
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      integrity: integrity ?? '',
      cache: refresh ? 'no-cache' : 'default',
      redirect: 'manual',
      signal: limit.abort.signal,
      ...(headers && {headers}),
    } as RequestInit);
    checkResponse(response);
    status = response.status;
    checkHeaders(response, url, !!ownFetch);
    return parse(await readText(response, maxBytes));
  };
  try {
    // An own fetch may ignore the signal.
    return await Promise.race([receive(), limit.over]);
  } catch (error) {
    // Ends a body that is not wanted. After a good answer there is nothing to end, and scripts that watch would take it for a failure.
    limit.abort.abort();
    if (error instanceof ApiError) throw error;
    if (limit.isOver) throw new ApiError('timeout', ['timeout', TIMEOUT / 1_000], {status});
    if (status) throw new ApiError('invalid', ['unreadable', String(error)], {status, cause: error});
    throw await explainNoAnswer(url, policy, error);
  } finally {
    limit.stop();
    policy.stop();
  }
}

interface TimeLimit {
  readonly abort: AbortController;
  /** Rejects when everything is to end. */
  readonly over: Promise<never>;
  isOver: boolean;
  readonly stop: () => void;
}

function startTimeLimit(): TimeLimit {
  const abort = new AbortController();
  const timer = setTimeout(() => {
    limit.isOver = true;
    abort.abort();
  }, TIMEOUT);
  const over = new Promise<never>((_, reject) => abort.signal.addEventListener('abort', () => reject(abort.signal.reason as Error)));
  const limit = {abort, over, isOver: false, stop: () => clearTimeout(timer)};
  return limit;
}

interface PolicyWatch {
  /** Directive of the page's policy that has blocked the request. */
  directive: string;
  readonly stop: () => void;
}

/** Listens for blocked requests: `fetch` rejects with a plain TypeError; only `securitypolicyviolation` names the directive. */
function watchPolicy(url: string): PolicyWatch {
  const note = (event: SecurityPolicyViolationEvent): void => {
    if (url.startsWith(event.blockedURI || '-')) watch.directive = event.effectiveDirective;
  };
  const watch = {
    directive: '',
    stop: () => ofDocument('removeEventListener').call(document, 'securitypolicyviolation', note as EventListener),
  };
  ofDocument('addEventListener').call(document, 'securitypolicyviolation', note as EventListener);
  return watch;
}

/** Throws where an own fetch gives something else. Only what is read is looked at: test environments have classes of their own. */
function checkResponse(response: Partial<Response> | undefined): void {
  if (typeof response?.status !== 'number' || !response.headers) throw new ApiError('invalid', ['no-response']);
}

/** Throws for answers that are no file of the campaign API, before their bodies are read. */
function checkHeaders(response: Response, url: string, isOwnFetch: boolean): void {
  const {status, headers} = response;
  // The last question is for replacements of fetch that know no redirect mode. An own fetch goes where it wants, but not on from there.
  if (response.type === 'opaqueredirect' || response.redirected || (!isOwnFetch && originOf(response.url || url) !== originOf(url)))
    throw new ApiError('blocked', ['redirect'], {status});
  if (!response.ok)
    throw new ApiError('http', ['status', status], {
      status,
      retryAfter: retryAfter(headers.get('retry-after')),
    });
  const type = headers.get('content-type');
  if (!type || !/^[^;]*(json|text\/(plain|markdown))/i.test(type)) throw new ApiError('invalid', ['content-type', type], {status});
}

async function explainNoAnswer(url: string, policy: PolicyWatch, cause: unknown): Promise<ApiError> {
  // The event comes in a task of its own, after the rejection.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return policy.directive
    ? new ApiError('blocked', ['policy', originOf(url)!, policy.directive], {cause})
    : new ApiError('offline', ['no-answer', String(cause)], {cause});
}

/** Body as text; given up as soon as it is larger than it may be, or not UTF-8. */
async function readText(response: Response, maxBytes: number): Promise<string> {
  // Some test environments have no such class, and need no limit.
  if (typeof TextDecoder !== 'function') return response.text();
  const decoder = new TextDecoder('utf-8', {fatal: true});
  const reader = response.body!.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const {value} = await reader.read();
    if (!value) return text + decoder.decode();
    bytes += value.length;
    if (bytes > maxBytes) throw new ApiError('invalid', ['too-large', maxBytes], {status: response.status});
    text += decoder.decode(value, {stream: true});
  }
}
