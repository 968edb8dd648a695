import {stableRandom} from '../mail/stable-random.js';

interface Candidate {
  readonly id: string;
  /** How many letters somebody should get, compared with others. Default: 1. Nobody with 0 is suggested. */
  readonly weight?: number | undefined;
}

/**
 * Whom to write to: drawn by lot, so that not everybody writes to the first of the alphabet.
 *
 * Each candidate draws an exponentially distributed time that is the shorter the greater the weight; the first wins. So the
 * chance is the share of the weights, and whoever wins stays the winner when somebody else leaves the list.
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
