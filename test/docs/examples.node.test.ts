// Each example is a project of its own: copied out of this repository, or opened in CodeSandbox, it still works.
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {describe, it} from 'node:test';

/** Examples with a package.json. Hugo has none. */
const examples = readdirSync('examples').filter((name) => existsSync(join('examples', name, 'package.json')));

const files = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !/node_modules|[/\\]\.(?:next|nuxt|output|astro|angular|svelte-kit)\b/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name));

describe('examples', () => {
  it('are there', () => assert.ok(examples.length > 10, examples.join()));

  for (const name of examples) {
    const folder = join('examples', name);

    it(`${name} names what it installs, and has what starts it`, () => {
      const {
        private: isPrivate,
        scripts,
        dependencies,
        devDependencies,
      } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
        'scripts' | 'dependencies' | 'devDependencies',
        Record<string, string>
      > & {private?: boolean};
      assert.equal(isPrivate, true);
      assert.ok(
        ['dev', 'start', 'test'].some((script) => scripts[script]),
        Object.keys(scripts).join(),
      );
      const versions = Object.entries({...dependencies, ...devDependencies});
      const isImported = files(folder).some(
        (file) => !file.endsWith('.json') && /["']leavex-widgets["'/]/.test(readFileSync(file, 'utf8')),
      );
      assert.equal(
        versions.some(([library]) => library === 'leavex-widgets'),
        isImported,
      );
      for (const [library, version] of versions) assert.match(version, /^[\^~]?\d/, library);
    });

    it(`${name} reads nothing outside its folder`, () => {
      for (const file of files(folder).filter((path) => /\.(?:[jt]sx?|mjs|vue|svelte|astro|json|html)$/.test(path)))
        for (const [, path] of readFileSync(file, 'utf8').matchAll(/["'(]((?:\.\.\/)+[^"')]*)["')]/g))
          assert.ok(!relative(folder, join(file, '..', path!)).startsWith('..'), `${file}: ${path}`);
    });
  }
});
