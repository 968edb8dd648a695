// Largest sizes of answers in bytes, after decoding.

/** Counter, campaign, and indexes. */
export const SMALL = 64_000;
/** A letter, and building blocks of letters. */
export const MEDIUM = 1_000_000;
/** Members, and departures. */
export const LARGE = 8_000_000;
