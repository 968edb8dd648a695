import {html, nothing} from 'lit';
import type {LetterNode} from '../../api/schema/letter.js';
import type {Languages} from './letter-notes.js';
import * as texts from './letter-texts.js';

type Render = (nodes: readonly LetterNode[] | undefined) => unknown;

/** “left” is where lines begin: in a letter from right to left that is the right. */
const SIDES = {left: 'start', center: 'middle', right: 'end'} as const;

const renderCell = ({align, children}: LetterNode, isHeading: boolean, render: Render): unknown => {
  const side = align ? SIDES[align] : nothing;
  return isHeading && children?.length
    ? html`<th scope="col" class=${side}>${render(children)}</th>`
    : html`<td class=${side}>${render(children)}</td>`;
};

const renderRow = ({children = []}: LetterNode, isHeading: boolean, render: Render): unknown =>
  html`<tr>
    ${children.map((cell) => renderCell(cell, isHeading, render))}
  </tr>`;

/** A table, in a frame that is scrolled where the column is too narrow for it. Its first row has the headings, unless that is empty. */
export function renderTable({children = []}: LetterNode, languages: Languages, render: Render): unknown {
  const [head, ...rows] = children;
  const hasHeadings = !!head?.children?.some((cell) => cell.children?.length);
  return html`<div part="table" role="group" lang=${languages.interface} aria-label=${texts.tableText()}>
    <table lang=${languages.text}>
      ${hasHeadings ? html`<thead>${renderRow(head!, true, render)}</thead>` : nothing}
      <tbody>
        ${rows.map((row) => renderRow(row, false, render))}
      </tbody>
    </table>
  </div>`;
}
