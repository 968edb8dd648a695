import type {LetterNode} from '../api/schema/letter.js';
import {BlockMapping} from './block-mapping.js';
import type {NodeOptions} from './links.js';
import {parser} from './parser.js';

export interface Blocks {
  readonly nodes: LetterNode[];
  /** Nodes that stood in right-aligned HTML. */
  readonly rightAligned: ReadonlySet<LetterNode>;
}

/** Converts Markdown to the mdast nodes of letters, notes last. Raw HTML becomes its text; its links and images become links. */
export function parseNodes(source: string, options: NodeOptions = {}): Blocks {
  const mapping = new BlockMapping(options);
  return {nodes: mapping.map(parser.parse(source, {})), rightAligned: mapping.rightAligned};
}
