import {html, nothing} from 'lit';
import {httpUrl} from '../../text/http-url.js';
import type {LetterNode} from '../../api/schema/letter.js';
import {renderHeading} from '../../ui/heading.js';
import {Notes, type Languages, renderNotes, renderReference} from './letter-notes.js';
import {renderTable} from './letter-table.js';
import {typeset} from './typography.js';

/** Surroundings of a text. */
export interface Setting {
  /** Base URL of relative links. */
  readonly base: string;
  /** Added to the depth of headings. */
  readonly headingShift: number;
  readonly languages: Languages;
}

/** The address of a link that may be followed: a page, a mailbox, a phone. Undefined for all others. */
export const linkAddress = (url: string | undefined, base: string): string | undefined =>
  url && (/^(mailto|tel):/i.test(url) ? url : httpUrl(url, base));

/** mdast as elements, with its notes below. A type that is not known shows what is in it, as text. */
export function renderNodes(nodes: readonly LetterNode[], setting: Setting): unknown {
  const notes = new Notes(nodes);
  const notesBelow = notes.list.map(({children}) => renderAll(children, setting, notes, true));
  return [renderAll(nodes, setting, notes), renderNotes(notesBelow, setting.languages)];
}

function renderAll(nodes: readonly LetterNode[] = [], setting: Setting, notes: Notes, isTight = false): unknown {
  return nodes.map((node) => {
    // Rendered below the text.
    if (node.type === 'footnoteDefinition') return nothing;
    if (node.type === 'table') return renderTable(node, setting.languages, (children) => renderAll(children, setting, notes, true));
    const text = typeset(node.value);
    const isTightList = !node.spread && (node.type === 'list' || (isTight && node.type === 'listItem'));
    const inner = renderAll(node.children, setting, notes, isTightList);
    const url = linkAddress(node.url, setting.base);
    switch (node.type) {
      case 'paragraph':
        return isTight ? inner : html`<p>${inner}</p>`;
      case 'heading':
        return renderHeading((node.depth ?? 1) + setting.headingShift, 'heading', inner);
      case 'list':
        return node.ordered ? html`<ol start=${node.start ?? 1}>${inner}</ol>` : html`<ul>${inner}</ul>`;
      case 'listItem':
        return html`<li>${inner}</li>`;
      case 'blockquote':
        return html`<blockquote>${inner}</blockquote>`;
      case 'thematicBreak':
        return html`<hr />`;
      case 'emphasis':
        return html`<em>${inner}</em>`;
      case 'strong':
        return html`<strong>${inner}</strong>`;
      case 'delete':
        return html`<del>${inner}</del>`;
      case 'inlineCode':
        return html`<code>${text}</code>`;
      case 'break':
        return html`<br />`;
      case 'link':
        return url ? html`<a href=${url} rel="noopener noreferrer">${inner}</a>` : inner;
      case 'footnoteReference': {
        const number = notes.numberOf(node);
        return number ? renderReference(number, setting.languages) : text;
      }
      default:
        return node.children ? inner : text;
    }
  });
}
