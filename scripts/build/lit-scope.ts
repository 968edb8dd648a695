import {fileURLToPath} from 'node:url';
import type {Plugin} from 'vite';

const scope = fileURLToPath(new URL('../../src/page/lit-scope.ts', import.meta.url));

/** Free names in Lit's modules. Its code stays as it is published; an import in front of it says what they are. */
const NAMES = ['document', 'globalThis', 'litPropertyMetadata'] as const;

/**
 * Gives Lit a window and a document of its own, which markup of the page cannot change, and the Trusted Types policy of the
 * file instead of "lit-html". Fails when a module of Lit uses no such name any more, or when it is bundled twice.
 */
export function litScope(): Plugin {
  const found = new Map<string, number>();
  return {
    name: 'leavex-lit-scope',
    enforce: 'pre',
    buildStart() {
      found.clear();
    },
    transform: {
      filter: {id: /\/node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\/.+\.js/},
      handler(code, id) {
        const used = NAMES.filter((name) => new RegExp(`(?<![.\\w"'])${name}\\b`).test(code));
        for (const name of used) found.set(name, (found.get(name) ?? 0) + 1);
        if (/\/lit-html\.js/.test(id)) found.set('lit-html.js', (found.get('lit-html.js') ?? 0) + 1);
        if (used.length === 0) return undefined;
        // On the first line, so that source maps stay right.
        return {code: `import {${used.join(',')}} from ${JSON.stringify(scope)};${code}`, map: null};
      },
    },
    buildEnd(error) {
      if (error) return;
      if (found.get('lit-html.js') !== 1) this.error('Lit is not in the file, or is bundled twice');
      for (const name of NAMES) if (!found.has(name)) this.error(`Lit does not use ${name} any more: see src/page/lit-scope.ts`);
    },
  };
}
