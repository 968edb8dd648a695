import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import ts from 'typescript';
import {PSEUDO_LOCALES} from '../../scripts/locales/pseudo.js';
import {builtManifest, elementsOf} from '../../scripts/manifest/manifest.js';
import {pack} from './support/packed.js';

const packed = pack();
const read = (file: string): string => readFileSync(join(packed.folder, file), 'utf8');

/** Blockers of advertisements remove what is called so, or do not load it. */
const BLOCKED = /(?<![a-z])(share|sharing|social|tweet|ads?|advert|banner|popup|pop-up|track|tracker|tracking|analytics)(?![a-z])/i;

/** Names in camelCase have words, too. */
const asWords = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2');

interface Template {
  readonly tag: string;
  readonly text: string;
  readonly file: string;
}

/** The html, svg and css templates of the widgets, with "0" for each expression. */
function templates(): Template[] {
  const files = readdirSync('src', {recursive: true, encoding: 'utf8'}).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('compile'),
  );
  return files.flatMap((file) => {
    const found: Template[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isTaggedTemplateExpression(node)) {
        const {template} = node;
        const text = ts.isNoSubstitutionTemplateLiteral(template)
          ? template.text
          : [template.head, ...template.templateSpans.map((span) => span.literal)].map((part) => part.text).join('0');
        found.push({tag: node.tag.getText(), text, file});
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(join('src', file), 'utf8'), ts.ScriptTarget.Latest, true));
    return found;
  });
}

function namesInMarkup(text: string): string[] {
  const values = [...text.matchAll(/\s(?:class|id|part|slot|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
  const tags = [...text.matchAll(/<([a-z][a-z0-9-]*)/g)].map((match) => match[1]!);
  return [...values.flatMap((value) => value.split(/\s+/)), ...tags];
}

function namesInStyles(text: string): string[] {
  const selectors = text.replace(/\/\*[\s\S]*?\*\//g, '').match(/[^{}]+(?=\{)/g) ?? [];
  return selectors.flatMap((selector) => [...selector.matchAll(/[.#]([a-z][\w-]*)/gi)].map((match) => match[1]!));
}

describe('what ships', () => {
  it('is the built files, the licence and what people read', () => {
    for (const file of packed.files) assert.match(file, /^(dist\/|docs\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/);
    for (const file of [
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
      'docs/frameworks.md',
      'dist/index.js',
      'dist/define.js',
      'dist/cli.js',
      'dist/cdn/leavex.js',
      'dist/cdn/integrity.json',
    ])
      assert.ok(packed.files.includes(file), file);
  });

  it('has no language of tests, in files or in loaders', () => {
    for (const locale of Object.keys(PSEUDO_LOCALES)) {
      assert.deepEqual(
        packed.files.filter((file) => file.includes(locale)),
        [],
      );
      for (const file of packed.files.filter((name) => /^dist\/(?!cdn\/|cli\.js).*\.js$/.test(name)))
        assert.ok(!read(file).includes(`${locale}.js`), file);
    }
  });

  it('describes no private file: every declaration is an entry, or what one leads to', () => {
    const isPublic = new Set<string>();
    const add = (file: string): void => {
      if (isPublic.has(file)) return;
      isPublic.add(file);
      for (const {fileName} of ts.preProcessFile(read(file)).importedFiles)
        if (fileName.startsWith('.')) add(join(file, '..', fileName.replace(/js$/, 'd.ts')).replaceAll('\\', '/'));
    };
    for (const target of Object.values(packed.json.exports)) {
      const [before, after] = (typeof target === 'string' ? '' : (target['types'] ?? '')).slice(2).split('*');
      if (!before) continue;
      for (const file of packed.files.filter((name) =>
        after === undefined ? name === before : name.startsWith(before) && name.endsWith(after),
      ))
        add(file);
    }
    assert.deepEqual(
      packed.files.filter((file) => file.endsWith('.d.ts') && !isPublic.has(file)),
      [],
    );
  });

  it('has no name that blockers know: files', () => {
    for (const file of packed.files) assert.doesNotMatch(asWords(file.replace(/[/._]/g, ' ')), BLOCKED, file);
  });

  it('has no name that blockers know: tags, attributes, parts, slots, events', async () => {
    for (const {tagName, attributes, cssParts, slots, events, cssProperties} of elementsOf(builtManifest()))
      for (const name of [tagName, ...[...attributes, ...cssParts, ...slots, ...events, ...cssProperties].map((one) => one.name)])
        assert.doesNotMatch(asWords(name), BLOCKED, `<${tagName}>`);
  });

  it('has no name that blockers know: classes and ids', () => {
    const all = templates();
    const names = all.flatMap(({tag, text, file}) =>
      (tag === 'css' ? namesInStyles(text) : tag === 'html' || tag === 'svg' ? namesInMarkup(text) : []).map((name) => ({name, file})),
    );
    assert.ok(names.length > 10);
    for (const {name, file} of names) assert.doesNotMatch(asWords(name), BLOCKED, file);
  });

  it('has no style that depends on the root font size', () => {
    const scripts = packed.files.filter((file) => /^dist\/(?!cli\.js).*\.js$/.test(file));
    assert.ok(scripts.length > 3);
    for (const file of scripts) assert.doesNotMatch(read(file), /[:\s(,]-?\d*\.?\d+rem\b/, file);
  });

  it('knows nothing of the machine it was built on', () => {
    for (const file of packed.files.filter((name) => /\.(js|ts|json|yaml)$/.test(name)))
      assert.ok(!read(file).includes(process.cwd()), file);
  });

  it('points to no file that is not there', () => {
    for (const file of packed.files.filter((name) => /\.(js|ts)$/.test(name)))
      for (const [, map] of read(file).matchAll(/\/\/# sourceMappingURL=(\S+)/g))
        assert.ok(packed.files.includes(join(file, '..', map!).replaceAll('\\', '/')), `${file} → ${map}`);
  });

  it('the command can be started', () => assert.match(read('dist/cli.js'), /^#!\/usr\/bin\/env node\n/));
});

describe('tests', () => {
  it('none runs alone, and none is left out', () => {
    const files = ['test', 'stories'].flatMap((folder) =>
      readdirSync(folder, {recursive: true, encoding: 'utf8'})
        .filter((file) => file.endsWith('.ts'))
        .map((file) => join(folder, file)),
    );
    assert.ok(files.length > 10);
    // Each variant of these functions does one or the other. A test that is called `test` may say something.
    for (const file of files) assert.doesNotMatch(readFileSync(file, 'utf8'), /\b(?:it|test|describe|suite)\.(?!diagnostic\b)\w+\(/, file);
  });
});
