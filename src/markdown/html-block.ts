import type {LetterNode} from '../api/schema/letter.js';
import {alignsRight, attributeOf, htmlPieces, isBlock, type HtmlPiece} from './html-text.js';
import type {Links} from './links.js';
import {addAll, addText, textOf, trim} from './nodes.js';
import {decodeReferences} from './parser.js';

type HtmlTag = Exclude<HtmlPiece, {readonly text: string}>;

/** A paragraph of HTML, and its alignment. */
interface HtmlParagraph {
  readonly node: LetterNode;
  readonly isRightAligned: boolean;
}

/** Maps a block of raw HTML to paragraphs: its text, links and images. */
export class HtmlBlock {
  readonly paragraphs: HtmlParagraph[] = [];
  /** True inside a right-aligned element, which may go on after the block. */
  isRightAligned: boolean;
  readonly #links: Links;
  readonly #line: number;
  /** Content of the paragraph so far. */
  #inline: LetterNode[] = [];
  /** The open link: its address, and where its text begins. */
  #link: {readonly url: string; readonly from: number} | undefined;

  constructor(html: string, line: number, links: Links, isRightAligned: boolean) {
    this.isRightAligned = isRightAligned;
    this.#links = links;
    this.#line = line;
    for (const piece of htmlPieces(html)) {
      if ('text' in piece) this.#addText(decodeReferences(piece.text).replace(/\s+/g, ' '));
      else this.#addTag(piece);
    }
    this.#endParagraph();
  }

  #addText(text: string): void {
    if (!this.#link) this.#links.addText(this.#inline, text, this.#line);
    // The text of a link is a node of its own.
    else if (this.#inline.length === this.#link.from) this.#inline.push({type: 'text', value: text});
    else addText(this.#inline, text);
  }

  #addTag({tag, source, closes}: HtmlTag): void {
    if (tag === 'br') this.#inline.push({type: 'break'});
    else if (tag === 'img') this.#addImage(source);
    else if (tag === 'a') {
      this.#endLink();
      if (!closes) this.#beginLink(source);
    } else if (isBlock(tag)) {
      this.#endParagraph();
      this.isRightAligned = !closes && alignsRight(source);
    } else if (!closes && this.#inline.length === 0 && alignsRight(source)) this.isRightAligned = true;
  }

  #addImage(source: string): void {
    const words = decodeReferences(attributeOf(source, 'alt'));
    const url = this.#link ? undefined : decodeReferences(attributeOf(source, 'src'));
    this.#links.addImage(this.#inline, words, url, this.#line);
  }

  #beginLink(source: string): void {
    if (/\shref\b/i.test(source)) this.#link = {url: decodeReferences(attributeOf(source, 'href')), from: this.#inline.length};
  }

  #endLink(): void {
    if (!this.#link) return;
    const {url, from} = this.#link;
    this.#link = undefined;
    const children = this.#inline.splice(from);
    const text = textOf(children);
    const resolved = text.trim() ? this.#links.take(url, text, this.#line) : undefined;
    if (resolved === undefined) addAll(this.#inline, children);
    else this.#inline.push({type: 'link', url: resolved, children});
  }

  #endParagraph(): void {
    this.#endLink();
    const children = trim(this.#inline);
    this.#inline = [];
    if (children.length > 0) this.paragraphs.push({node: {type: 'paragraph', children}, isRightAligned: this.isRightAligned});
  }
}
