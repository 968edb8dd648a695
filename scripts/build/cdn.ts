import {readFileSync} from 'node:fs';
import {mkdir, readdir, rename, rm} from 'node:fs/promises';
import {basename} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'vite';
import {cdnConfig} from './cdn-config.js';
import {writeIntegrity} from './integrity.js';
import {banner, listLicences, writeLicences} from './licences.js';
import {cdn, root} from './paths.js';
import {litScope} from './lit-scope.js';
import {PSEUDO_LOCALES} from '../locales/pseudo.js';

// Every file is a build of its own. So it is one file, whatever it has in common with the others.

const {version} = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {version: string};

/**
 * First line of a script. Chromium then compiles all its functions while the file arrives, instead of each at its first call.
 * That would hold up the page: it is a quarter of a counter's start (`npm run bench -- start`).
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad\n';

/** Builds one script: `leavex-counter.js`, or `leavex.fr.js` with a language inside. */
async function buildScript(entry: string, {outDir = cdn, locale}: {outDir?: string; locale?: string} = {}): Promise<void> {
  const name = locale ? `${entry}.${locale}` : entry;
  const config = cdnConfig({policy: entry, locale});
  await build({
    ...config,
    plugins: [config.plugins, litScope()],
    build: {
      ...config.build,
      license: listLicences(name),
      outDir,
      rolldownOptions: {
        input: {[name]: `${root}src/cdn/${entry}.ts`},
        output: {format: 'iife', entryFileNames: '[name].js', postBanner: COMPILE_HINT + banner(version)},
      },
    },
  });
}

/**
 * Builds one module. CommonMark has no bare addresses, so markdown.js does without the library that finds them (linkify-it,
 * 2.8 kB).
 */
async function buildModule(input: Readonly<Record<string, string>>, outDir: string): Promise<void> {
  const config = cdnConfig({policy: 'leavex'});
  await build({
    ...config,
    resolve: {alias: {'linkify-it': `${root}scripts/build/no-linkify-it.ts`}},
    build: {
      ...config.build,
      license: listLicences(Object.keys(input).join().replace('/', '-')),
      outDir,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'strict',
        output: {format: 'es', entryFileNames: '[name].js', codeSplitting: false, postBanner: banner(version)},
      },
    },
  });
}

/** The scripts of `src/cdn`. */
async function allEntries(): Promise<string[]> {
  return (await readdir(`${root}src/cdn`)).map((file) => basename(file, '.ts')).filter((name) => name.startsWith('leavex'));
}

/**
 * Builds the CDN files, or only the named scripts. They are built beside the old ones and replace them at once, since servers
 * and tests may be reading.
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
    for (const locale of locales.filter((name) => !(name in PSEUDO_LOCALES))) await buildScript('leavex', {outDir, locale});
  for (const locale of locales) await buildModule({[`locales/${locale}`]: `${root}src/generated/locales/${locale}.ts`}, outDir);
  await buildModule({markdown: `${root}src/markdown/letter-file.ts`}, outDir);
  await buildModule({advice: `${root}src/advice/console-sentences.ts`}, outDir);
  await writeLicences(outDir);
  await writeIntegrity(outDir);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildCdn(process.argv[2], process.argv.slice(3));
