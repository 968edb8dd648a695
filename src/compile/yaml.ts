import {isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node} from 'yaml';
import type {TextFile} from './folder.js';
import {lineAt} from './folder.js';
import type {Place, Problems} from './problems.js';

/** Values read from YAML or JSON, with the line of each. */
export interface Tree {
  readonly file: string;
  readonly value: unknown;
  /** The place of the value at a path, or of the nearest thing around it. */
  place(path: readonly (string | number)[]): Place;
}

/** Enough for a handful of anchors in a hand-written file, far too little for a “billion laughs”. */
const MAX_ALIASES = 100;

/** Finding the lines of a larger JSON file would take more memory than all the rest. */
const LOCATED = 20_000_000;

/** Deeper YAML is no file of a campaign, and would exhaust the stack of the library, which ends the process. */
const MAX_DEPTH = 200;

/** The line on which YAML goes too deep: brackets in brackets, or lists in lists on one line. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  let markers = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '[' || char === '{') depth++;
    else if (depth && (char === ']' || char === '}')) depth--;
    if ('-?:'.includes(char) && ' \t'.includes(text[i + 1] ?? '-')) markers++;
    else if (char !== ' ' && char !== '\t') markers = 0;
    if (depth > MAX_DEPTH || markers > MAX_DEPTH) return lineAt(text, i);
  }
  return undefined;
}

/** Reads a YAML file; undefined after its errors were reported. Tags are refused: data need none, and they are how YAML runs code elsewhere. */
export function readYaml(file: TextFile, problems: Problems): Tree | undefined {
  const line = tooDeepAt(file.text);
  if (line) {
    problems.error('yaml', {file: file.file, line}, `This YAML has more than ${MAX_DEPTH} levels.`, 'Is a bracket not closed?');
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(file.text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    schema: 'core',
    logLevel: 'silent',
  });
  for (const error of document.errors) {
    problems.error(
      'yaml',
      {file: file.file, line: lines.linePos(error.pos[0]).line},
      `This is not valid YAML: ${error.message.replace(/\s+/g, ' ')}`,
      yamlHint(error.code),
    );
  }
  visit(document, {
    Node(_, node) {
      const tag = isAlias(node) ? undefined : node.tag;
      if (!tag || tag.startsWith('tag:yaml.org,2002:')) return;
      problems.error(
        'yaml-tag',
        {file: file.file, line: lines.linePos(node.range![0]).line},
        `The YAML tag ${tag} is not allowed.`,
        'Write the value without a tag.',
      );
    },
  });
  if (document.errors.length > 0) return undefined;
  let value: unknown;
  try {
    value = document.toJS({maxAliasCount: MAX_ALIASES});
  } catch (error) {
    problems.error(
      'yaml-alias',
      {file: file.file},
      `The aliases (*) of this YAML cannot be resolved: ${(error as Error).message}.`,
      'Write the values instead.',
    );
    return undefined;
  }
  return {file: file.file, value, place: (path) => ({file: file.file, line: lineOf(document, lines, path)})};
}

/** Reads a JSON file. Lines are looked up only when one is asked for: that is slow, and most files have no errors. */
export function readJson(file: TextFile, problems: Problems): Tree | undefined {
  let value: unknown;
  try {
    value = JSON.parse(file.text) as unknown;
  } catch (error) {
    const position = Number(
      /position (\d+)/.exec((error as Error).message)?.[1] ?? (/end of JSON/i.test((error as Error).message) ? file.text.length : 0),
    );
    const truncated = file.text.slice(position).trim() === '';
    problems.error(
      'json',
      {file: file.file, line: lineAt(file.text, position)},
      truncated ? (file.text.trim() ? 'The JSON is cut off.' : 'The file is empty.') : 'This is not valid JSON.',
      truncated ? 'Was the file cut off while it was copied?' : 'Check commas, quotes and brackets.',
    );
    return undefined;
  }
  let locate: ((path: readonly (string | number)[]) => number) | undefined;
  return {
    file: file.file,
    value,
    place: (path) => {
      if (file.text.length > LOCATED) return {file: file.file};
      if (!locate) {
        const lines = new LineCounter();
        const document = parseDocument(file.text, {lineCounter: lines, schema: 'json', logLevel: 'silent', uniqueKeys: false});
        locate = (at) => lineOf(document, lines, at);
      }
      return {file: file.file, line: locate(path)};
    },
  };
}

/** A file by its ending: JSON or YAML. */
export function readTree(file: TextFile, problems: Problems): Tree | undefined {
  return /\.json$/i.test(file.file) ? readJson(file, problems) : readYaml(file, problems);
}

function lineOf(document: Document.Parsed, lines: LineCounter, path: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let position = (document.contents as Node | null)?.range?.[0] ?? 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(isScalar(item.key) ? item.key.value : item.key) === String(step));
      if (!pair) break;
      position = (pair.key as Node).range?.[0] ?? position;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (!item) break;
      position = item.range?.[0] ?? position;
      node = item;
    } else break;
  }
  return lines.linePos(position).line;
}

function yamlHint(code: string): string | undefined {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'Indent with spaces.';
    case 'DUPLICATE_KEY':
      return 'Keep one of the two.';
    case 'BAD_INDENT':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'Check the indentation, and put texts that contain a colon in quotes.';
    case 'MISSING_CHAR':
      return 'Is a quote or a bracket not closed?';
    default:
      return undefined;
  }
}
