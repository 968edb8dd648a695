/** Rows that are written at once. */
const ROWS_PER_CHUNK = 2_000;

/**
 * A JSON list that grows without ever being one string, nor two copies at once. Unused memory costs nothing: the system gives
 * it page by page, when it is written to.
 */
export class JsonBytes {
  #bytes: Buffer;
  #length = 0;
  #waiting: string[] = [];
  #rows = 0;

  constructor(head: string, capacity: number) {
    this.#bytes = Buffer.allocUnsafeSlow(capacity);
    this.#append(head);
  }

  add(json: string): void {
    this.#waiting.push(json);
    if (this.#waiting.length >= ROWS_PER_CHUNK) this.#flush();
  }

  finish(tail: string): Uint8Array {
    this.#flush();
    this.#append(tail);
    return this.#bytes.subarray(0, this.#length);
  }

  #flush(): void {
    if (this.#waiting.length === 0) return;
    this.#append(`${this.#rows > 0 ? ',' : ''}${this.#waiting.join(',')}`);
    this.#rows += this.#waiting.length;
    this.#waiting = [];
  }

  #append(text: string): void {
    const needed = this.#length + Buffer.byteLength(text);
    if (needed > this.#bytes.byteLength) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#bytes.byteLength * 2));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    this.#length += this.#bytes.write(text, this.#length);
  }
}
