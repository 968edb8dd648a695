import {existsSync} from 'node:fs';
import {mkdir, readdir, rename, rm} from 'node:fs/promises';
import {basename} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build, type InlineConfig, type Plugin} from 'vite';
import {asPlugin} from './edit-module.js';
import {writeIntegrity} from './integrity.js';
import {minifyCss} from './minify-css.js';
import {cdn, root} from './paths.js';
import {stripSchemaDescriptions, stripTranslatorNotes} from './strip-notes.js';
import {trustedTypes} from './trusted-types.js';

// Every file is a build of its own: that is what makes it one file, whatever it has in common with the others.

const common: InlineConfig = {
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  base: './',
};

const output: InlineConfig['build'] = {
  target: 'es2022',
  emptyOutDir: false,
  modulePreload: false,
  reportCompressedSize: false,
};

/** Exchanges a module for the one of the CDN files that stands beside it: `loaders.ts` for `loaders.cdn.ts`. */
const cdnModules: Plugin = {
  name: 'leavex-cdn-modules',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const resolved = await this.resolve(source, importer, {...options, skipSelf: true});
    if (!resolved?.id.startsWith(`${root}src/`) || !resolved.id.endsWith('.ts')) return resolved;
    const instead = `${resolved.id.slice(0, -'.ts'.length)}.cdn.ts`;
    return existsSync(instead) && instead !== importer ? instead : resolved;
  },
};

/** The module `virtual:locale`: the messages of one language, or of none. */
function insideLocale(locale: string | undefined): Plugin {
  const code = locale
    ? `import {templates} from ${JSON.stringify(`${root}src/generated/locales/${locale}.ts`)};
      export const inside = {lang: ${JSON.stringify(locale)}, templates};`
    : 'export const inside = undefined;';
  return {
    name: 'leavex-inside-locale',
    resolveId: {filter: {id: /^virtual:locale$/}, handler: (id) => `\0${id}`},
    load: {filter: {id: /^\0virtual:locale$/}, handler: () => code},
  };
}

/** Pseudo-locales are for tests: no file has one inside. */
const isPseudo = (locale: string): boolean => locale.endsWith('-XA') || locale.endsWith('-XB');

/** Builds one script: `leavex-counter.js`, or `leavex.fr.js` with a language inside. */
export async function buildScript(entry: string, {outDir = cdn, locale}: {outDir?: string; locale?: string} = {}): Promise<void> {
  const name = locale ? `${entry}.${locale}` : entry;
  await build({
    ...common,
    plugins: [
      cdnModules,
      insideLocale(locale),
      ...[stripTranslatorNotes, stripSchemaDescriptions, minifyCss].map(asPlugin),
      trustedTypes(),
    ],
    define: {__POLICY__: JSON.stringify(entry)},
    build: {
      ...output,
      outDir,
      rolldownOptions: {
        input: {[name]: `${root}src/cdn/${entry}.ts`},
        output: {format: 'iife', entryFileNames: '[name].js'},
      },
    },
  });
}

/**
 * Builds one module. A locale needs one function of @lit/localize, whose main entry brings its runtime along. CommonMark has no
 * bare addresses, so markdown.js does without what finds them (linkify-it, 2.8 kB).
 */
async function buildModule(input: Readonly<Record<string, string>>, outDir: string): Promise<void> {
  await build({
    ...common,
    resolve: {
      alias: [
        {find: /^@lit\/localize$/, replacement: fileURLToPath(import.meta.resolve('@lit/localize/internal/str-tag.js'))},
        {find: /^linkify-it$/, replacement: `${root}scripts/build/no-linkify-it.ts`},
      ],
    },
    build: {
      ...output,
      outDir,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'strict',
        output: {format: 'es', entryFileNames: '[name].js', codeSplitting: false},
      },
    },
  });
}

/** The scripts of `src/cdn`. */
async function allEntries(): Promise<string[]> {
  return (await readdir(`${root}src/cdn`)).map((file) => basename(file, '.ts')).filter((name) => name.startsWith('leavex'));
}

/**
 * Builds the CDN files, or of the scripts those that are named, beside the old ones and puts them in their place at once, since
 * servers and tests may be reading.
 */
export async function buildCdn(folder = cdn, named: readonly string[] = []): Promise<void> {
  const next = `${folder}.next-${process.pid}`;
  try {
    await mkdir(`${next}/locales`, {recursive: true});
    await buildFiles(next, named.length > 0 ? named : await allEntries());
    await rm(folder, {recursive: true, force: true});
    await rename(next, folder);
  } finally {
    await rm(next, {recursive: true, force: true});
  }
}

async function buildFiles(outDir: string, entries: readonly string[]): Promise<void> {
  const locales = (await readdir(`${root}src/generated/locales`)).map((file) => basename(file, '.ts'));
  for (const entry of entries) await buildScript(entry, {outDir});
  if (entries.includes('leavex'))
    for (const locale of locales.filter((name) => !isPseudo(name))) await buildScript('leavex', {outDir, locale});
  for (const locale of locales) await buildModule({[locale]: `${root}src/generated/locales/${locale}.ts`}, `${outDir}/locales`);
  await buildModule({markdown: `${root}src/markdown/letter-file.ts`}, outDir);
  await writeIntegrity(outDir);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildCdn(process.argv[2], process.argv.slice(3));
