import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {toApiError, type ApiError} from '../api/errors.js';

/**
 * Loads one thing for an element and keeps the last good value, whatever comes after.
 *
 * The last call wins. Leaving the page aborts; being moved within it does not. (`@lit/task` does neither, forgets the value
 * when a run fails, and weighs 600 bytes more.)
 */
export class LoadController<T> implements ReactiveController {
  /** The last good value. */
  value: T | undefined;
  /** Why the last run failed; undefined when it did not. */
  error: ApiError | undefined;
  /** Whether a run is under way. */
  pending = false;

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

  /** Ends what is under way; a value stays. */
  abort(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.pending = false;
  }

  /** Forgets everything, for when something else is to be loaded. */
  reset(): void {
    this.abort();
    this.value = this.error = undefined;
  }

  /**
   * Runs a task, ending the one before.
   *
   * @param accept whether a good value takes the place of the one that stands; default: always
   * @returns how it ended: `done`, `failed`, or `aborted` when another run or leaving the page came first
   */
  async run(task: (signal: AbortSignal) => Promise<T>, accept: (value: T, before: T | undefined) => boolean = () => true): Promise<'done' | 'failed' | 'aborted'> {
    this.abort();
    const abort = (this.#abort = new AbortController());
    this.pending = true;
    this.#host.requestUpdate();
    try {
      const value = await task(abort.signal);
      if (abort.signal.aborted) return 'aborted';
      if (accept(value, this.value)) this.value = value;
      this.error = undefined;
    } catch (error) {
      if (abort.signal.aborted) return 'aborted';
      this.error = toApiError(error);
    }
    this.pending = false;
    this.#host.requestUpdate();
    return this.error ? 'failed' : 'done';
  }
}
