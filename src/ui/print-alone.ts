import type {CSSResult} from 'lit';
import {create} from '../page/unshadowed.js';
import {adoptStyles} from './adopt-styles.js';

/**
 * Prints what an element shows, without the page around it: in a frame that goes when the printing is over.
 *
 * In a sandboxed frame without `allow-same-origin`, that frame is out of reach; then the whole page is printed, which is
 * little more than the element there. Without `allow-modals`, a browser prints nothing and leaves a line on the console.
 *
 * @param shown is copied as it is
 * @param place takes the frame for that time
 */
export function printAlone(shown: HTMLElement, styles: readonly CSSResult[], title: string, place: Node): void {
  // The end of printing may not be told: the frame goes at the latest when another is printed.
  lastFrame?.remove();
  const frame = (lastFrame = create('iframe'));
  // One that is not displayed prints nothing in Firefox. By script, since pages with a strict policy refuse style attributes.
  frame.style.cssText = 'position:fixed;inline-size:0;visibility:hidden';
  frame.onload = () => {
    const {contentWindow, contentDocument} = frame;
    if (!contentWindow || !contentDocument) {
      frame.remove();
      print();
      return;
    }
    const {body} = contentDocument;
    contentDocument.title = title;
    body.style.font = getComputedStyle(shown).font;
    adoptStyles(body.attachShadow({mode: 'open'}), styles);
    body.shadowRoot!.append(shown.cloneNode(true));
    contentWindow.onafterprint = () => frame.remove();
    contentWindow.print();
  };
  place.appendChild(frame);
}

let lastFrame: HTMLIFrameElement | undefined;
