// TypeScript knows the events of the elements wherever they can be heard, and the texts that a page may replace.
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

for (const [what, messages, error] of [
  ['ids', `{de: {'letter.copy': 'Kopieren', 'counter.signatures.few': '{0} podpisy'}, it: {}}`, undefined],
  ['a wrong id', `{de: {'letter.copi': 'Kopieren'}}`, /letter\.copi'+ does not exist/],
  ['a text that is none', `{de: {'letter.copy': 1}}`, /'number' is not assignable/],
] as const)
  it(`configure({messages}) with ${what}`, () => {
    const found = complaints(`import {configure} from 'leavex-widgets';\nconfigure({messages: ${messages}});`).join();
    if (error) assert.match(found, error);
    else assert.equal(found, '');
  });
