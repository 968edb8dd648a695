import MarkdownIt, {type Token} from 'markdown-it';
import type {LetterNode} from '../api/schema/letter.js';
import {alignsRight, htmlPieces, isBlock} from './html-text.js';

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
const parser = new MarkdownIt('commonmark', {html: true}).enable('strikethrough');
parser.validateLink = () => true;

/** Markdown to the mdast nodes that letters are made of; raw HTML becomes its text. */
export function parseNodes(source: string, options: NodeOptions = {}): Blocks {
  return new Mapping(options).blocks(parser.parse(source, {}));
}

/** Address that a link may lead to: a web page, mail, phone. Undefined for everything else. */
export function resolveLink(url: string, base: string | undefined): string | undefined {
  try {
    const resolved = new URL(url, base);
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
        case 'inline':
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
          for (const node of this.#htmlBlock(token.content)) children.push(node);
          break;
        default:
          if (token.nesting === -1) {
            const {node, children: inner} = stack.pop()!;
            if (node?.type === 'paragraph' && inner.length === 0) stack.at(-1)!.children.pop();
          }
      }
    }
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
    for (const token of readable(tokens)) {
      const {children} = stack.at(-1)!;
      switch (token.type) {
        case 'text':
        case 'text_special':
          addText(children, token.content);
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
          break;
        }
        case 'link_close':
          this.#closeLink(stack);
          break;
        case 'image':
          addText(children, textOf(this.#inline(token.children ?? [], at)));
          break;
        case 'html_inline': {
          const [piece] = htmlPieces(token.content);
          if (piece && 'tag' in piece && piece.tag === 'br') children.push({type: 'break'});
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

  #htmlBlock(html: string): LetterNode[] {
    const paragraphs: LetterNode[] = [];
    let inline: LetterNode[] = [];
    let right = this.#inRightAligned;
    const end = (): void => {
      const children = trim(inline);
      if (children.length > 0) {
        const node: LetterNode = {type: 'paragraph', children};
        paragraphs.push(node);
        if (right) this.#rightAligned.add(node);
      }
      inline = [];
    };
    for (const piece of htmlPieces(html)) {
      if ('text' in piece) addText(inline, decode(piece.text).replace(/\s+/g, ' '));
      else if (piece.tag === 'br') inline.push({type: 'break'});
      else if (isBlock(piece.tag)) {
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
 * Inline tokens without what stands in elements that are not for readers: inline HTML comes as one token for each tag.
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
  const isText = ({value}: LetterNode): boolean => !!value?.trim();
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
