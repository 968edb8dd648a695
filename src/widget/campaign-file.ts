import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {requestVersion} from '../api/configure.js';
import {ApiError} from '../api/errors.js';
import {reportRequest} from './report-request.js';
import type {Status} from './status.js';

/** Address of a file, and its name in events. */
export interface FileAddress {
  readonly url: string;
  /** Path under the base of the campaign API, or the element's `src`. */
  readonly resource: string;
  readonly integrity?: string | null | undefined;
}

/** Options of one request, handed on to the campaign API client. */
export interface LoadOptions {
  /** Aborted when the answer is no longer wanted. A pending request continues for others on the page. */
  readonly signal: AbortSignal;
  readonly integrity: string | null | undefined;
  /** Ask the server even when the browser holds a fresh copy. */
  readonly refresh: boolean;
  /** Corrects the name in events and warnings, for a file that is known only while it is looked for. */
  readonly reportAs: (address: FileAddress) => void;
}

export interface CampaignFileOptions<T> {
  /** Value that the page gives instead of the file: nothing is requested then. It is undefined while it is being read. */
  readonly given?: () => {readonly value: T | undefined} | undefined;
  /** Address now; undefined as long as there is nothing to ask. A change forgets the value and asks again. */
  readonly address: () => FileAddress | undefined;
  /** Cache key in addition to the address: a change of it forgets the value and asks again. */
  readonly cacheKey?: () => readonly unknown[];
  /** Key of a version of the same file. A change of it triggers a request. The value stays until the answer comes. */
  readonly variantKey?: () => string;
  /** Requests and checks the file. Rejects with an `ApiError`. A `null` is a file that need not be there: no event tells of it. */
  readonly load: (url: string, options: LoadOptions) => Promise<T>;
  /** Tells whether an answer takes the place of the value that stands. Default: always. */
  readonly shouldReplace?: (answer: T, value: T | undefined) => boolean;
}

/**
 * One file of the campaign API for one element. Requests it when its address is known or changes, and keeps the last good
 * value. Tells the page how each request has ended.
 *
 * The last request wins. Leaving the page aborts it; a move within the page does not. `@lit/task` does neither, and forgets
 * the value when a run fails.
 */
export class CampaignFile<T> implements ReactiveController {
  /** Reason why the last request failed; undefined when it did not. */
  error: ApiError | undefined;
  /** True once a request has ended, with a value, a failure, or a value that was not taken. */
  hasEnded = false;

  readonly #host: ReactiveControllerHost & Element;
  readonly #options: CampaignFileOptions<T>;
  #answer: T | undefined;
  #abort: AbortController | undefined;
  #key = '';
  #variant = '';

  constructor(host: ReactiveControllerHost & Element, options: CampaignFileOptions<T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Value that the page has given, else the last good answer. */
  get value(): T | undefined {
    const given = this.#given;
    return given ? given.value : this.#answer;
  }

  get isPending(): boolean {
    return !!this.#abort;
  }

  /** Address now, also of a file that nobody has asked for yet. None where data are given instead. */
  get address(): FileAddress | undefined {
    return this.#given ? undefined : this.#options.address();
  }

  get #given(): {readonly value: T | undefined} | undefined {
    return this.#options.given?.();
  }

  get status(): Exclude<Status, 'empty'> {
    if (this.#given) return this.value === undefined ? 'loading' : 'ready';
    if (this.value !== undefined) return this.error ? 'stale' : 'ready';
    return this.isPending ? 'loading' : this.error ? 'error' : 'idle';
  }

  hostUpdate(): void {
    const {address} = this;
    const hasChanged = this.#rememberKeys(address);
    if (!address || !this.#host.isConnected) return;
    // Neither pending nor ended: aborted by a disconnect. Start it again.
    if (hasChanged || !(this.isPending || this.hasEnded)) void this.#request(address, false);
  }

  hostDisconnected(): void {
    // A move takes an element out and puts it in again before anything else happens.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#cancel();
    });
  }

  /** Asks again. Resolves when there is an answer or a failure. An element outside of the page requests it once it is inside. */
  async reload(): Promise<void> {
    const {address} = this;
    if (!this.#host.isConnected) return;
    this.#rememberKeys(address);
    if (address) await this.#request(address, true);
  }

  /** Forgets the value of another address. Returns whether the file is to be asked for again. */
  #rememberKeys(address: FileAddress | undefined): boolean {
    const {cacheKey, variantKey} = this.#options;
    const key = JSON.stringify([address?.url, address?.integrity, cacheKey?.()]);
    const variant = `${requestVersion()} ${variantKey?.()}`;
    const isOther = key !== this.#key;
    const hasChanged = isOther || variant !== this.#variant;
    this.#key = key;
    this.#variant = variant;
    if (isOther) {
      this.#cancel();
      this.#answer = this.error = undefined;
      this.hasEnded = false;
    }
    return hasChanged;
  }

  #cancel(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }

  async #request(address: FileAddress, refresh: boolean): Promise<void> {
    this.#cancel();
    const abort = (this.#abort = new AbortController());
    this.hasEnded = false;
    this.#host.requestUpdate();
    let reported = address;
    let answer: T | undefined;
    let error: ApiError | undefined;
    try {
      answer = await this.#options.load(address.url, {
        signal: abort.signal,
        integrity: address.integrity,
        refresh,
        reportAs: (known) => (reported = known),
      });
    } catch (thrown) {
      error = thrown instanceof ApiError ? thrown : new ApiError('invalid', ['unusable', String(thrown)], {cause: thrown});
    }
    // Another request, or leaving the page, came first.
    if (abort !== this.#abort) return;
    this.#abort = undefined;
    this.hasEnded = true;
    this.error = error;
    if (answer !== undefined && (this.#options.shouldReplace?.(answer, this.#answer) ?? true)) this.#answer = answer;
    this.#host.requestUpdate();
    if (answer !== null) reportRequest(this.#host, reported, error);
  }
}
