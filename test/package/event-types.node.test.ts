// The events of the elements are known to TypeScript wherever they can be heard.
import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {it} from 'node:test';
import {pack} from './support/packed.js';
import {typeErrors} from './support/type-errors.js';

const packed = pack();

function complaints(code: string, entry = 'leavex-widgets/define'): string[] {
  const file = join(packed.project, 'listener.ts');
  writeFileSync(file, `import '${entry}';\n${code}\n`);
  return typeErrors(file);
}

for (const target of ['document', 'window', "document.querySelector('leavex-counter')!", 'document.body'])
  it(`${target} hears typed events`, () => {
    assert.deepEqual(complaints(`${target}.addEventListener('leavex-count', (event) => event.detail.count.toFixed());`), []);
    assert.match(
      complaints(`${target}.addEventListener('leavex-count', (event) => event.detail.counts);`).join(),
      /'counts' does not exist/,
    );
  });

it('one element alone brings its own types', () => {
  const code = `document.querySelector('leavex-letter')!.addEventListener('leavex-letter-language', (event) => event.detail.lang.at(0));`;
  assert.deepEqual(complaints(code, 'leavex-widgets/letter/define'), []);
});
