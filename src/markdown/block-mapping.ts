import type {Token} from 'markdown-it';
import type {LetterNode} from '../api/schema/letter.js';
import {HtmlBlock} from './html-block.js';
import {InlineMapping, type NoteNumbers} from './inline-mapping.js';
import {Links, type NodeOptions} from './links.js';
import {addAll, NodeTree} from './nodes.js';

/** Blocks that hold others, by the token that opens them. */
const CONTAINERS: Readonly<Record<string, (token: Token) => LetterNode>> = {
  heading_open: ({tag}) => ({type: 'heading', depth: Number(tag.slice(1))}),
  bullet_list_open: () => ({type: 'list'}),
  ordered_list_open: orderedList,
  list_item_open: () => ({type: 'listItem'}),
  blockquote_open: () => ({type: 'blockquote'}),
  table_open: () => ({type: 'table'}),
  tr_open: () => ({type: 'tableRow'}),
  th_open: tableCell,
  td_open: tableCell,
};

/** Maps the tokens of a text to blocks, with its notes at the end. */
export class BlockMapping {
  /** Nodes that stood in right-aligned HTML. */
  readonly rightAligned = new Set<LetterNode>();
  readonly #links: Links;
  readonly #tree = new NodeTree();
  readonly #noteNumbers: NoteNumbers = new Map();
  readonly #notes = new Map<string, LetterNode[]>();
  /** A right-aligned element that was opened in HTML and holds Markdown. */
  #isInRightAligned = false;

  constructor(options: NodeOptions) {
    this.#links = new Links(options);
  }

  map(tokens: readonly Token[]): LetterNode[] {
    for (const token of tokens) this.#add(token);
    const {root} = this.#tree;
    for (const [label, number] of this.#noteNumbers)
      root.push({type: 'footnoteDefinition', identifier: String(number), children: this.#notes.get(label) ?? []});
    return root;
  }

  #add(token: Token): void {
    const container = CONTAINERS[token.type];
    if (container) {
      this.#tree.open(container(token));
      return;
    }
    const {children} = this.#tree;
    switch (token.type) {
      case 'paragraph_open':
        this.#openParagraph(token);
        break;
      case 'footnote_open':
        this.#openNote(token.info);
        break;
      case 'inline':
        this.#addInline(token);
        break;
      case 'hr':
        children.push({type: 'thematicBreak'});
        break;
      case 'fence':
      case 'code_block':
        children.push(codeLines(token.content));
        break;
      case 'html_block':
        this.#addHtml(token);
        break;
      case 'thead_close':
      case 'tbody_close':
        break;
      default:
        if (token.nesting === -1) this.#close();
    }
  }

  #openParagraph({hidden}: Token): void {
    const {parent, outer} = this.#tree;
    // A list is loose if the paragraphs of its items are not hidden.
    if (!hidden && parent?.type === 'listItem') outer!.node!.spread = true;
    const paragraph = this.#tree.open({type: 'paragraph'});
    if (this.#isInRightAligned) this.rightAligned.add(paragraph);
  }

  #openNote(label: string): void {
    const note: LetterNode[] = [];
    // Of two with one label the first counts.
    if (!this.#notes.has(label)) this.#notes.set(label, note);
    this.#tree.openRoot(note);
  }

  /** Paragraphs of links to nowhere and the like end without content, and are left out. */
  #close(): void {
    const {node, children} = this.#tree.close();
    if (node?.type === 'paragraph' && children.length === 0) this.#tree.children.pop();
  }

  #addInline(token: Token): void {
    const {parent, outer, children} = this.#tree;
    const tokens = token.children ?? [];
    if (parent?.type === 'heading') withoutAttributes(tokens);
    if (outer?.node?.type === 'listItem' && outer.children.length === 1) withBox(tokens);
    const nodes = new InlineMapping(this.#links, this.#noteNumbers, lineOf(token)).map(tokens);
    if (parent?.type !== 'tableCell') addAll(children, nodes);
    // A widget that knows no tables shows each cell as a paragraph.
    else if (nodes.length > 0) children.push({type: 'paragraph', children: nodes});
  }

  #addHtml(token: Token): void {
    const block = new HtmlBlock(token.content, lineOf(token), this.#links, this.#isInRightAligned);
    this.#isInRightAligned = block.isRightAligned;
    for (const {node, isRightAligned} of block.paragraphs) {
      this.#tree.children.push(node);
      if (isRightAligned) this.rightAligned.add(node);
    }
  }
}

/** Line in which a token begins, counted from 1. */
function lineOf({map}: Token): number {
  return (map?.[0] ?? 0) + 1;
}

function orderedList(token: Token): LetterNode {
  const start = token.attrGet('start');
  return {type: 'list', ordered: true, ...(start === null ? {} : {start: Number(start)})};
}

function tableCell(token: Token): LetterNode {
  const [align] = /left|right|center/.exec(String(token.attrGet('style') ?? '')) ?? [];
  return {type: 'tableCell', ...(align && {align: align as 'left'})};
}

/** Takes the attributes off a heading that Hugo writes behind it: `## Part {#part .class}`. */
function withoutAttributes(tokens: readonly Token[]): void {
  const last = tokens.at(-1);
  if (last?.type !== 'text' || !last.content.endsWith('}')) return;
  // A pattern that begins with spaces would look at each of many spaces again and again.
  const start = last.content.lastIndexOf('{');
  if (start >= 0 && /^\{[#.][^}]*\}$/.test(last.content.slice(start))) last.content = last.content.slice(0, start).trimEnd();
}

/** A task of a list begins with a box that is drawn. */
function withBox([first]: readonly Token[]): void {
  if (first?.type === 'text') first.content = first.content.replace(/^\[( |x)\](?= )/i, (_, done) => (done === ' ' ? '☐' : '☑'));
}

/** The mapping has no code blocks: their lines, each as code. */
function codeLines(content: string): LetterNode {
  const children = content
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((value, i): LetterNode[] => [...(i > 0 ? [{type: 'break'}] : []), ...(value ? [{type: 'inlineCode', value}] : [])]);
  return {type: 'paragraph', children};
}
