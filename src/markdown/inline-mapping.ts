import type {Token} from 'markdown-it';
import type {LetterNode} from '../api/schema/letter.js';
import {attributeOf, htmlPieces} from './html-text.js';
import {pairHtmlLinks, readable} from './html-tokens.js';
import {Links} from './links.js';
import {addText, NodeTree, textOf} from './nodes.js';
import {decodeReferences} from './parser.js';

/** Numbers of notes in the order of their first reference, by their labels. */
export type NoteNumbers = Map<string, number>;

/** Nodes that hold others, by the token that opens them. */
const CONTAINERS: Readonly<Record<string, LetterNode['type']>> = {em_open: 'emphasis', strong_open: 'strong', s_open: 'delete'};

/** Maps the inline tokens of one block to nodes. */
export class InlineMapping {
  readonly #links: Links;
  readonly #noteNumbers: NoteNumbers;
  readonly #tree = new NodeTree();
  /** Links that are open, with their address and line as the author wrote them. */
  readonly #openLinks: {readonly url: string; readonly line: number}[] = [];
  #line: number;

  /** @param line where the block begins */
  constructor(links: Links, noteNumbers: NoteNumbers, line: number) {
    this.#links = links;
    this.#noteNumbers = noteNumbers;
    this.#line = line;
  }

  map(tokens: readonly Token[]): LetterNode[] {
    const shown = readable(tokens);
    const htmlLinks = pairHtmlLinks(shown);
    for (const token of shown) {
      if (htmlLinks.has(token)) this.#addHtmlLink(htmlLinks.get(token));
      this.#add(token);
    }
    return this.#tree.root;
  }

  #add(token: Token): void {
    const {children} = this.#tree;
    switch (token.type) {
      case 'text':
      case 'text_special':
        this.#addText(token.content);
        break;
      case 'softbreak':
        this.#line++;
        addText(children, '\n');
        break;
      case 'hardbreak':
        this.#line++;
        children.push({type: 'break'});
        break;
      case 'code_inline':
        children.push({type: 'inlineCode', value: token.content});
        break;
      case 'em_open':
      case 'strong_open':
      case 's_open':
        this.#tree.open({type: CONTAINERS[token.type]!});
        break;
      case 'link_open':
        this.#openLink(String(token.attrGet('href') ?? ''), String(token.attrGet('title') ?? ''));
        break;
      case 'link_close':
        this.#closeLink();
        break;
      case 'image':
        this.#addImage(this.#wordsOf(token), String(token.attrGet('src') ?? ''));
        break;
      case 'footnote_reference':
        this.#addReference(token.info);
        break;
      case 'html_inline':
        this.#addTag(token.content);
        break;
      default:
        // Marks around nothing are left out.
        if (token.nesting === -1 && this.#tree.close().children.length === 0) this.#tree.children.pop();
    }
  }

  get #isInLink(): boolean {
    return this.#openLinks.length > 0;
  }

  /** Links do not stand in links, so an address in one stays text. */
  #addText(text: string): void {
    if (this.#isInLink) addText(this.#tree.children, text);
    else this.#links.addText(this.#tree.children, text, this.#line);
  }

  #addImage(words: string, url: string): void {
    this.#links.addImage(this.#tree.children, words, this.#isInLink ? undefined : url, this.#line);
  }

  /** Words of an image; links in them are not links of the text. */
  #wordsOf(image: Token): string {
    return textOf(new InlineMapping(new Links({}), new Map(), this.#line).map(image.children ?? []));
  }

  #openLink(url: string, title = ''): void {
    this.#tree.open({type: 'link', ...(title ? {title} : {})});
    this.#openLinks.push({url, line: this.#line});
  }

  /** Puts the content of a link that is not allowed in its place. */
  #closeLink(): void {
    const {node, children} = this.#tree.close();
    const {url, line} = this.#openLinks.pop()!;
    const resolved = this.#links.take(url, textOf(children), line);
    if (resolved !== undefined) {
      node!.url = resolved;
      return;
    }
    const parent = this.#tree.children;
    parent.pop();
    for (const child of children) {
      if (child.type === 'text') addText(parent, child.value!);
      else parent.push(child);
    }
  }

  /** @param url address in the first tag of a link, undefined for the last tag */
  #addHtmlLink(url: string | undefined): void {
    if (url === undefined) this.#closeLink();
    else this.#openLink(decodeReferences(url));
  }

  #addTag(html: string): void {
    const [piece] = htmlPieces(html);
    if (!piece || !('tag' in piece)) return;
    const {tag, source} = piece;
    if (tag === 'br') this.#tree.children.push({type: 'break'});
    if (tag === 'img') this.#addImage(decodeReferences(attributeOf(source, 'alt')), decodeReferences(attributeOf(source, 'src')));
  }

  #addReference(label: string): void {
    const number = this.#noteNumbers.get(label) ?? this.#noteNumbers.size + 1;
    this.#noteNumbers.set(label, number);
    const identifier = String(number);
    this.#tree.children.push({type: 'footnoteReference', identifier, value: `[${identifier}]`});
  }
}
