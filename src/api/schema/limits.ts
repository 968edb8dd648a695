// Largest sizes of answers in bytes, after decoding.

/** Counter, campaign, and indexes. */
export const SMALL = 64_000;
/** A letter, and building blocks of letters. */
export const MEDIUM = 1_000_000;
/** Members, and departures. A browser parses more than a tenth of a second for each two megabytes of empty objects. */
export const LARGE = 4_000_000;
