// Words of the page's author in a language that we do not speak: only the number in them changes.
import {html, nothing} from 'lit';
import {ofDocument} from '../../page/unshadowed.js';
import {httpUrl} from '../../text/http-url.js';

/** Digits in groups, as languages write them: 3230, 3,230, 3.230, 3’230, 3 230, ٣٬٢٣٠. */
const NUMBER = /\p{Nd}+(?:[.,'’٬\s]\p{Nd}{3})*(?!\p{Nd})/gu;

/** Value of a written number. Digits of all scripts are ten in a row that begins at a multiple of 16, or 6 after it. */
function valueOf(text: string): number {
  const digits = text.replace(/\P{Nd}/gu, '').replace(/[^0-9]/gu, (digit) => {
    const last = digit.codePointAt(0)! % 16;
    return String(last > 9 ? last - 6 : last);
  });
  return Number(digits);
}

interface Found {
  readonly start: number;
  readonly end: number;
  /** Distance from the number looked for: 0 is the same. */
  readonly far: number;
}

/** Distance of a written number from the count. The author's is older and so smaller: a larger one is rather a goal. */
function distance(number: string, count: number): number {
  const value = valueOf(number);
  return Math.abs(Math.log((value + 1) / (count + 1))) + (value > count ? 100 : 0);
}

/** Place in a text of the number that is most like another. A year is none. */
export function likeliestNumber(text: string, count: number): Found | undefined {
  const found = [...text.matchAll(NUMBER)]
    .filter(([number]) => !/^(?:19|20)\d\d$/.test(number))
    .map(({0: number, index}) => ({
      start: index,
      end: index + number.length,
      far: distance(number, count),
    }));
  return found.sort((a, b) => a.far - b.far)[0];
}

/** Texts that a reader sees. */
function* textsIn(nodes: Iterable<Node>): Generator<Text> {
  for (const node of nodes) {
    if (node instanceof Text) yield node;
    else if (!(node instanceof HTMLScriptElement || node instanceof HTMLStyleElement)) yield* textsIn(node.childNodes);
  }
}

/** A copy of the author's nodes, of texts and links, with a number in place of theirs. */
export function withNumber(nodes: readonly Node[], count: number, number: unknown): unknown {
  const candidates = [...textsIn(nodes)].flatMap((text) => {
    const found = likeliestNumber(text.data, count);
    return found ? [{text, ...found}] : [];
  });
  const [best] = candidates.sort((a, b) => a.far - b.far);
  const copy = (node: Node): unknown => {
    if (node instanceof HTMLScriptElement || node instanceof HTMLStyleElement) return nothing;
    if (node instanceof Text) {
      return node === best?.text ? [node.data.slice(0, best.start), number, node.data.slice(best.end)] : node.data;
    }
    const inner = [...node.childNodes].map(copy);
    const href = node instanceof HTMLAnchorElement ? httpUrl(node.getAttribute('href'), ofDocument('baseURI')) : undefined;
    return href ? html`<a href=${href}>${inner}</a>` : inner;
  };
  return nodes.map(copy);
}
