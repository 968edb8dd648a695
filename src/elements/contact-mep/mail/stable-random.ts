/** Pseudo-random number from 0 up to, but not including, 1. It is always the same for a seed below 2 ** 32 and a name. */
export function stableRandom(seed: number, name: string): number {
  // FNV-1a, then the finaliser of MurmurHash3: names that differ in one letter are far apart.
  let hash = seed ^ 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** One of the items, drawn by seed and name; undefined of none. */
export const pick = <T>(items: readonly T[], seed: number, name: string): T | undefined =>
  items[Math.floor(stableRandom(seed, name) * items.length)];
