import type {ApiError} from './errors.js';
import {ofDocument} from '../page/unshadowed.js';

/** Seconds between two requests, and the longest pause after failures. */
const INTERVAL = 30;
const LONGEST = 15 * 60;

/** Seconds that a server may ask for at most. A timer that is set for a month overflows and ends at once. */
const LONGEST_WISH = 60 * 60;

/**
 * Seconds until the next request, from thirty to an hour.
 *
 * Pauses differ by up to a fifth, so that pages opened together do not ask together. Each failure doubles the pause. It is
 * never shorter than the server wants.
 *
 * @param random from 0 to 1
 */
export function nextPause(failures: number, retryAfter: number, random: number): number {
  const pause = Math.min(LONGEST, INTERVAL * 2 ** failures) * (1 + 0.2 * random);
  return Math.min(LONGEST_WISH, Math.max(pause, retryAfter || 0));
}

/** Requests the address again. Resolves to the error of a request that has failed. */
type PollCallback = () => Promise<ApiError | undefined>;

/** Timer of one address, shared by all callers. Without callers none is set, but the end of the pause is remembered. */
class Poll {
  readonly #followers = new Set<PollCallback>();
  #failures = 0;
  #due = 0;
  #isAsking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  add(ask: PollCallback): void {
    this.#followers.add(ask);
    if (this.#due === 0) this.#plan(0);
    if (this.#followers.size === 1 && !this.#isAsking) this.#wait();
  }

  delete(ask: PollCallback): void {
    this.#followers.delete(ask);
    if (this.#followers.size > 0) return;
    clearTimeout(this.#timer);
    ofDocument('removeEventListener').call(document, 'visibilitychange', this.#askInFront);
  }

  #plan(retryAfter: number): void {
    this.#due = performance.now() + nextPause(this.#failures, retryAfter, Math.random()) * 1_000;
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#askInFront, this.#due - performance.now());
  }

  /** Requests now if the page is visible, else once it is. */
  readonly #askInFront = (): void => {
    if (ofDocument('hidden')) ofDocument('addEventListener').call(document, 'visibilitychange', this.#askInFront, {once: true});
    else void this.#ask();
  };

  async #ask(): Promise<void> {
    this.#isAsking = true;
    const errors = await Promise.all([...this.#followers].map((ask) => ask()));
    this.#isAsking = false;
    const error = errors.find((one) => one !== undefined);
    this.#failures = error ? this.#failures + 1 : 0;
    this.#plan(error?.retryAfter ?? 0);
    if (this.#followers.size > 0) this.#wait();
  }
}

const polls = new Map<string, Poll>();

/**
 * Polls while the page is visible; callers with the same address share one timer. Returns a function that unsubscribes.
 */
export function follow(address: string, ask: PollCallback): () => void {
  let poll = polls.get(address);
  if (!poll) polls.set(address, (poll = new Poll()));
  poll.add(ask);
  return () => poll.delete(ask);
}
