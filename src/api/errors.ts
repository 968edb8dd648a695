import type {Reason} from '../advice/console-sentences.js';

/**
 * Reason why a file of the campaign API could not be had.
 *
 * - `offline`: the request failed without an answer (no network, refused, CORS, wrong `integrity`)
 * - `timeout`: no complete answer within eight seconds
 * - `http`: an answer other than 2xx; `status` says which
 * - `invalid`: an answer that is no such file: HTML, not JSON, cut off, too large, of a wrong shape
 * - `blocked`: the page's Content-Security-Policy, a redirect, or an `integrity` that is no hash
 */
export type ErrorKind = 'offline' | 'timeout' | 'http' | 'invalid' | 'blocked';

export interface ApiErrorOptions {
  /** HTTP status, when there was an answer. */
  readonly status?: number | undefined;
  /** Seconds after which the server wants to be asked again. */
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

/** Failure of a request to the campaign API. `reason` is for the page's owner: src/advice has its sentence. */
export class ApiError extends Error {
  readonly kind: ErrorKind;
  readonly reason: Reason;
  readonly status: number | undefined;
  readonly retryAfter: number;

  constructor(kind: ErrorKind, reason: Reason, {status, retryAfter = 0, cause}: ApiErrorOptions = {}) {
    super(`${kind}: ${reason.join(' ')}`, {cause});
    this.name = 'ApiError';
    this.kind = kind;
    this.reason = reason;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}
