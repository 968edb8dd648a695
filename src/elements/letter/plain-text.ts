import type {LetterNode} from '../../api/schema/letter.js';
import {linkAddress} from './link-address.js';
import {typeset} from './typography.js';

/** A letter as plain text, for the clipboard: an empty line between paragraphs, numbers and dashes before items, addresses after links. */
export function plainText(nodes: readonly LetterNode[] = [], lang: string, base: string): string {
  const inner = (node: LetterNode): string => plainText(node.children, lang, base);
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'list':
          return `${(node.children ?? [])
            .map((item, i) => `${node.ordered ? `${(node.start ?? 1) + i}.` : '–'} ${inner(item).trim().replaceAll('\n\n', '\n')}`)
            .join('\n')}\n\n`;
        case 'paragraph':
        case 'heading':
          return `${inner(node)}\n\n`;
        case 'break':
          return '\n';
        case 'link': {
          const text = inner(node);
          const url = linkAddress(node.url, base)?.replace('mailto:', '');
          return url && !url.includes(text) ? `${text} (${url})` : text;
        }
        default:
          return node.children ? inner(node) : typeset(node.value ?? '', lang);
      }
    })
    .join('');
}
