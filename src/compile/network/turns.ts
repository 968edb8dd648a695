/** So many hosts are asked at once. */
const HOSTS_AT_ONCE = 8;

/** Sends one request at a time to each host, in order, and to several hosts at once. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  take<T>(url: string, task: () => Promise<T>): Promise<T> {
    const {host} = new URL(url);
    const before = this.#last.get(host) ?? Promise.resolve();
    const turn = before.catch(() => undefined).then(() => this.#when(task));
    this.#last.set(host, turn);
    return turn;
  }

  async #when<T>(task: () => Promise<T>): Promise<T> {
    if (this.#busy === HOSTS_AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#busy++;
    try {
      return await task();
    } finally {
      // The next one that waits takes over this place.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#busy--;
    }
  }
}
