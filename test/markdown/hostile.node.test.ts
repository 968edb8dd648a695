import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {LetterNode} from '../../src/api/schema/letter.js';
import {excessOf, letterSchema} from '../../src/api/schema/letter.js';
import {MAX_NODES} from '../../src/api/schema/limits.js';
import {read} from '../../src/api/schema/read.js';
import {parseLetter} from '../../src/markdown/index.js';
import {textOf} from '../../src/markdown/nodes.js';
import {NODE_TYPES} from '../support/letter-nodes.js';
import {HOSTILE_MARKDOWN} from '../../fixtures/hostile-markdown.js';

const TYPES: ReadonlySet<string> = new Set(NODE_TYPES);

function check(nodes: readonly LetterNode[]): void {
  for (const node of nodes) {
    assert.ok(TYPES.has(node.type), `a letter has no ${node.type}`);
    if (node.url !== undefined) assert.match(node.url, /^(?:https?:\/\/|mailto:|tel:)/);
    if (node.type === 'link') assert.ok(!JSON.stringify(node.children).includes('"type":"link"'), 'a link stands in a link');
    check(node.children ?? []);
  }
}

const pieces = fc.array(
  fc.oneof(
    fc.string({unit: 'grapheme', maxLength: 8}),
    fc.constantFrom(
      '*',
      '**',
      '_',
      '~~',
      '`',
      '[',
      '](',
      ')',
      '<',
      '>',
      '&#106;',
      '\n',
      '\n\n',
      '    ',
      '> ',
      '- ',
      '1. ',
      '# ',
      '---\n',
      '+++\n',
      '{{< ',
      ' >}}',
      '{{< /',
      'alert',
      '<div align=right>',
      '</div>',
      '<script>',
      '</script>',
      'javascript:',
      '![',
      '[^a]',
      '[^a]: ',
      '| ',
      '\n|-|-|\n',
      'www.a.b',
      'a@b.cd',
      '<a href="https://a.b">',
      '<a href=javascript:x>',
      '</a>',
      '<img alt=a src=b>',
      '- [x] ',
      ' {#a}',
      '\\',
      '\u202e',
      '\0',
    ),
  ),
  {maxLength: 60},
);

test('whatever is written, a letter is made of the known nodes and safe links', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const source = parts.join('');
      const letter = parseLetter(source, {base: 'https://example.org/'});
      check(letter.content);
      check(letter.notice ?? []);
    }),
    {numRuns: 2_000},
  );
});

// Marks pair up across HTML: a script may hold the beginning of one pair and the end of another.
for (const [source, text] of [
  ['~~a <script>~~</script> b', 'a  b'],
  ['~~<script>~~</script>~~´', '~~´'],
  ['~~    <script>~~</script>~~´', '~~    ´'],
  ['a <script>**</script>b** c', 'a b c'],
  ['**a<script>** b</script>c', 'ac'],
  ['a <script>[b](https://example.org/c)</script> d', 'a  d'],
  ['[a <script>b](https://example.org/c) d</script> e', 'a  e'],
] as const) {
  test(`a script goes without its neighbours: ${source}`, () => {
    const {content} = parseLetter(source, {base: 'https://example.org/'});
    check(content);
    assert.equal(textOf(content), text);
  });
}

test('what the parser makes is what the widgets read', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const {content} = parseLetter(parts.join(''), {base: 'https://example.org/'});
      const letter = JSON.parse(JSON.stringify({lang: 'en', title: 'T', content})) as unknown;
      const copy = read(letterSchema, letter);
      assert.deepEqual(JSON.parse(JSON.stringify(copy?.content?.length)), content.length);
    }),
    {numRuns: 300},
  );
});

test('tables with short rows cannot make a million cells of a few bytes', () => {
  const table = `${'|a'.repeat(500)}\n${'|-'.repeat(500)}\n${'x\n'.repeat(131)}\n`;
  const countNodes = (nodes: readonly LetterNode[]): number => nodes.reduce((sum, {children = []}) => sum + 1 + countNodes(children), 0);
  const {content} = parseLetter(table.repeat(25));
  assert.ok(countNodes(content) < 6 * MAX_NODES, String(countNodes(content)));
  assert.match(excessOf(content) ?? '', /nodes/);
  const [whole] = parseLetter(`|a|b|\n|-|-|\n${'|c|d|\n'.repeat(800)}`).content;
  assert.equal(whole?.children?.length, 801);
  assert.match(excessOf(parseLetter(`|a|b|\n|-|-|\n${'|c|d|\n'.repeat(4_000)}`).content) ?? '', /nodes/);
});

for (const [name, source] of HOSTILE_MARKDOWN) {
  test(`100 kB of ${name} is read to the end`, () => {
    const letter = parseLetter(source, {base: 'https://example.org/'});
    check(letter.content);
    assert.ok(source.length >= 100_000);
  });
}
