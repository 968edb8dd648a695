import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {pack} from './support/packed.js';

const packed = pack();
const read = (file: string): string => readFileSync(join(packed.folder, file), 'utf8');

/** Libraries that are known to be inside, by the file that lists them. */
const INSIDE = {
  'dist/cdn/LICENSES.txt': ['lit-html', 'lit-element', '@lit/reactive-element', '@lit/localize', 'markdown-it', 'entities'],
  'dist/LICENSES.txt': [
    '@lit/localize',
    'yaml',
    'csv-parse',
    'commander',
    'cli-progress',
    'markdown-it',
    '@formatjs/icu-messageformat-parser',
  ],
};

describe('licences of what is bundled', () => {
  for (const [file, libraries] of Object.entries(INSIDE))
    it(`stand in ${file}, with their copyright`, () => {
      const text = read(file);
      for (const library of libraries) {
        const {version, license} = JSON.parse(readFileSync(`node_modules/${library}/package.json`, 'utf8')) as Record<string, string>;
        const [, own] = text.split(`\n${library} ${version} (${license})\n`);
        assert.ok(own, library);
        assert.match(own.split('-'.repeat(72))[0]!, /copyright/i, library);
      }
    });

  it('are there for every library that a source map names', () => {
    const maps = packed.files.filter((file) => file.endsWith('.js.map'));
    const sources = maps.flatMap((file) => (JSON.parse(read(file)) as {sources: string[]}).sources);
    const libraries = new Set(sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []));
    assert.ok(libraries.has('@lit/localize'), [...libraries].join());
    const text = read('dist/LICENSES.txt');
    for (const library of libraries) assert.ok(text.includes(`\n${library} `), `${library} is bundled without its licence`);
  });

  it('are named in the first lines of each CDN file', () => {
    const files = packed.files.filter((file) => file.startsWith('dist/cdn/') && file.endsWith('.js'));
    assert.ok(files.length > 10);
    // A hint for the compiler of Chromium has to come before everything.
    for (const file of files)
      assert.match(
        read(file).replace('//# allFunctionsCalledOnLoad\n', ''),
        /^\/\*! leavex-widgets \d+\.\d+\.\d+, MIT licence\. .*LICENSES\.txt \*\/\n/,
        file,
      );
  });
});
