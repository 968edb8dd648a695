import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {problemWith} from '../../scripts/create/element-files.js';

const root = process.cwd();

describe('npm run create', () => {
  let copy = '';
  const run = (command: string, ...args: string[]): string => {
    const {status, stdout, stderr} = spawnSync(process.execPath, [join(root, 'node_modules', command), ...args], {
      cwd: copy,
      encoding: 'utf8',
      env: {...process.env, BROWSERS: 'chromium'},
    });
    assert.equal(status, 0, stdout + stderr);
    return stdout;
  };

  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'leavex-create-'));
    const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {encoding: 'utf8'}).trim().split('\n');
    for (const file of files) {
      mkdirSync(dirname(join(copy, file)), {recursive: true});
      cpSync(join(root, file), join(copy, file));
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    run('tsx/dist/cli.mjs', 'scripts/create.ts', 'tell-friends');
  });
  after(() => rmSync(copy, {recursive: true, force: true}));

  it('makes an element that type-checks', () => {
    run('typescript-native/bin/tsc', '--noEmit');
  });

  it('makes an element without a complaint of ESLint or Prettier', () => {
    const made = [
      'src/elements/tell-friends',
      'src/cdn/leavex-tell-friends.ts',
      'test/elements/tell-friends',
      'stories/tell-friends.stories.ts',
    ];
    run('eslint/bin/eslint.js', ...made, 'src/elements/index.ts', 'src/elements/all.ts');
    run(
      'prettier/bin/prettier.cjs',
      '--check',
      ...made,
      'src/elements/index.ts',
      'src/elements/all.ts',
      'package.json',
      'test/size/budgets.json',
    );
  });

  it('makes an element that passes its tests, in the list of all', () => {
    run('@web/test-runner/dist/bin.js', '--files', 'test/elements/tell-friends/*.test.ts');
    run('tsx/dist/cli.mjs', '--test', 'test/elements/lists.node.test.ts');
  });

  it('makes an element that the documentation describes', () => {
    run('tsx/dist/cli.mjs', 'scripts/manifest.ts', '--check');
    assert.match(readFileSync(join(copy, 'docs/elements.md'), 'utf8'), /^#+ .*leavex-tell-friends/m);
  });

  it('refuses names that cannot be, and says why', () => {
    assert.match(problemWith('')!, /Name the element/);
    assert.match(problemWith('Tell')!, /no name of an element/);
    assert.match(problemWith('share-it')!, /Ad-blockers/);
    assert.equal(problemWith('contact-mep'), undefined);
  });
});
