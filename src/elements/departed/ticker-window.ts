/** Rows in a chunk; three chunks are wider than any column of a page. */
export const CHUNK = 12;
const CHUNKS = 3;

/** Row in the window, with a mark for copies of an earlier row: those are for the eye alone. */
export type WindowRow<Row> = readonly [row: Row, isCopy: boolean];

/** Some rows that leave the window together. */
export interface WindowChunk<Row> {
  /** Number of the chunk in the line without end: it stays while the window moves on. */
  readonly key: number;
  readonly rows: readonly WindowRow<Row>[];
}

// Not Array.from: old libraries bring one of their own, which calls no function.
const numbersTo = (end: number): number[] => [...new Array(end).fill(0).keys()];

/**
 * The part of a line without end that is in the page: three chunks of rows.
 *
 * @param first row with which the window begins
 * @param turns chunks that have left it since the line was put there
 */
export function windowOf<Row>(rows: readonly Row[], first: number, turns: number): WindowChunk<Row>[] {
  const size = Math.min(CHUNK, rows.length);
  return numbersTo(CHUNKS).map((chunk) => ({
    key: turns + chunk,
    rows: numbersTo(size).map((i): WindowRow<Row> => {
      const place = chunk * size + i;
      return [rows[(first + place) % rows.length]!, place >= rows.length];
    }),
  }));
}

/** Row with which the window begins once its first chunk has left. */
export const turnWindow = (rows: number, first: number): number => (first + Math.min(CHUNK, rows)) % rows;
