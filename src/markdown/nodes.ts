import MarkdownIt, {type Token} from 'markdown-it';
import type {LetterNode} from '../api/schema/letter.js';
import {meantAddress, piecesWithAddresses} from './bare-addresses.js';
import {footnotes} from './footnotes.js';
import {alignsRight, attributeOf, htmlPieces, isBlock} from './html-text.js';
import {smallTables} from './small-tables.js';

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

export interface Blocks {
  readonly nodes: LetterNode[];
  /** Nodes that stood in right-aligned HTML. */
  readonly rightAligned: ReadonlySet<LetterNode>;
}

// markdown-it is the parser that stays linear on hostile input; micromark and marked need seconds for 10 kB of it.
// Its own check of links is off: it would leave “[text](javascript:…)” standing in the text. `resolveLink` decides.
// Its own finder of addresses is off, too: it would make the file that browsers load larger by a fifth.
const parser = new MarkdownIt('commonmark', {html: true}).enable('strikethrough').use(smallTables).use(footnotes);
parser.validateLink = () => true;

/** Converts Markdown to the mdast nodes of letters, notes last. Raw HTML becomes its text; its links and images become links. */
export function parseNodes(source: string, options: NodeOptions = {}): Blocks {
  return new Mapping(options).blocks(parser.parse(source, {}));
}

/** Address that a link may lead to: a web page, mail, phone. Undefined for everything else. */
function resolveLink(url: string, base: string | undefined): string | undefined {
  try {
    const resolved = new URL(meantAddress(url) ?? url, base);
    return /^(?:https?|mailto|tel):$/.test(resolved.protocol) ? resolved.href : undefined;
  } catch {
    // A relative address without a base: whoever shows the letter knows against what to resolve it.
    return base === undefined && !/^\s*[a-z][a-z0-9+.-]*:/i.test(url) && !/^[\\/]{2}/.test(url) ? url : undefined;
  }
}

/** The text that a reader sees of some nodes. */
export function textOf(nodes: readonly LetterNode[]): string {
  return nodes.map((node) => (node.type === 'break' ? '\n' : (node.value ?? textOf(node.children ?? [])))).join('');
}

class Mapping {
  readonly #options: NodeOptions;
  readonly #rightAligned = new Set<LetterNode>();
  /** Numbers of the notes that are referred to, by their labels. */
  readonly #noteNumbers = new Map<string, number>();
  readonly #notes = new Map<string, LetterNode[]>();
  /** A right-aligned element that was opened in HTML and holds Markdown. */
  #inRightAligned = false;

  constructor(options: NodeOptions) {
    this.#options = options;
  }

  blocks(tokens: readonly Token[]): Blocks {
    const root: LetterNode[] = [];
    // The children of each open block; lists learn from their paragraphs whether they are loose.
    const stack: {children: LetterNode[]; node?: LetterNode}[] = [{children: root}];
    const open = (node: LetterNode): void => {
      stack.at(-1)!.children.push(node);
      node.children = [];
      stack.push({children: node.children, node});
    };
    for (const token of tokens) {
      const {children} = stack.at(-1)!;
      switch (token.type) {
        case 'paragraph_open':
          if (!token.hidden) {
            const list = stack.findLast(({node}) => node && node.type !== 'listItem');
            if (stack.at(-1)?.node?.type === 'listItem' && list?.node?.type === 'list') list.node.spread = true;
          }
          open({type: 'paragraph'});
          if (this.#inRightAligned) this.#rightAligned.add(children.at(-1)!);
          break;
        case 'heading_open':
          open({type: 'heading', depth: Number(token.tag.slice(1))});
          break;
        case 'bullet_list_open':
          open({type: 'list'});
          break;
        case 'ordered_list_open': {
          const start = token.attrGet('start');
          open({type: 'list', ordered: true, ...(start === null ? {} : {start: Number(start)})});
          break;
        }
        case 'list_item_open':
          open({type: 'listItem'});
          break;
        case 'blockquote_open':
          open({type: 'blockquote'});
          break;
        case 'thead_open':
        case 'tbody_open':
        case 'thead_close':
        case 'tbody_close':
          break;
        case 'table_open':
          open({type: 'table'});
          break;
        case 'tr_open':
          open({type: 'tableRow'});
          break;
        case 'th_open':
        case 'td_open': {
          const [align] = /left|right|center/.exec(String(token.attrGet('style') ?? '')) ?? [];
          open({type: 'tableCell', ...(align && {align: align as 'left'})});
          break;
        }
        case 'footnote_open': {
          const note: LetterNode[] = [];
          // Of two with one label the first counts.
          if (!this.#notes.has(token.info)) this.#notes.set(token.info, note);
          stack.push({children: note});
          break;
        }
        case 'inline':
          if (stack.at(-1)!.node?.type === 'tableCell') {
            const cell = this.#inline(token.children ?? [], (token.map?.[0] ?? 0) + 1);
            // A widget that knows no tables shows each cell as a paragraph.
            if (cell.length > 0) children.push({type: 'paragraph', children: cell});
            break;
          }
          if (stack.at(-1)!.node?.type === 'heading') withoutAttributes(token.children ?? []);
          if (stack.at(-2)?.node?.type === 'listItem' && stack.at(-2)!.children.length === 1) withBox(token.children ?? []);
          // Not as arguments of one call: engines take only so many.
          for (const node of this.#inline(token.children ?? [], (token.map?.[0] ?? 0) + 1)) children.push(node);
          break;
        case 'hr':
          children.push({type: 'thematicBreak'});
          break;
        case 'fence':
        case 'code_block':
          children.push(codeLines(token.content));
          break;
        case 'html_block':
          for (const node of this.#htmlBlock(token.content, (token.map?.[0] ?? 0) + 1)) children.push(node);
          break;
        default:
          if (token.nesting === -1) {
            const {node, children: inner} = stack.pop()!;
            if (node?.type === 'paragraph' && inner.length === 0) stack.at(-1)!.children.pop();
          }
      }
    }
    for (const [label, number] of this.#noteNumbers)
      root.push({type: 'footnoteDefinition', identifier: String(number), children: this.#notes.get(label) ?? []});
    return {nodes: root, rightAligned: this.#rightAligned};
  }

  #inline(tokens: readonly Token[], line: number): LetterNode[] {
    const root: LetterNode[] = [];
    const stack: {children: LetterNode[]; node?: LetterNode; url?: string; line?: number}[] = [{children: root}];
    const open = (node: LetterNode, extra: {url?: string; line?: number} = {}): void => {
      stack.at(-1)!.children.push(node);
      node.children = [];
      stack.push({children: node.children, node, ...extra});
    };
    let at = line;
    const shown = readable(tokens);
    const htmlLinks = pairHtmlLinks(shown);
    let openLinks = 0;
    for (const token of shown) {
      const {children} = stack.at(-1)!;
      switch (token.type) {
        case 'text':
        case 'text_special':
          if (openLinks > 0) addText(children, token.content);
          else this.#textWithAddresses(children, token.content, at);
          break;
        case 'softbreak':
          at++;
          addText(children, '\n');
          break;
        case 'hardbreak':
          at++;
          children.push({type: 'break'});
          break;
        case 'code_inline':
          children.push({type: 'inlineCode', value: token.content});
          break;
        case 'em_open':
          open({type: 'emphasis'});
          break;
        case 'strong_open':
          open({type: 'strong'});
          break;
        case 's_open':
          open({type: 'delete'});
          break;
        case 'link_open': {
          const url = String(token.attrGet('href') ?? '');
          const title = String(token.attrGet('title') ?? '');
          open({type: 'link', ...(title ? {title} : {})}, {url, line: at});
          openLinks++;
          break;
        }
        case 'link_close':
          this.#closeLink(stack);
          openLinks--;
          break;
        case 'image': {
          const words = textOf(new Mapping({}).#inline(token.children ?? [], at));
          this.#image(children, words, openLinks > 0 ? undefined : String(token.attrGet('src') ?? ''), at);
          break;
        }
        case 'footnote_reference': {
          const number = this.#noteNumbers.get(token.info) ?? this.#noteNumbers.size + 1;
          this.#noteNumbers.set(token.info, number);
          const identifier = String(number);
          children.push({type: 'footnoteReference', identifier, value: `[${identifier}]`});
          break;
        }
        case 'html_inline': {
          const link = htmlLinks.get(token);
          if (link !== undefined) {
            open({type: 'link'}, {url: decode(link), line: at});
            openLinks++;
          } else if (htmlLinks.has(token)) {
            this.#closeLink(stack);
            openLinks--;
          }
          const [piece] = htmlPieces(token.content);
          if (!piece || !('tag' in piece)) break;
          if (piece.tag === 'br') children.push({type: 'break'});
          if (piece.tag === 'img') this.#htmlImage(children, piece.source, openLinks > 0, at);
          break;
        }
        default:
          if (token.nesting === -1 && stack.pop()!.children.length === 0) stack.at(-1)!.children.pop();
      }
    }
    return root;
  }

  #closeLink(stack: {children: LetterNode[]; node?: LetterNode; url?: string; line?: number}[]): void {
    const {node, children, url = '', line = 1} = stack.pop()!;
    const resolved = resolveLink(url, this.#options.base);
    this.#options.onLink?.({url: resolved ?? url, text: textOf(children), line, allowed: resolved !== undefined});
    if (resolved !== undefined) {
      node!.url = resolved;
      return;
    }
    const parent = stack.at(-1)!.children;
    parent.pop();
    for (const child of children) {
      if (child.type === 'text') addText(parent, child.value!);
      else parent.push(child);
    }
  }

  #textWithAddresses(children: LetterNode[], text: string, line: number): void {
    for (const {text: piece, url} of piecesWithAddresses(text)) {
      const resolved = url === undefined ? undefined : resolveLink(url, this.#options.base);
      if (resolved === undefined) addText(children, piece);
      else {
        this.#options.onLink?.({url: resolved, text: piece, line, allowed: true});
        children.push({type: 'link', url: resolved, children: [{type: 'text', value: piece}]});
      }
    }
  }

  /** An image as its words, with a link to it: widgets request nothing from other sites. Without an address, as its words. */
  #image(children: LetterNode[], words: string, url: string | undefined, line: number): void {
    if (!words.trim()) return;
    // Images of Hugo lie beside the text; data and scripts in the address of an image lead nowhere.
    const resolved = url && resolveLink(url, this.#options.base);
    if (!resolved) {
      addText(children, words);
      return;
    }
    this.#options.onLink?.({url: resolved, text: words, line, allowed: true});
    children.push({type: 'link', url: resolved, children: [{type: 'text', value: words}]});
  }

  #htmlImage(children: LetterNode[], source: string, isInLink: boolean, line: number): void {
    this.#image(children, decode(attributeOf(source, 'alt')), isInLink ? undefined : decode(attributeOf(source, 'src')), line);
  }

  #htmlBlock(html: string, line: number): LetterNode[] {
    const paragraphs: LetterNode[] = [];
    let inline: LetterNode[] = [];
    /** A link that was opened: its address, and where its text begins. */
    let link: {readonly url: string; readonly from: number} | undefined;
    let right = this.#inRightAligned;
    const endLink = (): void => {
      if (!link) return;
      const children = inline.splice(link.from);
      const resolved = resolveLink(link.url, this.#options.base);
      const text = textOf(children);
      if (text.trim()) this.#options.onLink?.({url: resolved ?? link.url, text, line, allowed: resolved !== undefined});
      if (resolved !== undefined && text.trim()) inline.push({type: 'link', url: resolved, children});
      else for (const child of children) inline.push(child);
      link = undefined;
    };
    const end = (): void => {
      endLink();
      const children = trim(inline);
      if (children.length > 0) {
        const node: LetterNode = {type: 'paragraph', children};
        paragraphs.push(node);
        if (right) this.#rightAligned.add(node);
      }
      inline = [];
    };
    for (const piece of htmlPieces(html)) {
      if ('text' in piece) {
        const text = decode(piece.text).replace(/\s+/g, ' ');
        if (!link) this.#textWithAddresses(inline, text, line);
        else if (inline.length === link.from) inline.push({type: 'text', value: text});
        else addText(inline, text);
      } else if (piece.tag === 'br') inline.push({type: 'break'});
      else if (piece.tag === 'img') this.#htmlImage(inline, piece.source, !!link, line);
      else if (piece.tag === 'a') {
        endLink();
        if (!piece.closes && /\shref\b/i.test(piece.source)) link = {url: decode(attributeOf(piece.source, 'href')), from: inline.length};
      } else if (isBlock(piece.tag)) {
        end();
        right = !piece.closes && alignsRight(piece.source);
      } else if (!piece.closes && inline.length === 0 && alignsRight(piece.source)) right = true;
    }
    end();
    this.#inRightAligned = right;
    return paragraphs;
  }
}

const SILENT_TAG = /^<(script|style|template|iframe|textarea|title|svg)\b/i;

/**
 * Inline tokens without the content of elements that are not for readers. Inline HTML has one token for each tag.
 *
 * Marks pair up across tags. Of those that begin or end inside, only whole pairs go, else others would lose their half.
 */
function readable(tokens: readonly Token[]): Token[] {
  const ends = silentEnds(tokens);
  const kept: Token[] = [];
  let silentUntil = -1;
  let silentFrom = 0;
  for (const [i, token] of tokens.entries()) {
    if (i >= silentUntil) {
      kept.push(token);
      const silent = token.type === 'html_inline' ? SILENT_TAG.exec(token.content)?.[1]?.toLowerCase() : undefined;
      if (silent === undefined) continue;
      silentUntil = ends.get(silent) ?? -1;
      silentFrom = kept.length;
    } else if (token.nesting === -1 && kept.length > silentFrom && kept.at(-1)!.nesting === 1) {
      kept.pop();
    } else if (token.nesting !== 0) {
      kept.push(token);
    }
  }
  return kept;
}

/** The last end tag of each element whose content is not for readers. */
function silentEnds(tokens: readonly Token[]): Map<string, number> {
  const ends = new Map<string, number>();
  tokens.forEach(({type, content}, i) => {
    const [, name] = type === 'html_inline' ? (/^<\/([a-z]+)/i.exec(content) ?? []) : [];
    if (name) ends.set(name.toLowerCase(), i);
  });
  return ends;
}

/**
 * Tags that begin and end a link of HTML, at one level and with no other link inside. The value is the address for the first
 * tag, undefined for the last.
 */
function pairHtmlLinks(tokens: readonly Token[]): Map<Token, string | undefined> {
  const pairs = new Map<Token, string | undefined>();
  let level = 0;
  let opened: {readonly token: Token; readonly level: number} | undefined;
  for (const token of tokens) {
    level += token.nesting;
    if (opened && level < opened.level) opened = undefined;
    if (token.type === 'link_open') opened = undefined;
    if (token.type !== 'html_inline' || !/^<\/?a\b/i.test(token.content)) continue;
    if (!token.content.startsWith('</')) opened = /\shref\b/i.test(token.content) ? {token, level} : undefined;
    else if (opened?.level === level) {
      pairs.set(opened.token, attributeOf(opened.token.content, 'href')).set(token, undefined);
      opened = undefined;
    }
  }
  return pairs;
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

function addText(children: LetterNode[], text: string): void {
  if (text === '') return;
  const last = children.at(-1);
  if (last?.type === 'text') last.value += text;
  else children.push({type: 'text', value: text});
}

/** Without the breaks and spaces at both ends. */
function trim(inline: readonly LetterNode[]): LetterNode[] {
  const isText = (node: LetterNode): boolean => textOf([node]).trim() !== '';
  const start = inline.findIndex(isText);
  if (start < 0) return [];
  const kept = inline.slice(start, inline.findLastIndex(isText) + 1);
  const [first] = kept;
  const last = kept.at(-1);
  if (first?.value) first.value = first.value.trimStart();
  if (last?.value) last.value = last.value.trimEnd();
  return kept;
}

/** Character references of HTML. markdown-it's function also takes backslash escapes, which mean nothing in HTML: they are doubled first. */
function decode(text: string): string {
  return parser.utils.unescapeAll(text.replaceAll('\\', '\\\\'));
}
