import {html, render} from 'lit';
import {policy} from './trusted-types.js';
import {create} from './unshadowed.js';

/**
 * Tells if a template comes out as it is written.
 *
 * A page that enforces Trusted Types may allow none of our policies: then it throws. A page's own policy, called `default`, may
 * remove Lit's marks from templates. Then texts are missing, or the marks are visible. Nothing is tested without Trusted Types,
 * or with our policy: it would only delay the first frame.
 */
export function canRender(): boolean {
  return !('trustedTypes' in globalThis) || policy() !== null || rendersWhatIsWritten();
}

function rendersWhatIsWritten(): boolean {
  const box = create('div');
  try {
    render(html`<button part="a" title=${'b'} ?hidden=${true} @click=${() => undefined}>${'c'}<slot name="d"></slot></button>`, box);
  } catch {
    return false;
  }
  const button = box.firstElementChild;
  return (
    box.textContent === 'c' &&
    button instanceof HTMLButtonElement &&
    button.title === 'b' &&
    button.hidden &&
    button.getAttribute('part') === 'a' &&
    button.firstElementChild instanceof HTMLSlotElement
  );
}
