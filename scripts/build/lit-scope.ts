import {fileURLToPath} from 'node:url';
import inject from '@rollup/plugin-inject';
import type {Plugin} from 'vite';

const scope = fileURLToPath(new URL('../../src/page/lit-scope.ts', import.meta.url));

/** Free names in Lit's modules. Its code stays as it is published; an import in front of it says what they are. */
const NAMES = ['document', 'globalThis', 'litPropertyMetadata'] as const;

const injectScope = inject as unknown as (options: object) => Plugin;

/**
 * Gives Lit its own window and document, which markup of the page cannot change. It also gives Lit the file's Trusted Types
 * policy instead of "lit-html". Fails when Lit uses no such name any more, or when it is bundled twice.
 */
export function litScope(): Plugin[] {
  const imports = injectScope({
    include: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'].map((name) => `**/node_modules/${name}/**/*.js`),
    modules: Object.fromEntries(NAMES.map((name) => [name, [scope, name]])),
  });
  return [
    // Its own name: with that of the plugin, Rolldown advises its built-in feature, which knows no choice of modules.
    {...imports, name: 'leavex-lit-imports', enforce: 'pre'},
    {
      name: 'leavex-lit-scope',
      generateBundle(_, bundle) {
        const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? Object.entries(file.modules) : []));
        if (modules.filter(([id]) => id.endsWith('/lit-html.js')).length !== 1) this.error('Lit is not in the file, or is bundled twice');
        const used = modules.flatMap(([id, {renderedExports}]) => (id === scope ? renderedExports : []));
        for (const name of NAMES) if (!used.includes(name)) this.error(`Lit does not use ${name} any more: see src/page/lit-scope.ts`);
      },
    },
  ];
}
