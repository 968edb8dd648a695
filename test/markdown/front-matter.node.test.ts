import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {test} from 'node:test';
import fc from 'fast-check';
import {parse, stringify} from 'yaml';
import {readFrontMatter} from '../../src/compile/front-matter.js';
import {Problems} from '../../src/compile/problems.js';
import {
  LETTER_FIELDS,
  MAX_FRONT_MATTER,
  MAX_FRONT_MATTER_LINES,
  splitFrontMatter,
  type FrontMatter,
} from '../../src/markdown/front-matter.js';
import {parseLetter} from '../../src/markdown/index.js';
import {scanFields} from '../../src/markdown/scan-fields.js';
import {HOSTILE_FRONT_MATTER} from '../../fixtures/hostile-markdown.js';

const scan = (text: string): FrontMatter => scanFields(splitFrontMatter(text));
const scanYaml = (yaml: string): FrontMatter => scan(`---\n${yaml}\n---\nbody`);

const trimmed = (fields: object | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(fields ?? {}).map(([name, value]) => [name, String(value).trim()]));

const CORPUS = [
  'title: A plain title',
  "title: 'It''s quoted'",
  'title: "Quoted: with colon and \\"quotes\\""',
  'title: "Line\\nbreak \\u00e9 \\x41 \\U0001F600"',
  'title: Plain # with a comment',
  'title: a#b',
  'title: "a # b"',
  'url: http://example.org/a#b',
  'title: "quoted" # with a comment',
  'title : spaces before the colon',
  'title:\ttab',
  'date: 2025-01-06',
  'date: 2025-01-06T10:00:00+01:00',
  'draft: true\nweight: 10',
  'place:\ndateline: ~\ntitle: x',
  'place: null\ntitle: x',
  'title: [a, "b, c", d]\nplace: Berlin',
  'tags:\n  - a\n  - "b: c"\n  - \'d\'\ntitle: t',
  'tags:\n- title: a\n- b\ntitle: t',
  'title:\n- a\n- b\nplace: p',
  'title:\n  - a\n  - b\nplace: p',
  'title:\n  deep: a\nplace: p',
  'title: {deep: a}\nplace: p',
  'cascade:\n  title: no\n  deep:\n    er: 1\ntitle: t',
  'title: >-\n  folded\n  over lines\n\n  and a break\nplace: y',
  'title: >\n  folded\n    further in\n  and back\n\n\n  two breaks\nplace: y',
  'title: |\n  kept\n  as written\nplace: y',
  'title: |-\n  kept\n    indented\n\n  on\nplace: y',
  'title: |2\n    two\n  none\nplace: y',
  'title: one\n  two\n  three\nplace: y',
  'title: one\n\n\n  two\nplace: y',
  'title: "one\n  two"\nplace: y',
  "title: 'one\n\n  two'\nplace: y",
  '"title": x\n\'place\': y',
  '# comment\ntitle: x\n\n# another\nplace: z',
  'title:\n  on the next line\nplace: y',
  'title:\n  "on the next: line"\nplace: y',
  'list:\n  - {title: 1}\n  - {b: 2}\ntitle: t',
  'title: "tab\\there"\nplace: c',
  'title: عنوان\nplace: برلين',
  'title: 2025\nplace: 1.5',
  'titles: x\nother title: y',
];

for (const yaml of CORPUS) {
  test(`the browser reads YAML as the library does: ${JSON.stringify(yaml)}`, () => {
    const problems = new Problems();
    const library = readFrontMatter('letter.md', `---\n${yaml}\n---\nbody`, problems);
    assert.equal(problems.errors, 0, 'the example is YAML');
    assert.deepEqual(trimmed(scanYaml(yaml)), trimmed(library));
  });
}

for (const toml of [
  'title = "An open letter"\ndate = 2025-01-06\ntags = ["a", \'b\']\n[cascade]\ntitle = "no"',
  'title = \'C:\\temp\' # comment\nplace = "a # b"',
  'draft = true\ndate = 2025-01-06T10:00:00Z\n"title" = "x"',
  'title = "\\u00e9 \\"quoted\\""',
]) {
  test(`the browser reads TOML as the library does: ${JSON.stringify(toml)}`, () => {
    const text = `+++\n${toml}\n+++\nbody`;
    const problems = new Problems();
    const library = readFrontMatter('letter.md', text, problems);
    assert.equal(problems.errors, 0, 'the example is TOML');
    const day = ({date, ...others}: FrontMatter = {}): object => ({...others, date: date?.slice(0, 10)});
    assert.deepEqual(day(scan(text)), day(library));
  });
}

test('JSON front matter is read', () => {
  const text = '{\n  "title": "An open letter",\n  "place": 5,\n  "url": {"a": 1}\n}\nbody';
  assert.deepEqual(scan(text), {title: 'An open letter', place: '5'});
  assert.deepEqual(readFrontMatter('letter.md', text, new Problems()), {title: 'An open letter', place: '5'});
});

test('the browser reads back every text that the YAML library writes', () => {
  const text = fc.string({unit: 'grapheme', maxLength: 40}).filter((value) => !/[\p{Cc}\u2028\u2029\ufeff]/u.test(value));
  fc.assert(
    fc.property(
      text,
      text,
      fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
      (title, place, type) => {
        const yaml = stringify({title, place}, {lineWidth: 0, defaultStringType: type as 'PLAIN'});
        const found = scanYaml(yaml.trimEnd());
        const library = parse(yaml) as Record<string, string>;
        assert.equal(found.title?.trimEnd() ?? '', library['title']?.trimEnd());
        assert.equal(found.place?.trimEnd() ?? '', library['place']?.trimEnd());
      },
    ),
    {numRuns: 1_000},
  );
});

test('whatever the front matter is, reading it never throws and gives texts of known names', () => {
  const piece = fc.constantFrom(
    'title',
    'place',
    ':',
    ': ',
    '\n',
    '\n  ',
    '"',
    "'",
    '[',
    '{',
    '|',
    '>',
    '#',
    ' #',
    '- ',
    '\\',
    '\\u',
    '~',
    '=',
    '0',
    'é',
  );
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 40}), fc.constantFrom('---', '+++'), (pieces, fence) => {
      const text = `${fence}\n${pieces.join('')}\n${fence}\nbody`;
      for (const fields of [scan(text), readFrontMatter('letter.md', text, new Problems())])
        for (const [name, value] of Object.entries(fields ?? {})) {
          assert.ok((LETTER_FIELDS as readonly string[]).includes(name));
          assert.equal(typeof value, 'string');
        }
    }),
    {numRuns: 2_000},
  );
});

test('a text without front matter is all body', () => {
  for (const text of ['Just text', '--- not front matter', '{{< alert >}}x{{< /alert >}}', '----\nx\n----', ''])
    assert.deepEqual(splitFrontMatter(text), {source: '', body: text, lines: 0});
});

test('front matter that never ends is said and nothing is lost', () => {
  const split = splitFrontMatter('---\ntitle: x\n\nText');
  assert.equal(split.unclosed, true);
  assert.match(split.body, /Text/);
});

test('keys that name things of the prototype are nobody’s', () => {
  for (const text of [
    '---\n__proto__: x\nconstructor: y\ntoString: z\n---\n',
    '+++\nconstructor = "y"\n+++\n',
    '{\n"__proto__": {"title": "x"}\n}\n',
  ]) {
    assert.deepEqual(scan(text), {});
    assert.deepEqual(readFrontMatter('letter.md', text, new Problems()), {});
  }
});

test('byte order marks and line ends of Windows make no difference', () => {
  assert.deepEqual(scan('\ufeff---\r\ntitle: x\r\n---\r\nText\r\n'), {title: 'x'});
  assert.equal(splitFrontMatter('\ufeff---\r\ntitle: x\r\n---\r\nText\r\n').body, 'Text\n');
});

test('front matter longer than any letter’s is not read, and the letter below it is', () => {
  const lines = `---\ntitle: x\n${'a: b\n'.repeat(MAX_FRONT_MATTER_LINES)}---\n# Title\n\nText`;
  const characters = `---\ntitle: x\na: ${'b'.repeat(MAX_FRONT_MATTER)}\n---\n# Title\n\nText`;
  for (const text of [lines, characters]) {
    const {tooLong, title, content} = parseLetter(text);
    assert.deepEqual([tooLong, title, content.length], [true, 'Title', 1]);
  }
});

// A process of its own can be ended; a pattern that backtracks cannot. What is linear takes a second for all of them.
test('hostile front matter of 400 kB is read, in the browser and by the compiler', () => {
  const code = `
    import {HOSTILE_FRONT_MATTER} from './fixtures/hostile-markdown.ts';
    import {parseLetter} from './src/markdown/index.ts';
    import {readFrontMatter} from './src/compile/front-matter.ts';
    import {Problems} from './src/compile/problems.ts';
    for (const [name, make] of HOSTILE_FRONT_MATTER) for (const size of [2_000, 8_000, 19_000, 400_000]) {
      parseLetter(make(size));
      readFrontMatter('letter.md', make(size), new Problems());
      console.log(name);
    }`;
  const {stdout, stderr} = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    timeout: 60_000,
    encoding: 'utf8',
  });
  assert.equal(stdout.trim().split('\n').length, HOSTILE_FRONT_MATTER.length * 4, `after ${stdout.trim().split('\n').at(-1)}: ${stderr}`);
});
