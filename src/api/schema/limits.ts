// Largest sizes of answers in bytes, after decoding.

/** Counter, campaign, and indexes. */
export const SMALL = 64_000;
/** A letter, and building blocks of letters. */
export const MEDIUM = 1_000_000;
/** Members, and departures: twice the largest honest files. A browser parses up to a fifth of a second for three megabytes of brackets. */
export const LARGE = 2_500_000;
