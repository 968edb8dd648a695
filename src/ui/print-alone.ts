import type {CSSResult} from 'lit';
import {msg} from '../i18n/localize.js';
import {create} from '../page/unshadowed.js';
import {adoptStyles} from './adopt-styles.js';

/** Time in which a browser begins to print, if it does. */
const BEGIN_MS = 500;

/**
 * Prints what an element shows, without the page around it: in a frame that goes when the printing is over.
 *
 * In a sandboxed frame without `allow-same-origin`, that frame is out of reach. Then the whole page is printed, which is little
 * more than the element.
 *
 * @param shown is copied as it is
 * @param place takes the frame for that time
 * @returns false where the browser refuses, as in a sandboxed frame without `allow-modals`
 */
export async function printAlone(shown: HTMLElement, styles: readonly CSSResult[], title: string, place: Node): Promise<boolean> {
  // The end of printing may not be told: the frame goes at the latest when another is printed.
  lastFrame?.remove();
  const frame = (lastFrame = create('iframe'));
  // One that is not displayed prints nothing in Firefox. By script, since pages with a strict policy refuse style attributes.
  frame.style.cssText = 'position:fixed;inline-size:0;visibility:hidden';
  const isLoaded = new Promise((loaded) => (frame.onload = loaded));
  place.appendChild(frame);
  await isLoaded;
  const {contentWindow, contentDocument} = frame;
  if (!contentWindow || !contentDocument) {
    frame.remove();
    return beginPrinting(window);
  }
  const {body} = contentDocument;
  contentDocument.title = title;
  body.style.font = getComputedStyle(shown).font;
  adoptStyles(body.attachShadow({mode: 'open'}), styles);
  body.shadowRoot!.append(shown.cloneNode(true));
  contentWindow.onafterprint = () => frame.remove();
  const hasBegun = await beginPrinting(contentWindow);
  if (!hasBegun) frame.remove();
  return hasBegun;
}

/**
 * Prints a window. A refusal throws nothing: the event that does not come is all that tells of it. Only frames are refused, so
 * a page of its own prints, with or without the event.
 */
function beginPrinting(view: Window): Promise<boolean> {
  return new Promise((resolve) => {
    view.addEventListener('beforeprint', () => resolve(true), {once: true});
    view.print();
    setTimeout(resolve, BEGIN_MS, window.top === window);
  });
}

export const printErrorText = (): string =>
  msg('This page does not allow printing. Copy the text and print it from another app.', {
    id: 'print.error',
    desc: 'After the button “Print” was pressed, where the website blocks printing.',
  });

let lastFrame: HTMLIFrameElement | undefined;
