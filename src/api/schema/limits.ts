// Largest sizes of answers: in bytes, after decoding, but for nodes.

/** Counter, campaign, and indexes. */
export const SMALL = 64_000;
/** A letter, and building blocks of letters. */
export const MEDIUM = 1_000_000;
/** Members, and departures: twice the largest honest files. A browser parses up to a fifth of a second for three megabytes of brackets. */
export const LARGE = 2_500_000;
/** Nodes of a letter, those in others included. The schema and the reader of Markdown share it, and nothing else. */
export const MAX_NODES = 5_000;
