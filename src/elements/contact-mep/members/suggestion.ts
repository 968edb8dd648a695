import {stableRandom} from '../mail/stable-random.js';

interface Candidate {
  readonly id: string;
  /** Share of mails that a member should get, compared with others. Default: 1. A member with 0 is never suggested. */
  readonly weight?: number | undefined;
}

/**
 * Draws the member to write to by lot, so that not everybody writes to the first of the alphabet.
 *
 * Each candidate draws an exponentially distributed time that is the shorter the greater the weight; the first wins. So the
 * chance is the share of the weights. The winner stays the same when somebody else leaves the list.
 */
export function suggest<T extends Candidate>(candidates: readonly T[], seed: number): T | undefined {
  let first: T | undefined;
  let best = Infinity;
  for (const candidate of candidates) {
    const time = -Math.log(1 - stableRandom(seed, candidate.id)) / (candidate.weight ?? 1);
    if (time < best) {
      best = time;
      first = candidate;
    }
  }
  return first;
}
