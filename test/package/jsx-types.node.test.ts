import assert from 'node:assert/strict';
import {symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import ts from 'typescript';
import {pack} from './support/packed.js';
import {typeErrors} from './support/type-errors.js';

const packed = pack();
for (const name of ['react', 'preact', 'solid-js', 'csstype', 'seroval', 'seroval-plugins'])
  symlinkSync(
    join(process.cwd(), 'node_modules', name === 'react' ? '@types/react' : name),
    join(packed.project, 'node_modules', name),
    'junction',
  );

interface Framework {
  readonly name: string;
  readonly source: string;
  readonly listener: string;
}

const frameworks: readonly Framework[] = [
  {name: 'react', source: 'react', listener: 'onleavex-count'},
  {name: 'preact', source: 'preact', listener: 'onleavex-count'},
  {name: 'solid', source: 'solid-js', listener: 'on:leavex-count'},
];

/** The complaints of TypeScript about a page written in JSX. */
function complaints({name, source}: Framework, jsx: string): string[] {
  const file = join(packed.project, `${name}.tsx`);
  writeFileSync(
    file,
    `/** @jsxImportSource ${source} */\nimport type {} from 'leavex-widgets/jsx/${name}';\nexport const page = ${jsx};\n`,
  );
  return typeErrors(file, {jsx: ts.JsxEmit.Preserve});
}

for (const framework of frameworks)
  describe(`tags in ${framework.name}`, () => {
    it('have their attributes, properties, events, and what every tag has', () => {
      const jsx = `<leavex-counter api="https://example.org/" count={3230} of="members" goal-pointer="/goal" lang="fr" id="a" ${framework.listener}={(event) => event.detail.count.toFixed()}>text</leavex-counter>`;
      assert.deepEqual(complaints(framework, jsx), []);
    });

    it('refuse what an attribute cannot be', () => {
      assert.match(complaints(framework, '<leavex-counter of="stars" />').join(), /not assignable/);
    });

    it('refuse a tag that does not exist', () => {
      assert.match(complaints(framework, '<leavex-nothing />').join(), /leavex-nothing/);
    });
  });
