import {chmod, readFile} from 'node:fs/promises';
import {build} from 'vite';
import {listLicences} from './licences.js';
import {dist, root} from './paths.js';

/**
 * Builds `dist/cli.js` of `src/compile/cli.ts`. It is one file for Node with every library inside, so the package depends on none
 * of them.
 */
export async function buildCli(outDir = dist): Promise<void> {
  const {version} = JSON.parse(await readFile(`${root}package.json`, 'utf8')) as {version: string};
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {__VERSION__: JSON.stringify(version)},
    ssr: {noExternal: true, target: 'node'},
    build: {
      ssr: 'src/compile/cli.ts',
      license: listLicences('cli'),
      target: 'node20',
      outDir,
      emptyOutDir: false,
      // Readable stack traces are worth more here than bytes.
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {output: {format: 'es', entryFileNames: 'cli.js', codeSplitting: false, banner: '#!/usr/bin/env node'}},
    },
  });
  await chmod(`${outDir}/cli.js`, 0o755);
}
