// Most licences ask to travel with the code: a build that forgets one stops.
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {listLicences, writeLicences} from '../../scripts/build/licences.js';

const dependency = {name: 'a-library', version: '1.2.3', identifier: 'MIT', text: 'Copyright (c) somebody'};

/** A folder whose builds have listed these libraries. */
async function inFolder(lists: Readonly<Record<string, readonly object[]>>, check: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'leavex-licences-'));
  try {
    for (const [build, libraries] of Object.entries(lists)) {
      const file = join(folder, listLicences(build).fileName);
      mkdirSync(join(file, '..'), {recursive: true});
      writeFileSync(file, JSON.stringify(libraries));
    }
    await check(folder);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

describe('LICENSES.txt', () => {
  it('has each library once, with its text', () =>
    inFolder({modules: [dependency], cli: [dependency, {...dependency, name: 'another'}]}, async (folder) => {
      await writeLicences(folder);
      const text = readFileSync(join(folder, 'LICENSES.txt'), 'utf8');
      assert.equal(text.split('a-library 1.2.3 (MIT)\n\nCopyright (c) somebody').length, 2);
      assert.match(text, /another 1\.2\.3/);
    }));

  for (const text of [null, ' '])
    it(`is not written when a library has no licence (${JSON.stringify(text)})`, () =>
      inFolder({modules: [dependency, {...dependency, name: 'bare', text}]}, (folder) =>
        assert.rejects(writeLicences(folder), /bare 1\.2\.3 is bundled and has no text of a licence/),
      ));

  it('is not written when no build has listed its libraries', () =>
    inFolder({}, (folder) => assert.rejects(writeLicences(folder), /no build has listed its libraries/)));
});
