import {basename} from 'node:path';
import {build} from 'esbuild';
import {weigh} from './weigh.js';
import type {Size, Sizes} from './ledger.js';
import {ELEMENT_NAMES} from '../elements.js';

const WITHOUT = {'': [], ' without lit': ['lit', 'lit/*']};

/** Size of an import of the package in an application, minified by its bundler. Languages are loaded later. */
export async function npmSizes(): Promise<Sizes> {
  const imports = [...ELEMENT_NAMES.map((name) => `${name}/define`), 'define'].sort();
  const sizes: [string, Size][] = [];
  for (const name of imports)
    for (const [suffix, external] of Object.entries(WITHOUT)) sizes.push([`npm/${name}${suffix}`, await sizeOf(name, external)]);
  return Object.fromEntries(sizes);
}

async function sizeOf(name: string, external: string[]): Promise<Size> {
  const {outputFiles, metafile} = await build({
    stdin: {contents: `import 'leavex-widgets/${name}';`, resolveDir: process.cwd()},
    bundle: true,
    minify: true,
    format: 'esm',
    splitting: true,
    outdir: '/out',
    write: false,
    metafile: true,
    logLevel: 'silent',
    external,
  });
  const atOnce = new Set<string>();
  const add = (file: string): void => {
    if (atOnce.has(basename(file))) return;
    atOnce.add(basename(file));
    const output = Object.entries(metafile.outputs).find(([path]) => basename(path) === basename(file))?.[1];
    for (const {path, kind} of output?.imports ?? []) if (kind === 'import-statement' && path.endsWith('.js')) add(path);
  };
  add('stdin.js');
  const sizes = outputFiles.filter(({path}) => atOnce.has(basename(path))).map(({contents}) => weigh(contents));
  return {raw: sum(sizes.map(({raw}) => raw)), brotli: sum(sizes.map(({brotli}) => brotli))};
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
