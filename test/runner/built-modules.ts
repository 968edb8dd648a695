import {existsSync, readdirSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import {posix} from 'node:path';
import type {TestRunnerPlugin} from '@web/test-runner';
import {build} from 'vite';
import {cdnConfig} from '../../scripts/build/cdn-config.js';
import {root} from '../../scripts/build/paths.js';
import {litScope} from '../../scripts/build/lit-scope.js';

const FOLDER = '.cache/built-modules';

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

/** Builds every module as the CDN files have it, minified, each to a file of its own. */
async function buildModules(): Promise<Record<string, string>> {
  await rm(root + FOLDER, {recursive: true, force: true});
  const input = modules();
  const config = cdnConfig({policy: 'leavex'});
  await build({
    ...config,
    plugins: [config.plugins, litScope()],
    build: {
      ...config.build,
      outDir: root + FOLDER,
      sourcemap: true,
      rolldownOptions: {
        // A test that renders must have the copy of Lit that the elements have.
        input: {...input, lit: 'lit'},
        preserveEntrySignatures: 'strict',
        output: {format: 'es', preserveModules: true, preserveModulesRoot: root, entryFileNames: '[name].js'},
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
      if (source === 'lit') return `/${FOLDER}/lit.js`;
      if (!source.startsWith('.') && !source.startsWith('/')) return undefined;
      const path = posix.join(posix.dirname(context.path), source).slice(1);
      const name = path.slice(0, -posix.extname(path).length);
      return name in input ? `/${FOLDER}/${name}.js` : undefined;
    },
  };
}
