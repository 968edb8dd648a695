import type {MarkdownIt} from 'markdown-it';
import {MAX_NODES} from '../api/schema/limits.js';

/**
 * Tables, up to the number of cells that a letter can have. A row of one letter gets as many cells as the first row. So a few
 * hundred bytes could make a million cells.
 *
 * Cutting has no visible effect: a letter with so many nodes is refused.
 */
export function smallTables(parser: MarkdownIt): void {
  const {ruler} = parser.block;
  const others = new Set(ruler.getRules(''));
  ruler.enable('table');
  const table = ruler.getRules('').find((rule) => !others.has(rule))!;
  ruler.at(
    'table',
    (state, startLine, endLine, silent) => {
      // A node has four tokens at most.
      if (state.tokens.length > 4 * MAX_NODES) return false;
      const secondLine = startLine + 1;
      const columns = secondLine < endLine ? state.src.slice(state.bMarks[secondLine], state.eMarks[secondLine]).split('|').length - 2 : 1;
      const rows = Math.ceil(MAX_NODES / Math.max(1, columns));
      return table(state, startLine, Math.min(endLine, secondLine + 1 + rows), silent);
    },
    {alt: ['paragraph', 'reference']},
  );
}
