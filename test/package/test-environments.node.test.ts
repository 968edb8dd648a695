// Tests of applications run in DOMs without layout. There every element mounts, asks, and shows its data.
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {pack} from './support/packed.js';

const packed = pack();
const api = join(packed.project, 'api');
execFileSync(process.execPath, [join(packed.folder, packed.json.bin['leavex-widgets']!), 'build', 'demo/campaign', '--out', api], {
  stdio: 'pipe',
});

describe('an application’s tests', () => {
  for (const environment of ['jsdom', 'happy-dom'])
    it(`in ${environment}: every element shows its data, silently`, () => {
      const {stdout, stderr} = spawnSync(
        process.execPath,
        ['--import', 'tsx', 'test/package/support/mount-all.ts', environment, packed.folder, api],
        {encoding: 'utf8'},
      );
      assert.equal(stderr, '');
      const shown = JSON.parse(stdout) as Record<string, string>;
      assert.match(shown['leavex-counter']!, /^ready: 3,230 signatures/);
      assert.match(shown['leavex-letter']!, /^ready: .*An open letter to/);
      assert.match(shown['leavex-contact-mep']!, /^ready: .*Your country/);
      assert.match(shown['leavex-departed']!, /^ready: \d+ organisations have left X/);
    });

  // Vitest with happy-dom, and Jest, whose jsdom has no fetch.
  for (const environment of ['happy-dom', 'bare'])
    it(`in ${environment}: every element shows the fixtures of leavex-widgets/testing, and tells of what it has loaded`, () => {
      const {stdout, stderr} = spawnSync(
        process.execPath,
        ['--import', 'tsx', 'test/package/support/mount-given.ts', environment, packed.folder],
        {encoding: 'utf8'},
      );
      assert.equal(stderr, '');
      const result = JSON.parse(stdout) as Record<string, {given: string; answered: string; events: string[]}>;
      const expected = {
        'leavex-counter': /^ready: 3,230 signatures/,
        'leavex-letter': /^ready: Leave X.*We ask our universities/,
        'leavex-contact-mep': /^ready: .*Ada Albers/,
        'leavex-departed': /^ready: 2 organisations have left X.*Example University/,
      };
      for (const [tag, text] of Object.entries(expected)) {
        const {given, answered, events} = result[tag]!;
        assert.match(given, text, tag);
        assert.match(answered, text, tag);
        assert.deepEqual(events.sort(), tag === 'leavex-counter' ? ['leavex-count', 'leavex-load'] : ['leavex-load'], tag);
      }
    });
});
