import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {posix} from 'node:path';
import {test} from 'node:test';
import {ESLint} from 'eslint';
import ts from 'typescript';
import {LAYERS} from '../../scripts/lint/layers.js';

const files = ['src', 'scripts']
  .flatMap((folder) => readdirSync(folder, {recursive: true, encoding: 'utf8'}).map((file) => `${folder}/${file.replaceAll('\\', '/')}`))
  .filter((file) => file.endsWith('.ts'));

/** Imports between files, of types too: who reads one has to know the other. */
const graph = new Map(
  files.map((file) => {
    const {importedFiles} = ts.preProcessFile(readFileSync(file, 'utf8'));
    const imports = importedFiles
      .filter(({fileName}) => fileName.startsWith('.'))
      .map(({fileName}) => posix.join(posix.dirname(file), fileName).replace(/\.js$/, '.ts'));
    return [file, imports] as const;
  }),
);

/** The first circle that can be reached from a file. */
function circleFrom(file: string, path: readonly string[], done: Set<string>): readonly string[] | undefined {
  if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
  if (done.has(file)) return undefined;
  for (const next of graph.get(file) ?? []) {
    const circle = circleFrom(next, [...path, file], done);
    if (circle) return circle;
  }
  done.add(file);
  return undefined;
}

test('every folder of src is a layer, but for those that are none', () => {
  const folders = readdirSync('src', {withFileTypes: true}).filter((entry) => entry.isDirectory());
  const known = [...LAYERS, 'compile', 'frameworks', 'generated'].sort();
  assert.deepEqual(folders.map(({name}) => name).sort(), known);
});

// ESLint does not look at import().
test('no file of a layer imports from a later one, at once or later', () => {
  const layerOf = (file: string): number => LAYERS.findIndex((layer) => file.startsWith(`src/${layer}/`));
  const elementOf = (file: string): string | undefined => /^src\/elements\/([^/]+)\//.exec(file)?.[1];
  const isWrong = (file: string, imported: string): boolean => {
    if (layerOf(file) < 0) return false;
    if (layerOf(imported) > layerOf(file) || !/^src\/|^package\.json$/.test(imported)) return true;
    const [own, other] = [elementOf(file), elementOf(imported)];
    return own !== undefined && other !== undefined && own !== other;
  };
  const wrong = [...graph].flatMap(([file, imports]) =>
    imports.filter((imported) => isWrong(file, imported)).map((imported) => `${file} → ${imported}`),
  );
  assert.deepEqual(wrong, []);
});

test('no file imports itself by way of others', () => {
  const done = new Set<string>();
  for (const file of files) assert.equal(circleFrom(file, [], done)?.join(' → '), undefined);
});

test('ESLint refuses imports from a later layer and from another element', async () => {
  const eslint = new ESLint();
  const refused = async (filePath: string, code: string): Promise<boolean> => {
    const config = (await eslint.calculateConfigForFile(filePath)) as {rules: Record<string, [number, {patterns: {regex: string}[]}]>};
    const [, {patterns}] = config.rules['@typescript-eslint/no-restricted-imports'] ?? [0, {patterns: []}];
    return patterns.some(({regex}) => new RegExp(regex).test(code));
  };
  assert.equal(await refused('src/text/fold.ts', '../page/advise.js'), true);
  assert.equal(await refused('src/api/request.ts', '../i18n/localize.js'), true);
  assert.equal(await refused('src/api/request.ts', '../page/advise.js'), false);
  assert.equal(await refused('src/api/schema/read.ts', '../../widget/status.js'), true);
  assert.equal(await refused('src/elements/letter/leavex-letter.ts', '../counter/counter-data.js'), true);
  assert.equal(await refused('src/elements/contact-mep/steps/step-context.ts', '../../letter/typography.js'), true);
  assert.equal(await refused('src/elements/letter/leavex-letter.ts', '../../testing/index.js'), true);
  assert.equal(await refused('src/elements/contact-mep/steps/step-context.ts', '../../../server/index.js'), true);
  assert.equal(await refused('src/elements/contact-mep/steps/step-context.ts', '../mail/compose-mail.js'), false);
  assert.equal(await refused('src/elements/letter/leavex-letter.ts', '../../widget/campaign-element.js'), false);
});
