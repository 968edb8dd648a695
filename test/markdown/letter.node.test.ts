import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {LetterNode} from '../../src/api/schema/letter.js';
import {parseLetter, parseMarkdown, type LetterLink} from '../../src/markdown/index.js';
import {textOf} from '../../src/markdown/nodes.js';

const lines = (nodes: readonly LetterNode[] = []): string[] => nodes.map((node) => textOf([node]));

test('a letter as Hugo keeps it: title, notice, paragraphs, list, dateline', () => {
  const letter = parseLetter(`---
title: "An open letter"
---

{{< alert >}}
The petition is **over**.

Write to [us](mailto:us%40example.org).
{{< /alert >}}

First paragraph.

1. one
1. two
1. three

<p style="text-align: right;"><em>Berlin, 06.01.2025</em></p>
`);
  assert.equal(letter.title, 'An open letter');
  assert.deepEqual(lines(letter.notice), ['The petition is over.', 'Write to us.']);
  assert.deepEqual(
    letter.content.map(({type}) => type),
    ['paragraph', 'list'],
  );
  assert.equal(letter.content[1]?.ordered, true);
  assert.deepEqual(lines(letter.content[1]?.children), ['one', 'two', 'three']);
  assert.equal(letter.dateline, 'Berlin, 06.01.2025');
});

test('without front matter the first heading is the title, and it stands there once', () => {
  assert.deepEqual(parseLetter('# A *title*\n\nText'), {
    title: 'A title',
    content: [{type: 'paragraph', children: [{type: 'text', value: 'Text'}]}],
    frontMatter: {},
  });
  assert.deepEqual(lines(parseLetter('---\ntitle: Same\n---\n# Same\n\nText').content), ['Text']);
  assert.deepEqual(lines(parseLetter('---\ntitle: One\n---\n# Another\n\nText').content), ['Another', 'Text']);
});

for (const [name, html] of [
  ['a style', '<p style="text-align:right">Berlin</p>'],
  ['an attribute', '<div align="right">Berlin</div>'],
  ['a class', "<div class='mt-2 text-right'>Berlin</div>"],
  ['an element around Markdown', '<div style="text-align: end">\n\n*Berlin*\n\n</div>'],
] as const) {
  test(`a last paragraph set right by ${name} is the dateline`, () => {
    const letter = parseLetter(`# T\n\nText\n\n${html}\n`);
    assert.equal(letter.dateline, 'Berlin');
    assert.deepEqual(lines(letter.content), ['Text']);
  });
}

test('a paragraph set right in the middle stays a paragraph', () => {
  const letter = parseLetter('# T\n\n<p align=right>Berlin</p>\n\nText');
  assert.equal(letter.dateline, undefined);
  assert.deepEqual(lines(letter.content), ['Berlin', 'Text']);
});

test('the front matter says the dateline before anything else', () => {
  assert.equal(parseLetter('---\ntitle: T\ndateline: Paris, 1 May\n---\nText\n\n<p align="right">Berlin</p>').dateline, 'Paris, 1 May');
});

for (const [name, source, text] of [
  ['an icon is its name', '[{{< icon "email" >}}](mailto:a%40b.org)', 'email'],
  ['a button is a link', '{{< button href="/sign" >}}Sign *now*{{< /button >}}', 'Sign now'],
  ['a link-like one with its text in it', '{{< but "https://example.org/a" "Read" >}}', 'Read'],
  ['a link-like one with named text', '{{% cta url="https://example.org/a" label="Read [all]" %}}', 'Read [all]'],
  ['a video is a link', '{{< youtube ElqFlkUXavM >}}', 'www.youtube.com/watch?v=ElqFlkUXavM'],
  ['a figure is its caption', 'A {{< figure src="/a.png" caption="The *square*" >}} B', 'A The *square* B'],
  ['an unknown one is its text', '{{< lead >}}Some **text**{{< /lead >}}', 'Some text'],
  ['an unknown one without text is nothing', 'A{{< spacer 3 >}}B', 'AB'],
  ['one that is written about is nothing', 'A{{</* alert */>}}B', 'AB'],
  ['one that is never closed loses its braces only', 'A {{< alert and more', 'A alert and more'],
  ['an end without a beginning is nothing', 'A{{< /alert >}}B', 'AB'],
  ['one in another', '{{< lead >}}a {{< icon "x" >}} b{{< /lead >}}', 'a x b'],
  ['templates of Hugo that are no shortcode stay', '{{ .Site.Title }}', '{{ .Site.Title }}'],
] as const) {
  test(`shortcodes: ${name}`, () => {
    const {content} = parseLetter(source, {base: 'https://example.org/'});
    assert.equal(lines(content).join('\n'), text);
    assert.doesNotMatch(JSON.stringify(content), /\{\{[<%]/);
  });
}

test('shortcodes that are links lead where they say', () => {
  const urls: string[] = [];
  parseLetter('{{< button href="/sign" >}}Sign{{< /button >}} [there]({{< relref "posts/why.md" >}}) {{< youtube abc_1 >}}', {
    base: 'https://example.org/fr/',
    onLink: ({url}) => urls.push(url),
  });
  assert.deepEqual(urls, ['https://example.org/sign', 'https://example.org/fr/posts/why', 'https://www.youtube.com/watch?v=abc_1']);
});

test('alerts are taken out wherever they stand, without moving the lines below', () => {
  const found: LetterLink[] = [];
  const letter = parseLetter('---\ntitle: T\n---\nA\n\n{{< alert >}}\nB [b](https://b.org)\n{{< /alert >}}\n\n[c](https://c.org)', {
    onLink: (link) => found.push(link),
  });
  assert.deepEqual(lines(letter.content), ['A', 'c']);
  assert.deepEqual(found.map(({url, line}) => [url, line]).sort(), [
    ['https://b.org/', 7],
    ['https://c.org/', 10],
  ]);
});

test('raw HTML becomes its text, and what is not for readers goes', () => {
  const letter = parseLetter(
    '# T\n\n<div><p>One &amp; two<br>three</p><script>alert(1)</script><style>p{}</style><!-- no --><p>Four</p></div>\n\nText <b>bold</b> and <script>alert(2)</script>more.',
  );
  assert.deepEqual(lines(letter.content), ['One & two\nthree', 'Four', 'Text bold and more.']);
});

test('relative links are resolved, dangerous ones are text', () => {
  const found: LetterLink[] = [];
  const nodes = parseMarkdown(
    '[a](../about) [b](#x) [c](javascript:alert`1`) [d](JaVa&#115;cript:x) [e](data:text/html,x) [f](//evil.org/x) [g](tel:+321) [h](vbscript:x)',
    {base: 'https://example.org/fr/letter/', onLink: (link) => found.push(link)},
  );
  assert.deepEqual(
    found.filter(({allowed}) => allowed).map(({url}) => url),
    ['https://example.org/fr/about', 'https://example.org/fr/letter/#x', 'https://evil.org/x', 'tel:+321'],
  );
  assert.equal(lines(nodes).join(''), 'a b c d e f g h');
  assert.deepEqual(JSON.stringify(nodes).match(/script|data:/gi), null);
});

test('without a base a relative link stays for whoever knows one, a dangerous one does not', () => {
  const urls = (source: string): (string | undefined)[] => parseMarkdown(source)[0]!.children!.map(({url}) => url);
  assert.deepEqual(urls('[a](about)'), ['about']);
  assert.deepEqual(urls('[a](javascript:x)'), [undefined]);
  assert.deepEqual(urls('[a](//evil.org)'), [undefined]);
});

test('lists keep their start and their looseness', () => {
  const [list] = parseMarkdown('3. a\n4. b');
  assert.deepEqual([list?.ordered, list?.start, list?.spread], [true, 3, undefined]);
  assert.equal(parseMarkdown('- a\n\n- b')[0]?.spread, true);
  const nested = parseMarkdown('- a\n  - b\n\n  - c\n- d')[0]!;
  assert.equal(nested.spread, undefined);
  assert.equal(nested.children![0]!.children![1]!.spread, true);
});

test('code stands as code, line by line; images are their description', () => {
  assert.deepEqual(parseMarkdown('```\na\n\nb\n```')[0]!.children, [
    {type: 'inlineCode', value: 'a'},
    {type: 'break'},
    {type: 'break'},
    {type: 'inlineCode', value: 'b'},
  ]);
  assert.deepEqual(lines(parseMarkdown('![A *square*](x.png) ~~old~~')), ['A square old']);
});

const nodes = (source: string): LetterNode[] => parseMarkdown(source, {base: 'https://example.org/'});
const link = (url: string, value: string): LetterNode => ({type: 'link', url, children: [{type: 'text', value}]});

test('a table of Markdown is a table; each cell holds a paragraph, for widgets that know no tables', () => {
  const cell = (value: string, align?: 'right'): LetterNode => ({
    type: 'tableCell',
    ...(align && {align}),
    children: value ? [{type: 'paragraph', children: [{type: 'text', value}]}] : [],
  });
  assert.deepEqual(nodes('| a | b |\n|---|--:|\n| 1 | 2 |\n| 3 |'), [
    {
      type: 'table',
      children: [
        {type: 'tableRow', children: [cell('a'), cell('b', 'right')]},
        {type: 'tableRow', children: [cell('1'), cell('2', 'right')]},
        {type: 'tableRow', children: [cell('3'), cell('', 'right')]},
      ],
    },
  ]);
});

test('notes stand at the end, numbered as they are referred to; one that nothing refers to is left out', () => {
  const content = nodes('A[^x] and B[^y], again[^x], [^none].\n\n[^y]: Second\n\n[^x]: First\n\n    More\n\n[^z]: Nobody\n\nEnd');
  assert.equal(textOf(content.slice(0, 1)), 'A[1] and B[2], again[1], [^none].');
  assert.deepEqual(
    content.map(({type, identifier, children}) => [type, identifier, textOf(children ?? [])]),
    [
      ['paragraph', undefined, 'A[1] and B[2], again[1], [^none].'],
      ['paragraph', undefined, 'End'],
      ['footnoteDefinition', '1', 'FirstMore'],
      ['footnoteDefinition', '2', 'Second'],
    ],
  );
});

test('a dateline above the notes is still the dateline', () => {
  const letter = parseLetter('# T\n\nText[^1]\n\n<p align="right">Berlin</p>\n\n[^1]: Note');
  assert.equal(letter.dateline, 'Berlin');
  assert.deepEqual(lines(letter.content), ['Text[1]', 'Note']);
});

for (const [source, children] of [
  ['![Our *logo*](logo.png)', [link('https://example.org/logo.png', 'Our logo')]],
  ['<img src="/i.png" alt="A &amp; B">!', [link('https://example.org/i.png', 'A & B'), {type: 'text', value: '!'}]],
  ['[![Logo](a.png)](https://x.org/)', [link('https://x.org/', 'Logo')]],
  ['![x](data:image/png;base64,AA)', [{type: 'text', value: 'x'}]],
  ['{{< figure src="/a.png" caption="Square" >}}', [link('https://example.org/a.png', 'Square')]],
] as const)
  test(`an image is its description, with a link: ${source}`, () =>
    assert.deepEqual(parseLetter(source, {base: 'https://example.org/'}).content[0]?.children, children));

for (const [source, url] of [
  ['<a rel="me" href="https://m.example/@us">a</a>', 'https://m.example/@us'],
  ["*<a href='/x?a=1&amp;b=2'>a</a>*", 'https://example.org/x?a=1&b=2'],
  ['<p>b <a href=https://m.example>a</a></p>', 'https://m.example/'],
  ['See https://a.org/x_y_z.', 'https://a.org/x_y_z'],
  ['(https://a.org/a_(b))', 'https://a.org/a_(b)'],
  ['at www.site.eu, today', 'https://www.site.eu/'],
  ['[Sign](www.site.eu/leavex)', 'https://www.site.eu/leavex'],
  ['[Write](us@site.eu)', 'mailto:us@site.eu'],
  ['us@site.eu.', 'mailto:us@site.eu'],
] as const)
  test(`a link of any form is one: ${source}`, () => {
    const found: (string | undefined)[] = [];
    const walk = (all: readonly LetterNode[]): void =>
      all.forEach((node) => (node.type === 'link' && found.push(node.url), walk(node.children ?? [])));
    walk(nodes(source));
    assert.deepEqual(found, [url]);
  });

for (const source of [
  '@us@site.eu',
  '`https://a.org`',
  '<a href="javascript:x">a</a>',
  '<a name="x">a</a>',
  'https:// and www. and a@b',
  '<a href="/x">a *b</a>*',
])
  test(`no link: ${source}`, () => assert.doesNotMatch(JSON.stringify(nodes(source)), /"type":"link"/));

test('boxes of tasks are drawn, and attributes of headings are Hugo’s', () => {
  assert.deepEqual(lines(nodes('- [ ] do\n- [x] done')[0]?.children), ['☐ do', '☑ done']);
  assert.deepEqual(lines(nodes('## Part {#part .wide}')), ['Part']);
  assert.deepEqual(lines(nodes('## Set {a, b}')), ['Set {a, b}']);
});
