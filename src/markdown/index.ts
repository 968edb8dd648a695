import type {LetterNode} from '../api/schema/letter.js';
import {splitFrontMatter, type FrontMatter, type ReadFields} from './front-matter.js';
import type {LetterLink, NodeOptions} from './links.js';
import {textOf} from './nodes.js';
import {parseNodes} from './parse-nodes.js';
import {scanFields} from './scan-fields.js';
import {expandShortcodes} from './shortcodes.js';

export type {FrontMatter, LetterLink, LetterNode, NodeOptions};

/** A letter read from a Markdown file. */
export interface ParsedLetter {
  /** From the front matter, else the first heading of level 1. */
  title?: string;
  /** Content of Hugo's `alert`. */
  notice?: LetterNode[];
  content: LetterNode[];
  /** From the front matter, else a right-aligned last paragraph. */
  dateline?: string;
  frontMatter: FrontMatter;
  /** The front matter begins but never ends. */
  unclosed?: true;
  /** The front matter is longer than any letter's, and was not read. */
  tooLong?: true;
}

/**
 * Markdown to mdast, with these nodes and no others.
 *
 * - Blocks: paragraph, heading, list, listItem, blockquote, thematicBreak, table, tableRow, tableCell.
 * - In a block: text, emphasis, strong, delete, link, break, inlineCode, footnoteReference.
 * - At the end: footnoteDefinition.
 */
export function parseMarkdown(source: string, options: NodeOptions = {}): LetterNode[] {
  return parseNodes(source, options).nodes;
}

/** A Markdown file with front matter, as Hugo keeps it, to a letter. The compiler and the letter element both read with this. */
export function parseLetter(source: string, options: NodeOptions = {}, readFields: ReadFields = scanFields): ParsedLetter {
  const split = splitFrontMatter(source);
  const {body, lines, unclosed, tooLong} = split;
  const frontMatter = readFields(split);
  const expanded = expandShortcodes(body);
  const {onLink} = options;
  const {nodes, rightAligned} = parseNodes(
    expanded.body,
    onLink ? {...options, onLink: (link) => onLink({...link, line: link.line + lines})} : options,
  );
  const notice =
    expanded.notice === undefined
      ? []
      : parseMarkdown(
          expanded.notice,
          onLink ? {...options, onLink: (link) => onLink({...link, line: lines + 1 + lineOf(body, link, expanded.notice!)})} : options,
        );

  const [first] = nodes;
  const heading = first?.type === 'heading' && first.depth === 1 ? textOf(first.children ?? []).trim() : undefined;
  const title = text(frontMatter.title) ?? heading;
  if (heading !== undefined && heading === title) nodes.shift();

  const last = nodes.findLast(({type}) => type !== 'footnoteDefinition');
  const aligned = last && rightAligned.has(last) ? textOf([last]).trim() : undefined;
  if (aligned) nodes.splice(nodes.indexOf(last!), 1);
  const dateline = text(frontMatter.dateline) ?? aligned;

  return {
    ...(title ? {title} : {}),
    ...(notice.length > 0 ? {notice} : {}),
    content: nodes,
    ...(dateline ? {dateline} : {}),
    frontMatter,
    ...(unclosed ? {unclosed} : {}),
    ...(tooLong ? {tooLong} : {}),
  };
}

/** Lines above a line of the notice, which was taken out of the body. */
function lineOf(body: string, link: LetterLink, notice: string): number {
  const start = body.indexOf(notice.split('\n', 1)[0]!);
  return (start < 0 ? 0 : body.slice(0, start).split('\n').length - 1) + link.line - 1;
}

/** In one line. */
function text(value: string | undefined): string | undefined {
  return value?.replace(/\s+/g, ' ').trim() || undefined;
}
