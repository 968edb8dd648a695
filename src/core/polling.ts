import type {ApiError} from '../api/errors.js';

/** Seconds between two questions, and the longest pause after failures. */
export const INTERVAL = 30;
export const LONGEST = 15 * 60;

/**
 * Seconds until the next question: about thirty, spread by a fifth so that pages opened together do not ask together; twice
 * as long after each failure, never sooner than the server wants.
 *
 * @param random from 0 to 1
 */
export function nextPause(failures: number, retryAfter: number | undefined, random: number): number {
  const pause = Math.min(LONGEST, INTERVAL * 2 ** failures) * (0.8 + 0.4 * random);
  return Math.max(pause, retryAfter ?? 0);
}

type Ask = () => Promise<ApiError | undefined>;

/** One timer for all elements that follow one URL, so that they ask together and share the answer. */
class Poll {
  readonly #askers = new Set<Ask>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #due = 0;

  add(ask: Ask): void {
    this.#askers.add(ask);
    this.#due ||= this.#next(undefined);
    this.#wait();
  }

  remove(ask: Ask): void {
    this.#askers.delete(ask);
    this.#wait();
  }

  #next(retryAfter: number | undefined): number {
    return Date.now() + nextPause(this.#failures, retryAfter, Math.random()) * 1_000;
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#askers.size) this.#timer = setTimeout(() => void this.#askAll(), Math.max(0, this.#due - Date.now()));
  }

  async #askAll(): Promise<void> {
    const errors = await Promise.all(Array.from(this.#askers, (ask) => ask()));
    const error = errors.find(Boolean);
    this.#failures = error ? this.#failures + 1 : 0;
    this.#due = this.#next(error?.retryAfter);
    this.#wait();
  }
}

const polls = new Map<string, Poll>();

/** Asks now and then, together with everybody who follows the same URL. Returns what ends that. */
export function follow(url: string, ask: Ask): () => void {
  let poll = polls.get(url);
  if (!poll) polls.set(url, (poll = new Poll()));
  poll.add(ask);
  return () => poll.remove(ask);
}
