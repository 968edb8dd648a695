// Tags in JSX. Templates of Vue, Svelte and Angular need their own compilers: `npm run test:frameworks` checks those.
import assert from 'node:assert/strict';
import {symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import ts from 'typescript';
import {pack} from './support/packed.js';
import {typeErrorsOf} from './support/type-errors.js';

const packed = pack();
writeFileSync(join(packed.project, 'package.json'), JSON.stringify({type: 'module'}));
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
  readonly right?: readonly string[];
  readonly wrong?: Readonly<Record<string, string>>;
}

const FRAMEWORKS: readonly Framework[] = [
  {name: 'react', source: 'react', listener: 'onleavex-count'},
  {name: 'preact', source: 'preact', listener: 'onleavex-count'},
  {
    name: 'solid',
    source: 'solid-js',
    listener: 'on:leavex-count',
    right: ['<leavex-counter attr:goal-pointer="/goal" prop:goalPointer="/goal" prop:count={3} bool:closed={true} />'],
    wrong: {
      'a property': '<leavex-counter prop:count="many" />',
      'a switch': '<leavex-counter bool:closed="no" />',
      'a switch that is none': '<leavex-counter bool:count={true} />',
    },
  },
];

const RESOLUTIONS: Readonly<Record<string, ts.CompilerOptions>> = {
  bundler: {},
  node16: {module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16},
};

const right = ({listener}: Framework): string =>
  `<leavex-counter api="https://example.org/" count={3230} goal="5000" closed of="members" goal-pointer="/goal" lang="fr" id="a" ${listener}={(event) => event.detail.count.toFixed() + event.currentTarget.status}>text</leavex-counter>`;

const wrong = ({listener}: Framework): Record<string, string> => ({
  'a choice': '<leavex-counter of="stars" />',
  'a number': '<leavex-counter count="many" />',
  // In HTML this text is not empty, so it would mean yes.
  'a boolean': '<leavex-counter closed="false" />',
  // Servers write attributes in small letters, which nobody reads.
  'a safeguard in another spelling': '<leavex-contact-mep mailDomains="example.org" />',
  'something read-only': '<leavex-counter status="ready" />',
  'what an event tells': `<leavex-counter ${listener}={(event) => event.detail.counts} />`,
  'a tag': '<leavex-nothing />',
});

for (const framework of FRAMEWORKS) {
  const {name, source} = framework;
  const write = (jsx: string, i: number): string => {
    const file = join(packed.project, `${name}-${i}.tsx`);
    writeFileSync(file, `/** @jsxImportSource ${source} */\nimport 'leavex-widgets/jsx/${name}';\nexport const page = ${jsx};\n`);
    return file;
  };
  const allRight = [right(framework), ...(framework.right ?? [])].map(write);
  const allWrong = Object.entries({...wrong(framework), ...framework.wrong}).map(
    ([what, jsx], i) => [what, write(jsx, allRight.length + i)] as const,
  );

  describe(`tags in ${name}`, () => {
    for (const [resolution, options] of Object.entries(RESOLUTIONS)) {
      const strict = {jsx: ts.JsxEmit.Preserve, verbatimModuleSyntax: true, noUncheckedSideEffectImports: true, ...options};
      it(`are known, and their mistakes are errors (moduleResolution ${resolution})`, () => {
        const errors = typeErrorsOf([...allRight, ...allWrong.map(([, file]) => file)], strict);
        for (const file of allRight) assert.deepEqual(errors.get(file), []);
        for (const [what, file] of allWrong) assert.match(errors.get(file)!.join(), /not assignable|does not exist/, what);
      });
    }
  });
}
