import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {parse, stringify} from 'yaml';
import {splitFrontMatter} from '../../src/markdown/front-matter.js';

const read = (yaml: string): Record<string, unknown> => ({...splitFrontMatter(`---\n${yaml}\n---\nbody`).frontMatter});

/** What the small reader must give for a value that the YAML library read: texts and lists of texts; deeper ones are left out. */
function wanted(value: unknown): unknown {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}

const CORPUS = [
  'title: A plain title',
  "title: 'It''s quoted'",
  'title: "Quoted: with colon and \\"quotes\\""',
  'title: "Line\\nbreak \\u00e9 \\x41 \\U0001F600"',
  'title: Plain # with a comment',
  'title: a#b',
  'title: http://example.org/a#b',
  'title: "quoted" # with a comment',
  'date: 2025-01-06',
  'date: 2025-01-06T10:00:00+01:00',
  'draft: true\nweight: 10',
  'empty:\nnull: ~\ntitle: x',
  'tags: [a, "b, c", d]',
  'tags: []',
  'tags:\n  - a\n  - "b: c"\n  - \'d\'\ntitle: t',
  'tags:\n- a\n- b\ntitle: t',
  'cascade:\n  showDate: false\n  deep:\n    er: 1\ntitle: t',
  'title: >-\n  folded\n  over lines\n\n  and a break\nx: y',
  'title: |\n  kept\n  as written\nx: y',
  'title: |-\n  kept\n    indented\nx: y',
  'title: one\n  two\n  three\nx: y',
  'title: "one\n  two"\nx: y',
  "title: 'one\n\n  two'\nx: y",
  '"quoted key": x\nother key: y',
  '# comment\ntitle: x\n\n# another\ny: z',
  'title:\n  on the next line\nx: y',
  'list:\n  - {a: 1}\n  - {b: 2}\ntitle: t',
  'list:\n  - a: 1\n    b: 2\ntitle: t',
  'a: "tab\\there"\nb: c',
  'title: عنوان\nplace: برلين',
];

for (const yaml of CORPUS) {
  test(`reads as the YAML library does: ${JSON.stringify(yaml)}`, () => {
    const library = parse(yaml, {schema: 'core', version: '1.2'}) as Record<string, unknown>;
    const found = read(yaml);
    for (const [name, value] of Object.entries(library)) {
      const expected = /^\d{4}-/.test(String(value)) ? String(value) : wanted(value);
      assert.deepEqual(found[name], expected, name);
    }
    assert.deepEqual(
      Object.keys(found).filter((name) => !(name in library)),
      [],
    );
  });
}

test('reads back every text that the YAML library writes', () => {
  const text = fc.string({unit: 'grapheme', maxLength: 40}).filter((value) => !/[\p{Cc}\u2028\u2029\ufeff]/u.test(value));
  fc.assert(
    fc.property(
      text,
      text,
      fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
      (title, place, type) => {
        const yaml = stringify({title, place}, {lineWidth: 0, defaultStringType: type as 'PLAIN'});
        const found = read(yaml.trimEnd());
        const library = parse(yaml) as Record<string, string>;
        assert.equal((found['title'] as string | undefined)?.trimEnd() ?? '', library['title']?.trimEnd());
        assert.equal((found['place'] as string | undefined)?.trimEnd() ?? '', library['place']?.trimEnd());
      },
    ),
    {numRuns: 1_000},
  );
});

test('reads TOML and JSON front matter as Hugo does', () => {
  assert.deepEqual(
    {
      ...splitFrontMatter('+++\ntitle = "An open letter"\ndate = 2025-01-06\ntags = ["a", \'b\']\n[cascade]\ntitle = "no"\n+++\nbody')
        .frontMatter,
    },
    {title: 'An open letter', date: '2025-01-06', tags: ['a', 'b']},
  );
  assert.deepEqual(
    {...splitFrontMatter('{\n  "title": "An open letter",\n  "deep": {"a": 1}\n}\nbody').frontMatter},
    {title: 'An open letter'},
  );
});

test('a text without front matter is all body', () => {
  for (const text of ['Just text', '--- not front matter', '{{< alert >}}x{{< /alert >}}', '----\nx\n----', '']) {
    assert.deepEqual(splitFrontMatter(text), {frontMatter: {}, body: text, lines: 0});
  }
});

test('front matter that never ends is said and nothing is lost', () => {
  const split = splitFrontMatter('---\ntitle: x\n\nText');
  assert.equal(split.unclosed, true);
  assert.match(split.body, /Text/);
});

test('keys that name things of the prototype are plain keys', () => {
  const {frontMatter} = splitFrontMatter('---\n__proto__: x\nconstructor: y\n---\n');
  assert.equal(frontMatter['constructor'], 'y');
  assert.equal(({} as Record<string, unknown>)['x'], undefined);
  assert.equal(Object.getPrototypeOf(frontMatter), null);
});

test('byte order marks and line ends of Windows make no difference', () => {
  const split = splitFrontMatter('\ufeff---\r\ntitle: x\r\n---\r\nText\r\n');
  assert.deepEqual({...split.frontMatter}, {title: 'x'});
  assert.equal(split.body, 'Text\n');
});
