import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const {packages} = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {packages: Record<string, Locked>};
const {devDependencies} = JSON.parse(readFileSync('package.json', 'utf8')) as {devDependencies: Record<string, string>};

describe('lockfile', () => {
  it('has the binaries for every platform, else npm ci fails on some', () => {
    const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
    for (const [path, {optionalDependencies = {}}] of Object.entries(packages))
      for (const name of Object.keys(optionalDependencies)) assert.ok(names.has(name), `${path} wants ${name}`);
  });

  it('names no registry: packages come from whichever is configured', () => {
    const addresses = Object.entries(packages).filter(([, {resolved}]) => resolved?.startsWith('http'));
    assert.deepEqual(addresses, []);
  });

  it('has tools in exact versions, since a build is compared to the byte', () => {
    for (const [name, version] of Object.entries(devDependencies)) {
      // "npm:typescript@7.0.2" is a package under another name.
      assert.match(version, /^(?:npm:[^@]+@)?\d+\.\d+\.\d+$/, name);
      assert.equal(packages[`node_modules/${name}`]?.version, version.replace(/^.*@/, ''), name);
    }
  });
});
