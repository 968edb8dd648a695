import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative, resolve, sep} from 'node:path';
import {test} from 'node:test';

const OUTSIDE = new Set(['node_modules', 'dist', 'coverage', 'storybook-static', '.cache', '.wireit', '.git']);

const folders: string[] = [];
process.on('exit', () => folders.forEach((folder) => rmSync(folder, {recursive: true, force: true})));

/** Builds a copy of the project in a folder of its own, and gives the hash of each file. */
function buildIn(name: string): Record<string, string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'leavex-repeat-')), name);
  folders.push(resolve(folder, '..'));
  cpSync('.', folder, {recursive: true, filter: (path) => !OUTSIDE.has(relative('.', path).split(sep)[0]!)});
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/build.ts'], {cwd: folder, stdio: 'pipe'});
  const files = readdirSync(join(folder, 'dist'), {recursive: true, encoding: 'utf8'}).sort();
  return Object.fromEntries(
    files
      .filter((file) => statSync(join(folder, 'dist', file)).isFile())
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, 'dist', file)))
          .digest('hex'),
      ]),
  );
}

test('two builds of one commit in two folders have the same bytes', () => {
  const first = buildIn('a');
  assert.ok(Object.keys(first).length > 50);
  assert.deepEqual(buildIn('another-name'), first);
});
