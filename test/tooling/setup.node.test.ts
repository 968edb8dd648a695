import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';

interface Setup {
  nodeComplaint(version: string): string | undefined;
}

const {nodeComplaint} = (await import(pathToFileURL('scripts/setup.mjs').href)) as Setup;

describe('setup', () => {
  it('takes the versions of Node that the tools run on', () => {
    for (const version of ['20.19.0', '20.20.2', '22.12.0', '22.23.3', '24.0.0', '25.1.0'])
      assert.equal(nodeComplaint(version), undefined, version);
  });

  it('refuses older ones in a sentence that says what is needed', () => {
    for (const version of ['18.20.8', '20.18.3', '21.7.0', '22.11.0'])
      assert.match(nodeComplaint(version) ?? '', new RegExp(`^Node ${version} is too old: .*20\\.19, 22\\.12 or newer`), version);
  });

  it('needs nothing that is not there before the installation', () => {
    for (const file of ['setup', 'start', 'test']) {
      const imports = [...readFileSync(`scripts/${file}.mjs`, 'utf8').matchAll(/^import .* from '([^']+)'/gm)].map(([, name]) => name!);
      assert.ok(imports.length > 0);
      for (const name of imports) assert.match(name, /^node:|^\.\/setup\.mjs$/, `${file}.mjs imports ${name}`);
    }
  });
});
