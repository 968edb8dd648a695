/** Types of the nodes that a letter consists of: what the reader of Markdown makes, and what the element shows. */
export const NODE_TYPES = [
  'paragraph',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'thematicBreak',
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'break',
  'inlineCode',
] as const;
