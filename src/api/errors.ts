/**
 * Why a file of the campaign API could not be had.
 *
 * - `offline`: the request failed without an answer (no network, refused, CORS, wrong `integrity`)
 * - `timeout`: no complete answer within eight seconds
 * - `http`: an answer other than 2xx; `status` says which
 * - `invalid`: an answer that is no such file: HTML, not JSON, too large, of a wrong shape
 * - `blocked`: the page's Content-Security-Policy, or a rule of this library, does not let the request through
 */
export type ErrorKind = 'offline' | 'timeout' | 'http' | 'invalid' | 'blocked';

export class ApiError extends Error {
  override readonly name = 'LeavexApiError';
  readonly kind: ErrorKind;
  /** HTTP status, when there was an answer. */
  readonly status: number | undefined;
  /** Seconds after which the server wants to be asked again. */
  readonly retryAfter: number | undefined;

  constructor(kind: ErrorKind, message: string, answer: {status?: number; retryAfter?: number} = {}) {
    super(message);
    this.kind = kind;
    this.status = answer.status;
    this.retryAfter = answer.retryAfter;
  }
}

/** What was thrown as an error with a kind; another copy of this library on the page has an `ApiError` class of its own. */
export const toApiError = (thrown: unknown): ApiError =>
  thrown instanceof Error && 'kind' in thrown ? (thrown as ApiError) : new ApiError('invalid', String(thrown));
