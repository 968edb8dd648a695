import {appendFile, chmod, readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * `src/compile/cli.ts` → `dist/cli.js`: one file for Node with every library inside, so that the package needs none of
 * them as a dependency.
 */
export async function buildCli(outDir = `${root}dist`): Promise<void> {
  const {version} = JSON.parse(await readFile(`${root}package.json`, 'utf8')) as {version: string};
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {__VERSION__: JSON.stringify(version)},
    ssr: {noExternal: true, target: 'node'},
    build: {
      ssr: 'src/compile/cli.ts',
      target: 'node20',
      outDir,
      emptyOutDir: false,
      // Readable stack traces are worth more here than bytes.
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {output: {format: 'es', entryFileNames: 'cli.js', codeSplitting: false, banner: '#!/usr/bin/env node'}},
    },
  });
  const {output} = result as {output: {moduleIds?: string[]}[]};
  await appendFile(`${outDir}/cli.js`, await licences(output.flatMap(({moduleIds = []}) => moduleIds)));
  await chmod(`${outDir}/cli.js`, 0o755);
}

/** The licences of what is bundled ask to travel with it. */
async function licences(modules: readonly string[]): Promise<string> {
  const folders = new Set(modules.flatMap((id) => /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []));
  const texts = await Promise.all(
    [...folders].sort().map(async (folder) => {
      const {name, version, license} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
      const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
      const text = file ? await readFile(join(folder, file), 'utf8') : '';
      return `${name} ${version} (${license})\n\n${text.replaceAll('*/', '* /').trim()}`;
    }),
  );
  return `\n/*!\nBundled into this file:\n\n${texts.join('\n\n---\n\n')}\n*/\n`;
}
