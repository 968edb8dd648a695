import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {describe, it} from 'node:test';
import {entries, pack} from './support/packed.js';

const packed = pack();

/** Runs a module in plain Node, in a project that has installed the package. */
function runInNode(code: string): {readonly status: number | null; readonly output: string} {
  const env = {...process.env, NODE_OPTIONS: ''};
  const {status, stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: packed.project,
    encoding: 'utf8',
    env,
  });
  return {status, output: stdout + stderr};
}

describe('in Node, without a document', () => {
  // Directives need Angular, which only its applications have.
  const scripts = entries(packed).filter(
    ({file, specifier}) => file.endsWith('.js') && !file.startsWith('dist/cdn/') && specifier !== 'leavex-widgets/angular',
  );

  it('there are entries to import', () => {
    const specifiers = scripts.map(({specifier}) => specifier);
    for (const expected of ['leavex-widgets', 'leavex-widgets/define', 'leavex-widgets/counter', 'leavex-widgets/locales/fr'])
      assert.ok(specifiers.includes(expected), `${expected} of ${specifiers.join()}`);
  });

  for (const {specifier} of scripts)
    it(`${specifier} can be imported, silently`, () => {
      assert.deepEqual(runInNode(`await import('${specifier}')`), {status: 0, output: ''});
    });

  it('nothing is registered and no global is made', () => {
    // Lit brings a registry for rendering on servers; it stays empty.
    const code = `
      await import('lit');
      const before = new Set(Reflect.ownKeys(globalThis));
      await import('leavex-widgets/define');
      const made = Reflect.ownKeys(globalThis).filter((key) => !before.has(key));
      console.log(JSON.stringify({made: made.map(String), registered: customElements.get('leavex-counter') !== undefined}));`;
    assert.deepEqual(runInNode(code), {status: 0, output: '{"made":[],"registered":false}\n'});
  });

  it('a class comes without being registered', () => {
    const code = `const {LeavexCounter} = await import('leavex-widgets/counter'); console.log(typeof LeavexCounter, LeavexCounter.name);`;
    assert.deepEqual(runInNode(code), {status: 0, output: 'function LeavexCounter\n'});
  });

  it('JSON entries are JSON', () => {
    for (const {specifier} of entries(packed).filter(({file}) => file.endsWith('.json') && !file.startsWith('dist/cdn/')))
      assert.equal(
        runInNode(`import {createRequire} from 'node:module'; createRequire(import.meta.url)('${specifier}')`).output,
        '',
        specifier,
      );
  });
});
