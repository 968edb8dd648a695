import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ApiError} from '../api/errors.js';

/**
 * Loads one thing for an element and keeps the last good value, whatever comes after.
 *
 * The last call wins. Leaving the page ends it; being moved within it does not. (`@lit/task` does neither, forgets the value
 * when a run fails, and weighs 600 bytes more.)
 */
export class LoadController<T> implements ReactiveController {
  /** The last good value. */
  value: T | undefined;
  /** Why the last run failed; undefined when it did not. */
  error: ApiError | undefined;

  /** Whether a run has come to its end, with a value, a failure, or a value that was not accepted. */
  ended = false;

  readonly #host: ReactiveControllerHost & Element;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    // A move takes an element out and puts it in again before anything else happens.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.abort();
    });
  }

  /** Whether a run is under way. */
  get pending(): boolean {
    return !!this.#abort;
  }

  /** Ends what is under way; a value stays. */
  abort(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }

  /** Forgets everything, for when something else is to be loaded. */
  reset(): void {
    this.abort();
    this.value = this.error = undefined;
    this.ended = false;
  }

  /**
   * Runs a task that rejects with `ApiError`s only, ending the one before.
   *
   * @param accept whether a good value takes the place of the one that stands
   * @returns whether it came to its end; false when another run, or leaving the page, came first
   */
  async run(task: (signal: AbortSignal) => Promise<T>, accept: (value: T, before: T | undefined) => boolean): Promise<boolean> {
    this.abort();
    const abort = (this.#abort = new AbortController());
    this.ended = false;
    this.#host.requestUpdate();
    let value: T | undefined;
    let error: ApiError | undefined;
    try {
      value = await task(abort.signal);
    } catch (thrown) {
      error = thrown as ApiError;
    }
    if (abort !== this.#abort) return false;
    this.#abort = undefined;
    this.ended = true;
    this.error = error;
    if (value !== undefined && accept(value, this.value)) this.value = value;
    this.#host.requestUpdate();
    return true;
  }
}
