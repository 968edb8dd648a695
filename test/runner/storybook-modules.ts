import {mkdir} from 'node:fs/promises';
import {build} from 'esbuild';
import type {TestRunnerPlugin} from '@web/test-runner';

/** Modules of Storybook that tests import → file name of the bundle made of each. */
const MODULES: Readonly<Record<string, string>> = {
  'storybook/test': 'test',
  'storybook/preview-api': 'preview-api',
  '@storybook/web-components': 'web-components',
};
const FOLDER = 'node_modules/.cache/leavex-storybook';

/**
 * Tests are served as plain ES modules, and parts of Storybook are CommonJS. They are bundled, at their first use only:
 * most runs while developing touch no story.
 */
export function storybookModules(): TestRunnerPlugin {
  let bundled: Promise<unknown> | undefined;
  return {
    name: 'storybook-modules',
    async resolveImport({source}) {
      const name = MODULES[source];
      if (name === undefined) return undefined;
      await (bundled ??= bundle());
      return `/${FOLDER}/${name}.js`;
    },
  };
}

async function bundle(): Promise<void> {
  await mkdir(FOLDER, {recursive: true});
  await build({
    entryPoints: Object.fromEntries(Object.entries(MODULES).map(([module, name]) => [name, module])),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    outdir: FOLDER,
    logLevel: 'error',
    external: ['lit', 'lit/*', 'lit-html', '@lit/*'],
    define: {'process.env.NODE_ENV': '"test"', 'process.env': '{}'},
  });
}
