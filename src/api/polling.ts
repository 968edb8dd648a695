import type {ApiError} from './errors.js';

/** Seconds between two questions, and the longest pause after failures. */
export const INTERVAL = 30;
export const LONGEST = 15 * 60;

/**
 * Seconds until the next question: about thirty, spread by a fifth so that pages opened together do not ask together; twice
 * as long after each failure, never sooner than the server wants.
 *
 * @param random from 0 to 1
 */
export const nextPause = (failures: number, retryAfter: number, random: number): number =>
  Math.max(retryAfter, Math.min(LONGEST, INTERVAL * 2 ** failures) * (0.8 + 0.4 * random));

/** Asks, and says how it ended. */
type PollCallback = () => Promise<ApiError | undefined>;

const polls = new Map<string, Set<PollCallback>>();

/** Asks now and then while the page is in front, together with all who follow the same address. Returns what ends that. */
export function follow(address: string, ask: PollCallback): () => void {
  let askers = polls.get(address);
  if (!askers) {
    polls.set(address, (askers = new Set()));
    void poll(address, askers);
  }
  askers.add(ask);
  return () => askers.delete(ask);
}

async function poll(address: string, askers: Set<PollCallback>): Promise<void> {
  let failures = 0;
  let retryAfter = 0;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, nextPause(failures, retryAfter, Math.random()) * 1_000));
    if (document.hidden) await new Promise((resolve) => document.addEventListener('visibilitychange', resolve, {once: true}));
    if (!askers.size) break;
    const error = (await Promise.all(Array.from(askers, (ask) => ask()))).find(Boolean);
    failures = error ? failures + 1 : 0;
    retryAfter = error?.retryAfter ?? 0;
  }
  polls.delete(address);
}
