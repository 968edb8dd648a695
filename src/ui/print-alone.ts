import type {CSSResult} from 'lit';
import {adoptStyles} from './adopt-styles.js';

/**
 * Prints what an element shows, without the page around it: in a frame that goes when the printing is over.
 *
 * @param shown is copied as it is
 * @param place takes the frame for that time
 */
export function printAlone(shown: HTMLElement, styles: readonly CSSResult[], title: string, place: Node): void {
  const frame = document.createElement('iframe');
  // One that is not displayed prints nothing in Firefox. By script, since pages with a strict policy refuse style attributes.
  frame.style.cssText = 'position:fixed;inline-size:0;visibility:hidden';
  frame.onload = () => {
    const {contentWindow, contentDocument} = frame;
    const {body} = contentDocument!;
    contentDocument!.title = title;
    body.style.font = getComputedStyle(shown).font;
    adoptStyles(body.attachShadow({mode: 'open'}), styles);
    body.shadowRoot!.append(shown.cloneNode(true));
    contentWindow!.onafterprint = () => frame.remove();
    contentWindow!.print();
  };
  place.appendChild(frame);
}
