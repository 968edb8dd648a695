import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {ELEMENT_NAMES} from '../../scripts/elements.js';
import {entries, pack} from './support/packed.js';

const packed = pack();

describe('exports', () => {
  it('publint finds nothing to say', async () => {
    const tarball = readFileSync(packed.tarball);
    const {messages, pkg} = await publint({
      pack: {tarball: tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength)},
      strict: true,
    });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('types are right for everybody who can import the package', () => {
    // Only as ES modules: the package has no others. Data and classic scripts have no types.
    const args = [
      packed.tarball,
      '--profile',
      'esm-only',
      '--no-emoji',
      '--no-color',
      '--exclude-entrypoints',
      './custom-elements.json',
      './openapi.yaml',
    ];
    const {status, stdout, stderr} = spawnSync(process.execPath, ['node_modules/@arethetypeswrong/cli/dist/index.js', ...args], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout + stderr);
  });

  it('every target is in the package', () => {
    for (const value of Object.values(packed.json.exports))
      for (const target of typeof value === 'string' ? [value] : Object.values(value)) {
        const [before = '', after = ''] = target.slice(2).split('*');
        assert.ok(
          packed.files.some((file) => (target.includes('*') ? file.startsWith(before) && file.endsWith(after) : file === before)),
          `${target} is not in the package`,
        );
      }
  });

  it('what is loaded later imports no element: esbuild would put that into every application', () => {
    const modules = packed.files.filter((file) => file.startsWith('dist/chunks/') && file.endsWith('.js'));
    const read = (file: string): string => readFileSync(join(packed.folder, file), 'utf8');
    const later = modules.flatMap((file) => [...read(file).matchAll(/import\("\.\/([\w-]+\.js)"\)/g)].map(([, name]) => name!));
    assert.ok(later.includes('letter-file.js'), later.join());
    for (const name of later) assert.doesNotMatch(read(`dist/chunks/${name}`), /^import .* from "\.\/leavex-/m, name);
  });

  it('every element has its class and its registration', () => {
    for (const name of ELEMENT_NAMES) {
      assert.ok(packed.json.exports[`./${name}`], `./${name}`);
      assert.ok(packed.json.exports[`./${name}/define`], `./${name}/define`);
    }
  });

  it('fields for networks, editors and the command point to files', () => {
    const {customElements, types, bin, 'web-types': webTypes} = packed.json;
    for (const path of [customElements, types, webTypes, ...Object.values(bin)])
      assert.ok(typeof path === 'string' && existsSync(join(packed.folder, path)), String(path));
  });

  it('has no short CDN address, beside which the packages of others lie', () => {
    assert.deepEqual(
      Object.keys(packed.json).filter((field) => ['unpkg', 'jsdelivr', 'main', 'browser', 'module'].includes(field)),
      [],
    );
  });

  it('every script and style of the CDN has its hash', () => {
    const listed = Object.keys(JSON.parse(readFileSync(join(packed.folder, 'dist/cdn/integrity.json'), 'utf8')) as object);
    const there = packed.files.filter((file) => /^dist\/cdn\/.*\.js$/.test(file)).map((file) => file.slice('dist/cdn/'.length));
    assert.deepEqual(listed.filter((file) => file.endsWith('.js')).sort(), there.sort());
  });

  // Bundlers complain about a plain import of a module without any: that is how types of frameworks are imported.
  it('what has side effects or is imported for its types says so, and nothing else', () => {
    const isListed = (file: string): boolean =>
      (packed.json['sideEffects'] as string[]).some((pattern) =>
        new RegExp(`^\\./${file.length ? globToExpression(pattern) : ''}$`).test(`./${file}`),
      );
    for (const {file} of entries(packed).filter((entry) => entry.file.endsWith('.js') && !entry.file.startsWith('dist/cdn/')))
      assert.equal(isListed(file), /(define|types-only)\.js$/.test(file), file);
  });
});

function globToExpression(pattern: string): string {
  return pattern
    .slice(2)
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('**', '\0')
    .replaceAll('*', '[^/]*')
    .replaceAll('\0', '.*');
}
