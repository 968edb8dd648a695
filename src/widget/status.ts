/**
 * State of an element; one of these, never two.
 *
 * - `idle`: nothing has been asked
 * - `loading`: the first request is under way
 * - `ready`: there are data, or values in the tag
 * - `stale`: they stand, but a request has failed since
 * - `empty`: a valid answer with nothing in it
 * - `error`: neither data nor values, or they cannot be shown
 */
export type Status = 'idle' | 'loading' | 'ready' | 'stale' | 'empty' | 'error';

/** Status in which something is drawn. */
export type ShownStatus = Exclude<Status, 'idle'>;

/** True when an element has something better than the page author's fallback. */
export function hasContent(status: Status): boolean {
  switch (status) {
    case 'ready':
    case 'stale':
    case 'empty':
      return true;
    case 'idle':
    case 'loading':
    case 'error':
      return false;
  }
}

/** Shows the status to CSS as `:state(ready)`. Engines that only know states with dashes, or none, go without. */
export function showStatus(internals: ElementInternals | undefined, status: Status): void {
  try {
    internals?.states.clear();
    internals?.states.add(status);
  } catch {
    // Chromium before 125 refuses the name, Firefox before 126 has no states.
  }
}
