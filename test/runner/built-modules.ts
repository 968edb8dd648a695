import {existsSync, readdirSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import {posix} from 'node:path';
import type {TestRunnerPlugin} from '@web/test-runner';
import {build} from 'vite';
import {cdnConfig} from '../../scripts/build/cdn-config.js';
import {root} from '../../scripts/build/paths.js';
import {litScope} from '../../scripts/build/lit-scope.js';

const FOLDER = '.cache/built-modules';

/** Packages that tests import. Lit is the elements' copy, for a test that renders. */
const PACKAGES = [
  '@open-wc/testing',
  '@web/test-runner-commands',
  'fast-check',
  'lit',
  'lit/directive.js',
  'lit/directives/ref.js',
  'lit/static-html.js',
];

/** Modules that a browser loads, and those that tests add to them: path without its ending → file. */
function modules(): Record<string, string> {
  const files = ['src', 'test/build/fixtures'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, {recursive: true, encoding: 'utf8'}).map((file) => posix.join(folder, file.replaceAll('\\', '/'))),
  );
  const browser = files.filter(
    (file) =>
      file.endsWith('.ts') &&
      !file.endsWith('.d.ts') &&
      !file.startsWith('src/compile/') &&
      !file.startsWith('src/cdn/') &&
      !existsSync(root + file.replace('.ts', '.cdn.ts')),
  );
  return Object.fromEntries(browser.map((file) => [file.slice(0, -'.ts'.length), root + file]));
}

/** Modules of ours that Lit imports. In the file of src/page, which imports Lit, they would come too late. */
const BEFORE_LIT = ['lit-scope', 'trusted-types', 'unshadowed'];

/**
 * File for a module: one for each folder of src and for each package, since a page with a file for each of 200 modules costs more
 * than its tests. Modules with side effects (package.json) stay apart: a page may load the file for the sake of another.
 */
function bundleOf(id: string): string | null {
  const [, packageName] = /.*\/node_modules\/(@?[\w-]+)/.exec(id) ?? [];
  if (packageName) return `packages/${/^@?lit/.test(packageName) ? 'lit' : packageName}`;
  const [folder = '', name = ''] = posix.relative(`${root}src`, id).split('/');
  if (folder.startsWith('.') || name === '' || name === 'locales' || id.endsWith('/define.ts')) return null;
  if (folder === 'elements') return `bundles/${name}`;
  return `bundles/${BEFORE_LIT.includes(posix.basename(id, '.ts')) ? 'before-lit' : folder}`;
}

/** Builds all modules as the CDN files have them, minified. */
async function buildModules(): Promise<Record<string, string>> {
  await rm(root + FOLDER, {recursive: true, force: true});
  const input = modules();
  const config = cdnConfig({policy: 'leavex'});
  await build({
    ...config,
    logLevel: 'error',
    plugins: [config.plugins, litScope()],
    build: {
      ...config.build,
      outDir: root + FOLDER,
      sourcemap: true,
      rolldownOptions: {
        input: {...input, ...Object.fromEntries(PACKAGES.map((name) => [name, name]))},
        // Served by the test runner.
        external: ['/__web-dev-server__web-socket.js'],
        preserveEntrySignatures: 'allow-extension',
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          codeSplitting: {includeDependenciesRecursively: false, groups: [{debugName: 'bundle', name: bundleOf}]},
        },
      },
    },
  });
  return input;
}

/** Serves tests the modules of the CDN files instead of the sources. Locales and the Markdown reader come from `dist/cdn`. */
export function builtModules(): TestRunnerPlugin {
  let input: Record<string, string> = {};
  return {
    name: 'built-modules',
    async serverStart() {
      input = await buildModules();
    },
    resolveImport({source, context}) {
      if (context.path.startsWith(`/${FOLDER}/`)) return undefined;
      if (PACKAGES.includes(source)) return `/${FOLDER}/${source}.js`;
      if (!source.startsWith('.') && !source.startsWith('/')) return undefined;
      const path = posix.join(posix.dirname(context.path), source).slice(1);
      const name = path.slice(0, -posix.extname(path).length);
      return name in input ? `/${FOLDER}/${name}.js` : undefined;
    },
  };
}
