import {execFileSync} from 'node:child_process';
import {readdir, writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {build} from 'vite';
import {ELEMENT_NAMES} from '../elements.js';
import {asPlugin} from './edit-module.js';
import {listLicences} from './licences.js';
import {minifyCss} from './minify-css.js';
import {ownExports} from './own-exports.js';
import {dist, root} from './paths.js';
import {stripSchemaDescriptions, stripTranslatorNotes} from './strip-notes.js';

/** The page's or the bundler's own copy. @lit/localize is not in it: what we take of it belongs into the package. */
const EXTERNAL = /^(lit|@lit\/reactive-element|lit-html|lit-element)(\/.*)?$/;

/** Entries of the package: dist file without its ending → source. */
async function entries(): Promise<Record<string, string>> {
  const found: Record<string, string> = {index: 'src/index.ts', define: 'src/define.ts'};
  for (const name of ELEMENT_NAMES)
    for (const file of [`leavex-${name}`, 'define']) found[`elements/${name}/${file}`] = `src/elements/${name}/${file}.ts`;
  for (const file of await readdir(join(root, 'src/generated/locales'))) {
    const locale = basename(file, '.ts');
    found[`locales/${locale}`] = `src/generated/locales/${file}`;
  }
  return found;
}

/** The modules of the package: readable, with Lit left out, what they have in common in chunks/. */
export async function buildModules(): Promise<void> {
  const entry = await entries();
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [ownExports, ...[stripTranslatorNotes, stripSchemaDescriptions, minifyCss].map(asPlugin)],
    build: {
      license: listLicences('modules'),
      target: 'es2022',
      outDir: dist,
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      reportCompressedSize: false,
      lib: {entry, formats: ['es']},
      rolldownOptions: {external: EXTERNAL, output: {entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js'}},
    },
  });
}

/** Declarations of the modules, by the compiler; those of locale files all say the same. */
export async function writeTypes(): Promise<void> {
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json')], {
    cwd: root,
    stdio: 'inherit',
  });
  const declaration = `/** Messages of one language by id. */\nexport declare const templates: Readonly<Record<string, unknown>>;\n`;
  for (const file of await readdir(join(root, 'src/generated/locales')))
    await writeFile(join(dist, 'locales', `${basename(file, '.ts')}.d.ts`), declaration);
}
