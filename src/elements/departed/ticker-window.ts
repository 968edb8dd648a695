/** Rows in a chunk; three chunks are wider than any column of a page. */
export const CHUNK = 12;
const CHUNKS = 3;

/** A row in the window, and whether it is a copy of one that stands before it: those are for the eye alone. */
export type WindowRow<Row> = readonly [row: Row, isCopy: boolean];

/** What is there of a line without end: three chunks of rows, the first of which begins with row `first`. */
export function windowOf<Row>(rows: readonly Row[], first: number): WindowRow<Row>[][] {
  const size = Math.min(CHUNK, rows.length);
  return Array.from({length: CHUNKS}, (_, chunk) =>
    Array.from({length: size}, (__, i) => {
      const place = chunk * size + i;
      return [rows[(first + place) % rows.length]!, place >= rows.length];
    }),
  );
}

/** Where the window begins once its first chunk has left. */
export const turnWindow = (rows: number, first: number): number => (first + Math.min(CHUNK, rows)) % rows;
