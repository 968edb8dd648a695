import {mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build, type InlineConfig, type Plugin} from 'vite';
import {writeIntegrity} from './integrity.js';
import {internalNames} from './internal-names.js';
import {cdn, root} from './paths.js';
import {LIT_NAMES, smallLit} from './small-lit.js';
import {smallMarkdown} from './small-markdown.js';
import {sourceLiterals} from './source-literals.js';
import {textKeys} from './text-keys.js';
import {trustedTypes} from './trusted-types.js';

// Every file is a build of its own: that is what makes it one file, whatever it has in common with the others.

/** What leavex.js has in it instead of a language; leavex.fr.js and its like are the same text with one put in. */
const LOCALE = '__LOCALE__';

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

/** Modules as bundlers want them, and what takes their place: imports with computed addresses, translations found by their text. */
const CDN_MODULES: readonly (readonly [end: string, instead: string])[] = [
  ['/loaders.js', 'src/i18n/loaders.cdn.ts'],
  ['/translation.js', 'src/i18n/translation.cdn.ts'],
  ['/load-markdown.js', 'src/markdown/load-markdown.cdn.ts'],
];
const cdnLoaders: Plugin = {
  name: 'leavex-cdn-loaders',
  enforce: 'pre',
  resolveId(source) {
    const [, instead] = CDN_MODULES.find(([end]) => source.endsWith(end)) ?? [];
    return instead && root + instead;
  },
};

/** Pseudo-locales are for tests: no file has one inside. */
const isPseudo = (locale: string): boolean => /-X[AB]$/.test(locale);

/** Builds one file, with no language inside. Returns its text in which a language may be put instead of `__LOCALE__`. */
export async function buildScript(entry: string, outDir = cdn): Promise<string> {
  await build({
    ...common,
    plugins: [cdnLoaders, sourceLiterals({keepIds: false}), smallLit(), trustedTypes()],
    define: {__POLICY__: JSON.stringify(entry)},
    build: {
      ...output,
      outDir,
      minify: 'terser',
      terserOptions: {
        ecma: 2020,
        toplevel: true,
        compress: {passes: 3, pure_getters: true, unsafe_arrows: true},
        mangle: {properties: {regex: new RegExp(`^(${[...LIT_NAMES, ...internalNames()].join('|')})$`), builtins: true}},
      },
      rolldownOptions: {
        input: {[entry]: `${root}src/cdn/${entry}.ts`},
        // A classic script has no place for a warning about addresses that are computed on purpose.
        output: {format: 'iife', entryFileNames: '[name].js'},
      },
    },
  });
  const file = `${outDir}/${entry}.js`;
  const code = await readFile(file, 'utf8');
  await writeFile(file, withLocale(code, 'null'));
  return code;
}

async function buildModule(input: Readonly<Record<string, string>>, outDir: string): Promise<void> {
  await build({
    ...common,
    // The main entry of @lit/localize brings its runtime along; a locale needs one function of it.
    plugins: [textKeys(), smallMarkdown()],
    resolve: {alias: [{find: /^@lit\/localize$/, replacement: fileURLToPath(import.meta.resolve('@lit/localize/internal/str-tag.js'))}]},
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

/** A locale module as an expression: `{lang, templates}`. */
function asExpression(locale: string, code: string): string {
  const [, body, local] = /^([\s\S]*?)export\s*\{\s*(\w+) as templates\s*\};?\s*$/.exec(code) ?? [];
  if (body === undefined) throw new Error(`dist/cdn/locales/${locale}.js: no "export {… as templates}" at its end`);
  return `(()=>{${body.trim()}return{lang:${JSON.stringify(locale)},templates:${local}}})()`;
}

/** Puts a locale, or none, where the build has left a free name. */
function withLocale(code: string, expression: string): string {
  if (code.split(LOCALE).length !== 2) throw new Error(`${LOCALE} is to be in the file once`);
  return code.replace(LOCALE, () => expression);
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

async function buildFiles(folder: string, entries: readonly string[]): Promise<void> {
  const locales = (await readdir(`${root}src/generated/locales`)).map((file) => basename(file, '.ts'));
  const scripts = new Map<string, string>();
  for (const entry of entries) scripts.set(entry, await buildScript(entry, folder));
  for (const locale of locales) await buildModule({[locale]: `${root}src/generated/locales/${locale}.ts`}, `${folder}/locales`);
  await buildModule({markdown: `${root}src/markdown/letter-file.ts`}, folder);
  const all = scripts.get('leavex');
  if (all !== undefined)
    for (const locale of locales.filter((name) => !isPseudo(name))) {
      const expression = asExpression(locale, await readFile(`${folder}/locales/${locale}.js`, 'utf8'));
      await writeFile(`${folder}/leavex.${locale}.js`, withLocale(all, expression));
    }
  await writeIntegrity(folder);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildCdn(process.argv[2], process.argv.slice(3));
