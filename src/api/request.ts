import {fetchData, type FetchOptions} from './fetch-data.js';

/**
 * State that all copies of this library on a page share, of any version 1: one request per URL.
 * The values are parsed and unchecked; each copy checks for itself.
 */
interface Shared {
  readonly requests: Map<string, Promise<unknown>>;
}

const KEY = Symbol.for('leavex.1');

function requests(): Shared['requests'] {
  const scope = globalThis as {[KEY]?: Shared};
  if (!(scope[KEY]?.requests instanceof Map)) scope[KEY] = {requests: new Map()};
  return scope[KEY].requests;
}

/** Forgets what was answered, since it would now be asked for in another way. */
export const forgetAnswers = (): void => requests().clear();

/** Requests of this copy that have not been answered, and how large their answers may be. */
const inFlight = new WeakMap<Promise<unknown>, number>();

/**
 * Asks for a URL once per page, however many elements and copies of this library want it.
 *
 * A good answer lasts as long as the page, a failure is never kept. `refresh` asks anew, unless the answer is under way.
 * Nobody can end a request, since others on the page may wait for it. Rejects with an `ApiError`.
 */
export function request(url: string, options: FetchOptions): Promise<unknown> {
  const known = requests();
  // With a hash, or read as text, an answer is another thing than without.
  const key = [url, options.integrity, options.parse && 'text'].filter((part) => part != null).join('#');
  let answer = known.get(key);
  const limit = answer && inFlight.get(answer);
  if (!answer || (limit === undefined ? options.refresh : limit < options.maxBytes)) {
    const before = answer;
    const asked = fetchData(url, options);
    inFlight.set(asked, options.maxBytes);
    known.set(key, asked);
    asked.then(
      () => inFlight.delete(asked),
      () => {
        // The last good answer stays for the next caller.
        if (known.get(key) !== asked) return;
        if (before) known.set(key, before);
        else known.delete(key);
      },
    );
    answer = asked;
  }
  return answer;
}
