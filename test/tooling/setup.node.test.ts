import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
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

  it('asks the registry where what npm remembers is too old', () => {
    const clone = mkdtempSync(join(tmpdir(), 'leavex-setup-'));
    mkdirSync(join(clone, 'scripts'));
    cpSync('scripts/setup.mjs', join(clone, 'scripts/setup.mjs'));
    const npm = join(clone, 'npm.js');
    writeFileSync(npm, "console.error(...process.argv.slice(2)); process.exit(process.argv.includes('--prefer-offline') ? 1 : 2);");
    const {stderr} = spawnSync(process.execPath, ['--input-type=module', '--eval', "(await import('./scripts/setup.mjs')).setup();"], {
      cwd: clone,
      encoding: 'utf8',
      env: {...process.env, npm_execpath: npm},
    });
    assert.equal(
      stderr,
      'ci --no-audit --no-fund --loglevel=error\n\nnpm ci failed: see above. Are you online, and is the disk not full?\n',
    );
  });
});

describe('engines', () => {
  it('says in a line which is missing and how to get it, and that it was not tested', () => {
    const {CI: _, CHROME_PATH: __, BROWSERS: ___, ...env} = process.env;
    const {stdout, stderr} = spawnSync(process.execPath, ['--import=tsx', 'scripts/browsers.ts', '--ready', 'chromium'], {
      encoding: 'utf8',
      env: {...env, PATH: mkdtempSync(join(tmpdir(), 'leavex-no-browser-'))},
    });
    assert.equal(stdout, '\nchromium\n', 'none is there, and Chromium is missing');
    assert.equal(stderr, 'Not tested in chromium: install Chromium or Chrome (Debian: apt-get install chromium) or set CHROME_PATH.\n');
  });

  it('of a build server are all demanded', () => {
    const {CHROME_PATH: _, BROWSERS: __, ...env} = process.env;
    const {status, stderr} = spawnSync(process.execPath, ['--import=tsx', 'scripts/browsers.ts', '--ready', 'chromium'], {
      encoding: 'utf8',
      env: {...env, CI: 'true', PATH: mkdtempSync(join(tmpdir(), 'leavex-no-browser-'))},
    });
    assert.equal(status, 1);
    assert.match(stderr, /Not tested in chromium: .*\nA build server tests in all engines/);
  });
});
