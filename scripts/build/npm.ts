import {execFileSync} from 'node:child_process';
import {readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import ts from 'typescript';
import {build} from 'vite';
import {ELEMENT_NAMES} from '../elements.js';
import {asPlugin, type ModuleEdit} from './edit-module.js';
import {listLicences} from './licences.js';
import {PSEUDO_LOCALES} from '../locales/pseudo.js';
import {minifyCss} from './minify-css.js';
import {dist, root} from './paths.js';
import {removeProperty, stripSchemaDescriptions, stripTranslatorNotes} from './strip-notes.js';

/** The page's or the bundler's own copy. Without @lit/localize, of which a part belongs into the package. */
const EXTERNAL = /^(lit|@lit\/reactive-element|lit-html|lit-element)(\/.*)?$/;

/** Languages that people speak; the others are for tests. */
async function locales(): Promise<string[]> {
  const files = await readdir(join(root, 'src/generated/locales'));
  return files.map((file) => basename(file, '.ts')).filter((locale) => !(locale in PSEUDO_LOCALES));
}

/** Takes the pseudo-locales out of the list of loaders. */
const stripPseudoLocales: ModuleEdit = {
  name: 'strip-pseudo-locales',
  files: /\/src\/i18n\/loaders\.ts$/,
  visit: (edited) => ({
    ObjectExpression(object) {
      object.properties.forEach((property, index) => {
        if (property.type === 'Property' && property.key.type === 'Literal' && String(property.key.value) in PSEUDO_LOCALES)
          removeProperty(edited, object, index);
      });
    },
  }),
};

/** Entries of the package: dist file without its ending → source. */
async function entries(): Promise<Record<string, string>> {
  const found: Record<string, string> = {
    index: 'src/index.ts',
    define: 'src/define.ts',
    'testing/index': 'src/testing/index.ts',
    'server/index': 'src/server/index.ts',
  };
  for (const name of ELEMENT_NAMES)
    for (const file of [`leavex-${name}`, 'define']) found[`elements/${name}/${file}`] = `src/elements/${name}/${file}.ts`;
  for (const locale of await locales()) found[`locales/${locale}`] = `src/generated/locales/${locale}.ts`;
  return found;
}

/**
 * Modules that the Markdown reader shares with the elements. Without a chunk of their own they would be in that of the elements'
 * base. Bundlers of applications would then split the base, with Lit, from the elements, and both halves compress worse.
 */
const SHARED_WITH_MARKDOWN = {name: 'text', test: /\/src\/(text\/|i18n\/match-locale|api\/schema\/limits)/};

/** The modules of the package: readable, with Lit left out, what they have in common in chunks/. */
export async function buildModules(): Promise<void> {
  const entry = await entries();
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [stripPseudoLocales, stripTranslatorNotes, stripSchemaDescriptions, minifyCss].map(asPlugin),
    build: {
      license: listLicences('modules'),
      target: 'es2022',
      outDir: dist,
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      reportCompressedSize: false,
      lib: {entry, formats: ['es']},
      rolldownOptions: {
        external: EXTERNAL,
        output: {entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js', codeSplitting: {groups: [SHARED_WITH_MARKDOWN]}},
      },
    },
  });
}

/** Declarations of the modules, by the compiler that checks the types; those of locale files all say the same. */
export async function writeTypes(): Promise<void> {
  execFileSync(process.execPath, [join(root, 'node_modules/typescript-native/bin/tsc'), '-p', join(root, 'tsconfig.build.json')], {
    cwd: root,
    stdio: 'inherit',
  });
  const declaration = `/** Messages of one language by id. */\nexport declare const templates: Readonly<Record<string, unknown>>;\n`;
  for (const locale of await locales()) await writeFile(join(dist, 'locales', `${locale}.d.ts`), declaration);
  await removePrivateTypes(Object.keys(await entries()));
}

/** Removes declarations that no entry leads to: nobody can import what they describe. */
async function removePrivateTypes(names: readonly string[]): Promise<void> {
  const reached = new Set<string>();
  const reach = async (file: string): Promise<void> => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const {fileName} of ts.preProcessFile(await readFile(file, 'utf8')).importedFiles)
      if (fileName.startsWith('.')) await reach(join(dirname(file), fileName.replace(/js$/, 'd.ts')));
  };
  for (const name of names) await reach(join(dist, `${name}.d.ts`));
  for (const file of await readdir(dist, {recursive: true}))
    if (file.endsWith('.d.ts') && !reached.has(join(dist, file))) await rm(join(dist, file));
}
