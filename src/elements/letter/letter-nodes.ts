import {html} from 'lit';
import {httpUrl} from '../../text/http-url.js';
import type {LetterNode} from '../../api/schema/letter.js';
import {renderHeading} from '../../ui/heading.js';
import {typeset} from './typography.js';

/** Base of the links of a text, and depth of its headings. */
export interface Setting {
  /** Base URL of relative links. */
  readonly base: string;
  /** Added to the depth of headings. */
  readonly headingShift: number;
}

/** The address of a link that may be followed: a page, a mailbox, a phone. Undefined for all others. */
export const linkAddress = (url: string | undefined, base: string): string | undefined =>
  url && (/^(mailto|tel):/i.test(url) ? url : httpUrl(url, base));

/** mdast as elements. A type that is not known shows what is in it, as text. */
export function renderNodes(nodes: readonly LetterNode[] = [], setting: Setting, isTight = false): unknown {
  return nodes.map((node) => {
    const text = typeset(node.value);
    const isTightList = !node.spread && (node.type === 'list' || (isTight && node.type === 'listItem'));
    const inner = renderNodes(node.children, setting, isTightList);
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
      default:
        return node.children ? inner : text;
    }
  });
}
