import type {Plugin} from 'vite';

// What markdown.js needs of markdown-it. npm users get it as it is.
//
// CommonMark has no bare addresses, so their finder (linkify-it) is left out: 2.8 kB (brotli), and patterns that are made at the
// start. And markdown-it is published with each field set by a helper that defines a property: a quarter of the time that a long
// text takes.

const FIELD = /_defineProperty\(\s*(this|MarkdownIt),\s*(?:\/\*\*(?:(?!\*\/)[^])*\*\/\s*)?"(\w+)",/g;

/** Fields as assignments. Throws when some are not written as they were. */
export function assignFields(code: string): string {
  const assigned = code.replace(FIELD, '($1.$2 =');
  if (assigned === code || /_defineProperty\((?!e, r, t\) \{)/.test(assigned))
    throw new Error('markdown-it: fields are not written as they were (scripts/build/small-markdown.ts)');
  return assigned;
}

export function smallMarkdown(): Plugin {
  return {
    name: 'leavex-small-markdown',
    enforce: 'pre',
    resolveId: {filter: {id: /^linkify-it$/}, handler: () => '\0linkify-it'},
    load: {filter: {id: /^\0linkify-it$/}, handler: () => 'export class LinkifyIt {}'},
    transform: {filter: {id: /\/markdown-it\/dist\/markdown-it\.mjs$/}, handler: (code) => ({code: assignFields(code), map: null})},
  };
}
