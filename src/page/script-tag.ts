import {ofDocument, query, queryAll} from './unshadowed.js';
import {warnOnce} from './warn-once.js';

/** Files of ours that a page brings in by a script tag. The rest of a path is the page's; a name that is not at its end is not ours. */
const OURS = /\/leavex(-counter|-letter|-contact-mep|-departed|\.[\w-]+)?\.js$/;

const isScript = (element: Element | null): element is HTMLScriptElement => element instanceof HTMLScriptElement;

// Read while the script runs: later it is null. It is null in modules and in scripts that an optimiser runs by itself. Our tag
// is then searched for when it is needed.
const running = typeof document === 'undefined' ? null : ofDocument('currentScript');

/** Address from which a script was loaded. A `<base>` behind its tag, such as one in a comment, came too late for it. */
function addressOf(script: HTMLScriptElement): string {
  const base = query('base[href]');
  if (!base || !(script.compareDocumentPosition(base) & Node.DOCUMENT_POSITION_FOLLOWING)) return script.src;
  try {
    return new URL(script.getAttribute('src')!, ofDocument('URL')).href;
  } catch {
    return '';
  }
}

// A tag may be taken out of the page later.
const runningAddress = running && isScript(running) ? addressOf(running) : '';

/** Script tag of this file, or undefined (npm, or part of the site's own bundle). */
export function scriptTag(): HTMLScriptElement | undefined {
  if (isScript(running) && running.src) return running;
  return [...queryAll(document, 'script[src]')].filter(isScript).find(({src}) => OURS.test(pathOf(src)));
}

/**
 * Address of a file that lies beside the script. Throws when there is no script tag, or when its address does not end in
 * one of our names. A short address of a CDN, such as `/npm/leavex-widgets@0.1.0`, has other packages beside it.
 */
export function besideScript(file: string): string {
  const tag = scriptTag();
  const src = tag ? (tag === running ? runningAddress : addressOf(tag)) : '';
  if (OURS.test(pathOf(src))) return new URL(file, src).href;
  warnOnce(
    'Other languages, Markdown and explanations of mistakes cannot be loaded: no script on this page has an address that ends in leavex.js or another of our file names. Write the full address of the file, or load one with the language inside, such as leavex.fr.js.',
  );
  throw new Error(`no ${file}`);
}

const pathOf = (src: string): string => {
  try {
    return new URL(src).pathname;
  } catch {
    return '';
  }
};
