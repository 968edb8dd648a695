/**
 * What an element is up to; one of these, never two.
 *
 * - `idle`: nothing has been asked
 * - `loading`: the first request is under way
 * - `ready`: there are data, or values in the tag
 * - `stale`: they stand, but a request has failed since
 * - `empty`: a valid answer with nothing in it
 * - `error`: neither data nor values
 */
export type Status = 'idle' | 'loading' | 'ready' | 'stale' | 'empty' | 'error';

/** Shows the status to CSS as `:state(ready)`. Engines that only know states with dashes, or none, go without. */
export function showStatus({states}: ElementInternals, status: Status): void {
  try {
    states.clear();
    states.add(status);
  } catch {
    // Chromium before 125 refuses the name, Firefox before 126 has no states.
  }
}
