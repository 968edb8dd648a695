import type {MarkdownIt, StateBlock, StateInline} from 'markdown-it';

/** Maximum length of a label: brackets that never close must not cost the whole text each. */
const MAX_LABEL = 100;

const LABEL = new RegExp(`\\[\\^([^\\s\\[\\]]{1,${MAX_LABEL}})\\]`, 'y');
const DEFINITION = new RegExp(`${LABEL.source}:[ \\t]*`, 'y');

/** Labels that have a note: block rules leave them for inline rules. */
interface NoteLabels {
  notes?: Set<string>;
}

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/**
 * Footnotes as GitHub and Hugo read them: `[^a]` in the text, `[^a]: …` for the note. Tokens have the label as their `info`.
 *
 * The published plugin searches the whole line for the end of each bracket. A line of brackets would take it minutes.
 */
export function footnotes(parser: MarkdownIt): void {
  const labelOf = (label: string): string => parser.utils.normalizeReference(label);

  const definition = (state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean => {
    const start = state.bMarks[startLine]! + state.tShift[startLine]!;
    // Four spaces begin code.
    if (state.sCount[startLine]! - state.blkIndent >= 4) return false;
    const found = match(DEFINITION, state.src, start);
    if (!found) return false;
    if (silent) return true;
    const label = labelOf(found[1]!);
    ((state.env as NoteLabels).notes ??= new Set()).add(label);
    const open = state.push('footnote_open', '', 1);
    open.info = label;
    const {parentType} = state;
    const [mark, shift, count] = [state.bMarks[startLine]!, state.tShift[startLine]!, state.sCount[startLine]!];
    // The first line goes on behind the label; further ones belong to the note where they are indented.
    state.bMarks[startLine] = Math.min(start + found[0].length, state.eMarks[startLine]!);
    state.tShift[startLine] = 0;
    state.blkIndent += 4;
    state.sCount[startLine] = state.blkIndent;
    state.parentType = 'reference';
    state.md.block.tokenize(state, startLine, endLine);
    state.parentType = parentType;
    state.blkIndent -= 4;
    [state.bMarks[startLine], state.tShift[startLine], state.sCount[startLine]] = [mark, shift, count];
    state.push('footnote_close', '', -1);
    return true;
  };

  const reference = (state: StateInline, silent: boolean): boolean => {
    const {notes} = state.env as NoteLabels;
    const [whole, label] = (notes && match(LABEL, state.src, state.pos)) ?? [];
    if (!whole || !notes!.has(labelOf(label!))) return false;
    if (!silent) state.push('footnote_reference', '', 0).info = labelOf(label!);
    state.pos += whole.length;
    return true;
  };

  parser.block.ruler.before('reference', 'footnote', definition, {alt: ['paragraph', 'reference']});
  parser.inline.ruler.before('link', 'footnote_reference', reference);
}
