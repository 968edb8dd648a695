import {ApiError} from './errors.js';

/** Milliseconds for a whole answer, body included. */
const TIMEOUT = 8_000;

export interface FetchOptions {
  /** Largest body in bytes, after decoding. */
  readonly maxBytes: number;
  /** Subresource Integrity of the answer. */
  readonly integrity?: string | undefined;
  /** Ask the server even when the browser holds a fresh copy. */
  readonly refresh?: boolean | undefined;
}

/**
 * What stands at a URL: parsed JSON, or text when it is none.
 *
 * A simple GET (no preflight) that sends no cookies and no path of the page. Rejects with an `ApiError`, nothing else.
 */
export async function fetchData(url: string, {maxBytes, integrity, refresh}: FetchOptions): Promise<unknown> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT);
  const policy = watchPolicy(url);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      signal: controller.signal,
      ...(integrity && {integrity}),
      ...(refresh && {cache: 'no-cache'}),
    });
    check(response, url);
    return parse(await readText(response, maxBytes, controller), response);
  } catch (error) {
    if (error instanceof ApiError) throw error;
    if (controller.signal.aborted) throw new ApiError('timeout', `no answer within ${TIMEOUT / 1_000} s`);
    const directive = await policy.violation();
    throw directive ? new ApiError('blocked', `the page's Content-Security-Policy needs: ${directive} ${new URL(url).origin}`) : new ApiError('offline', String(error));
  } finally {
    clearTimeout(timer);
    policy.end();
  }
}

function check(response: Response, url: string): void {
  const {status} = response;
  if (response.url && new URL(response.url).origin !== new URL(url).origin) throw new ApiError('blocked', `redirected to another origin: ${response.url}`, {status});
  if (!response.ok) throw new ApiError('http', `HTTP ${status}`, {status, ...retryAfter(response)});
  const type = response.headers.get('content-type') ?? 'no content type';
  if (!/^(application\/([\w.-]+\+)?json|text\/(plain|markdown|x-markdown))\b/i.test(type)) throw new ApiError('invalid', `${type} instead of JSON`, {status});
}

function retryAfter(response: Response): {retryAfter?: number} {
  const seconds = Number(response.headers.get('retry-after') ?? NaN);
  return seconds > 0 ? {retryAfter: seconds} : {};
}

/** The body as text, given up as soon as it is larger than it may be. */
async function readText(response: Response, maxBytes: number, controller: AbortController): Promise<string> {
  const decoder = new TextDecoder('utf-8', {fatal: true});
  const reader = response.body?.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) break;
    bytes += chunk.value.length;
    if (bytes > maxBytes) {
      controller.abort();
      throw new ApiError('invalid', `larger than ${maxBytes} bytes`, {status: response.status});
    }
    text += decode(decoder, response, chunk.value);
  }
  return text + decode(decoder, response);
}

function decode(decoder: TextDecoder, response: Response, bytes?: Uint8Array): string {
  try {
    return decoder.decode(bytes, {stream: !!bytes});
  } catch {
    throw new ApiError('invalid', 'not UTF-8', {status: response.status});
  }
}

function parse(text: string, response: Response): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (/^text/i.test(response.headers.get('content-type')!)) return text;
    throw new ApiError('invalid', 'not JSON', {status: response.status});
  }
}

/** A request that the page's policy stops fails like any other; only an event beside it says why. */
function watchPolicy(url: string): {violation(): Promise<string | undefined>; end(): void} {
  let directive: string | undefined;
  const listen = (event: SecurityPolicyViolationEvent): void => {
    if (event.blockedURI && url.startsWith(event.blockedURI)) directive = event.effectiveDirective;
  };
  document.addEventListener('securitypolicyviolation', listen);
  return {
    // The event comes in a task of its own, after the rejection.
    violation: () => new Promise((resolve) => setTimeout(() => resolve(directive), 50)),
    end: () => document.removeEventListener('securitypolicyviolation', listen),
  };
}
