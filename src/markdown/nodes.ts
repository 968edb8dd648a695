import type {LetterNode} from '../api/schema/letter.js';

/** The text that a reader sees of some nodes. */
export function textOf(nodes: readonly LetterNode[]): string {
  return nodes.map((node) => (node.type === 'break' ? '\n' : (node.value ?? textOf(node.children ?? [])))).join('');
}

/** Adds text; two nodes of text never stand beside each other. */
export function addText(children: LetterNode[], text: string): void {
  if (text === '') return;
  const last = children.at(-1);
  if (last?.type === 'text') last.value += text;
  else children.push({type: 'text', value: text});
}

/** Adds nodes one by one: engines limit the number of arguments of one `push`. */
export function addAll(children: LetterNode[], nodes: readonly LetterNode[]): void {
  for (const node of nodes) children.push(node);
}

/** The nodes without the breaks and spaces at both ends. */
export function trim(inline: readonly LetterNode[]): LetterNode[] {
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

interface Level {
  readonly children: LetterNode[];
  /** Undefined for a root. */
  readonly node: LetterNode | undefined;
}

/** Tree of nodes that is built from tokens, which open and close its levels. */
export class NodeTree {
  readonly root: LetterNode[] = [];
  readonly #levels: Level[] = [{children: this.root, node: undefined}];

  /** Children of the innermost open node. */
  get children(): LetterNode[] {
    return this.#levels.at(-1)!.children;
  }

  /** The innermost open node; undefined in a root. */
  get parent(): LetterNode | undefined {
    return this.#levels.at(-1)!.node;
  }

  /** The node around that, with its children. */
  get outer(): Level | undefined {
    return this.#levels.at(-2);
  }

  open<Node extends LetterNode>(node: Node): Node {
    this.children.push(node);
    node.children = [];
    this.#levels.push({children: node.children, node});
    return node;
  }

  /** Opens a root of its own, for what stands elsewhere in the end. */
  openRoot(children: LetterNode[]): void {
    this.#levels.push({children, node: undefined});
  }

  close(): Level {
    return this.#levels.pop()!;
  }
}
