import type {LetterNode} from '../api/schema/letter.js';
import {meantAddress, piecesWithAddresses} from './bare-addresses.js';
import {addText} from './nodes.js';

/** A link of a text, as its author wrote it. */
export interface LetterLink {
  /** Resolved against the base. */
  readonly url: string;
  readonly text: string;
  /** Line of the paragraph it stands in, counted from 1. */
  readonly line: number;
  /** True where readers get a link; else they get its text. */
  readonly allowed: boolean;
}

export interface NodeOptions {
  /** Absolute address against which relative links are resolved. */
  readonly base?: string | undefined;
  /** Called for each link. */
  readonly onLink?: ((link: LetterLink) => void) | undefined;
}

/** Links of a text: each is checked, resolved and reported. */
export class Links {
  readonly #options: NodeOptions;

  constructor(options: NodeOptions) {
    this.#options = options;
  }

  /** Reports a link, and returns the address that readers get, if any. */
  take(url: string, text: string, line: number): string | undefined {
    const resolved = resolve(url, this.#options.base);
    this.#options.onLink?.({url: resolved ?? url, text, line, allowed: resolved !== undefined});
    return resolved;
  }

  /** Adds text, with links to the addresses in it. */
  addText(children: LetterNode[], text: string, line: number): void {
    for (const {text: piece, url} of piecesWithAddresses(text)) this.#addWords(children, piece, url, line);
  }

  /** Adds the words of an image, with a link to it if it has an address. Widgets request nothing from other sites. */
  addImage(children: LetterNode[], words: string, url: string | undefined, line: number): void {
    // An image that has no address, or is data or a script, leads nowhere.
    if (words.trim()) this.#addWords(children, words, url || undefined, line);
  }

  /** Words that are a link only if their address is allowed; nobody wrote the others as links. */
  #addWords(children: LetterNode[], words: string, url: string | undefined, line: number): void {
    const resolved = url === undefined ? undefined : resolve(url, this.#options.base);
    if (resolved === undefined) {
      addText(children, words);
      return;
    }
    this.#options.onLink?.({url: resolved, text: words, line, allowed: true});
    children.push({type: 'link', url: resolved, children: [{type: 'text', value: words}]});
  }
}

/** Address that a link may lead to: a web page, mail, phone. Undefined for everything else. */
function resolve(url: string, base: string | undefined): string | undefined {
  try {
    const resolved = new URL(meantAddress(url) ?? url, base);
    return /^(?:https?|mailto|tel):$/.test(resolved.protocol) ? resolved.href : undefined;
  } catch {
    // A relative address without a base: whoever shows the letter knows against what to resolve it.
    return base === undefined && !/^\s*[a-z][a-z0-9+.-]*:/i.test(url) && !/^[\\/]{2}/.test(url) ? url : undefined;
  }
}
