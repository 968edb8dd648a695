import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {build} from 'esbuild';
import {npm, pack} from './support/packed.js';

const packed = pack();

/** Imports of a file from outside of the package. */
async function importsOf(file: string): Promise<string[]> {
  const {metafile} = await build({
    entryPoints: [join(packed.folder, file)],
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
    outdir: '/out',
  });
  const outside = Object.values(metafile.outputs).flatMap(({imports}) => imports.filter(({external}) => external).map(({path}) => path));
  return [...new Set(outside)].sort();
}

describe('dependencies', () => {
  it('of whoever installs the package are lit and its own', () => {
    const tree = JSON.parse(npm('ls', '--omit=dev', '--all', '--json', '--loglevel=silent')) as {
      dependencies: Record<string, {version?: string}>;
    };
    // An optional peer that is not installed has no version.
    const installed = Object.entries(tree.dependencies).filter(([, {version}]) => version);
    assert.deepEqual(
      installed.map(([name]) => name),
      ['lit'],
    );
    const names = [...JSON.stringify(tree.dependencies).matchAll(/"([^"]+)":\{"version"/g)].map(([, name]) => name!);
    for (const name of names) assert.match(name, /^(lit|lit-html|lit-element|@lit\/.+|@lit-labs\/.+|@types\/trusted-types)$/);
  });

  it('widgets import lit, and nothing else; directives for Angular import Angular', async () => {
    assert.deepEqual(await importsOf('dist/frameworks/angular.js'), ['@angular/core']);
    const scripts = packed.files.filter((file) => /^dist\/(?!cdn\/|cli\.js|frameworks\/angular\.js).*\.js$/.test(file));
    assert.ok(scripts.length > 3, scripts.join());
    for (const file of scripts)
      for (const specifier of await importsOf(file))
        assert.match(specifier, /^lit($|\/)|^@lit\/reactive-element/, `${file} imports ${specifier}`);
  });

  it('the compiler imports what Node has', async () => {
    for (const specifier of await importsOf('dist/cli.js'))
      assert.match(
        specifier,
        /^node:|^(fs|path|url|util|os|stream|zlib|events|buffer|child_process|process|readline|tty|assert|crypto|module|http|https)(\/|$)/,
      );
  });

  it('the files of the CDN import nothing', async () => {
    const scripts = packed.files.filter((file) => /^dist\/cdn\/.*\.js$/.test(file));
    assert.ok(scripts.length > 3);
    for (const file of scripts) assert.deepEqual(await importsOf(file), [], file);
  });
});
