import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Letter, LetterNode} from '../../src/api/schema/letter.js';
import {letterFromFile} from '../../src/markdown/letter-file.js';
import {textOf} from '../../src/markdown/nodes.js';
import {compile, found, json, MINIMAL, said, type Files} from './support/campaign.js';

const letter = (title: string, body = 'Text.', more = ''): string => `---\ntitle: ${title}\n${more}---\n\n${body}\n`;
const texts = (nodes: unknown): string[] => ((nodes ?? []) as LetterNode[]).map((node) => textOf([node]));

test('letters in several languages know of each other', async (t) => {
  const result = await compile(t, {
    'campaign.yaml': `${MINIMAL}defaultLanguage: fr\npublisher: {name: Us}\nletterUrl: https://example.org/{lang}/\n`,
    'letter/fr.md': letter('Lettre', 'Texte.', 'date: 2025-01-06\nplace: Berlin\n'),
    'letter/ar.md': letter('رسالة', 'نص.'),
    'letter/pt-br.md': letter('Carta'),
    'letter/README.md': 'Not a letter.',
  });
  assert.deepEqual(found(result), []);
  assert.deepEqual(json(result, 'letter/index.json'), {
    languages: [
      {lang: 'ar', title: 'رسالة', dir: 'rtl'},
      {lang: 'fr', title: 'Lettre'},
      {lang: 'pt-BR', title: 'Carta'},
    ],
    defaultLanguage: 'fr',
  });
  const fr = json<Letter>(result, 'letter/fr.json');
  assert.deepEqual(
    [fr.date, fr.place, fr.url, fr.dir, fr.publisher],
    ['2025-01-06', 'Berlin', 'https://example.org/fr/', undefined, {name: 'Us'}],
  );
  assert.deepEqual(
    fr.languages?.map(({lang, url}) => [lang, url]),
    [
      ['ar', 'https://example.org/ar/'],
      ['fr', 'https://example.org/fr/'],
      ['pt-BR', 'https://example.org/pt-BR/'],
    ],
  );
  assert.equal(json<Letter>(result, 'letter/ar.json').dir, 'rtl');
});

for (const [name, files, urls] of [
  [
    'files by language',
    {
      'hugo.toml': 'defaultContentLanguage = "de"',
      'content/_index.md': letter('Brief', '[x](about/)'),
      'content/_index.fr.md': letter('Lettre', '[x](about/)'),
      'content/about.fr.md': letter('No letter'),
    },
    {de: 'https://example.org/', fr: 'https://example.org/fr/'},
  ],
  [
    'folders by language',
    {
      'config/_default/hugo.yaml': 'defaultContentLanguage: de\ndefaultContentLanguageInSubdir: true',
      'content/de/_index.md': letter('Brief', '[x](about/)'),
      'content/fr/_index.md': letter('Lettre', '[x](about/)'),
    },
    {de: 'https://example.org/de/', fr: 'https://example.org/fr/'},
  ],
  [
    'pages of their own',
    {
      'config.toml': 'defaultContentLanguage = "de"',
      'content/letter/index.md': letter('Brief', '[x](about/)'),
      'content/letter/index.fr.md': letter('Lettre', '[x](about/)', 'url: /fr/lettre/\n'),
      'campaign.yaml': `${MINIMAL}letters: content/letter\n`,
    },
    {de: 'https://example.org/letter/', fr: 'https://example.org/fr/lettre/'},
  ],
] as const) {
  test(`a Hugo site works as it is: ${name}`, async (t) => {
    const result = await compile(t, {'campaign.yaml': `${MINIMAL}letters: content\n`, ...(files as Files)});
    assert.deepEqual(found(result), [], said(result));
    for (const [lang, url] of Object.entries(urls)) {
      const found = json<Letter>(result, `letter/${lang}.json`);
      assert.equal(found.url, url);
      assert.match(JSON.stringify(found.content), new RegExp(`"${url}about/"`), 'relative links are resolved against the page');
    }
  });
}

test('letters in the campaign folder itself are found, too', async (t) => {
  const result = await compile(t, {'_index.fr.md': letter('Lettre')});
  assert.equal(json<Letter>(result, 'letter/fr.json').title, 'Lettre');
  assert.equal(json<Letter>(await compile(t, {'letter.fr.md': letter('Lettre')}), 'letter/fr.json').title, 'Lettre');
});

test('the notice of the campaign replaces that of the letter', async (t) => {
  const body = '{{< alert >}}Sign now{{< /alert >}}\n\nText';
  const result = await compile(t, {
    'campaign.yaml': `${MINIMAL}notice: {en: "It is **over**."}\n`,
    'letter/en.md': letter('A', body),
    'letter/fr.md': letter('B', body),
  });
  assert.deepEqual(texts(json<Letter>(result, 'letter/en.json').notice?.content), ['It is over.']);
  assert.deepEqual(texts(json<Letter>(result, 'letter/fr.json').notice?.content), ['Sign now']);
});

test('a link that would harm readers is an error with its line', async (t) => {
  const body = 'One\n\n[two](javascript:alert(1)) and\n[three](data:text/html,x)\n\n<a href="javascript:x">four</a>';
  const result = await compile(t, {'letter/en.md': letter('A', body)});
  assert.deepEqual(found(result), ['letter/en.md:7 link', 'letter/en.md:8 link', 'letter/en.md:10 link']);
});

test('links in the notice and in an alert are checked as well', async (t) => {
  const result = await compile(t, {
    'campaign.yaml': `${MINIMAL}notice:\n  en: "[x](javascript:x)"\n`,
    'letter/en.md': letter('A'),
    'letter/fr.md': letter('B', 'Text\n\n{{< alert >}}\n[y](vbscript:y)\n{{< /alert >}}'),
  });
  assert.deepEqual(found(result), ['campaign.yaml:5 link', 'letter/fr.md:8 link']);
});

for (const [shown, target, warned] of [
  ['leavex@pm.me', 'mailto:leavexeu%40pm.me?subject=x', true],
  ['us@example.org', 'mailto:us@example.org', false],
  ['https://example.org/sign', 'https://evil.example/sign', true],
  ['www.example.org', 'https://example.org/', false],
  ['@leavex@mastodon.social', 'https://mastodon.social/@leavex', false],
  ['our petition', 'https://elsewhere.example/', false],
] as const) {
  test(`a link that reads “${shown}” and leads to ${target} is ${warned ? 'reported' : 'fine'}`, async (t) => {
    const result = await compile(t, {'letter/en.md': letter('A', `[${shown}](${target})`)});
    assert.deepEqual(found(result, 'warning'), warned ? ['letter/en.md:5 link-text'] : []);
  });
}

test('a closed campaign names the letters that still link to what is closed', async (t) => {
  const closed = 'status: closed\nclosedLinks: [https://openpetition.eu/leavex]\n';
  const files = {
    'letter/en.md': letter(
      'A',
      '[a](http://www.openpetition.eu/leavex/) [b](https://openpetition.eu/leavex?x=1) [c](https://openpetition.eu/leavexfr)',
    ),
  };
  assert.deepEqual(found(await compile(t, {'campaign.yaml': MINIMAL + closed, ...files}), 'warning'), [
    'letter/en.md:5 closed-link',
    'letter/en.md:5 closed-link',
  ]);
  assert.deepEqual(
    found(await compile(t, {'campaign.yaml': MINIMAL + closed.replace('status: closed', 'status: open'), ...files}), 'warning'),
    [],
  );
});

for (const [name, files, problems] of [
  ['no title', {'letter/en.md': 'Just text'}, ['letter/en.md:1 missing']],
  ['a title and no text', {'letter/en.md': letter('A', '')}, ['letter/en.md empty']],
  ['front matter that never ends', {'letter/en.md': '---\ntitle: A\n\nText'}, ['letter/en.md:1 front-matter', 'letter/en.md:1 missing']],
  ['front matter that is no YAML', {'letter/en.md': '---\ntitle: A\nplace: "x\n---\nText'}, ['letter/en.md:4 yaml']],
  ['a date that does not exist', {'letter/en.md': letter('A', 'Text', 'date: 2025-02-30\n')}, ['letter/en.md:3 date']],
  ['two letters in one language', {'letter/en.md': letter('A'), 'letter/EN.md': letter('B')}, ['letter/en.md duplicate']],
  [
    'no letter in the default language',
    {'campaign.yaml': `${MINIMAL}defaultLanguage: fr\n`, 'letter/en.md': letter('A')},
    ['campaign.yaml:4 missing'],
  ],
] as const) {
  test(`refused: ${name}`, async (t) => {
    assert.deepEqual(found(await compile(t, files as Files)), problems);
  });
}

test('a draft is left out and said', async (t) => {
  const result = await compile(t, {'letter/en.md': letter('A'), 'letter/fr.md': letter('B', 'Text', 'draft: true\n')});
  assert.equal(result.files.has('letter/fr.json'), false);
  assert.deepEqual(found(result, 'warning'), ['letter/fr.md draft']);
});

test('invisible characters are taken out and said', async (t) => {
  const result = await compile(t, {'letter/en.md': letter('A', 'Good\u202e text\u200b.')});
  assert.deepEqual(texts(json<Letter>(result, 'letter/en.json').content), ['Good text.']);
  assert.deepEqual(found(result, 'warning'), ['letter/en.md:5 hidden']);
});

test('text is composed, however it was typed', async (t) => {
  const result = await compile(t, {'letter/fr.md': letter('Pe\u0301tition', 'E\u0301crit')});
  const fr = json<Letter>(result, 'letter/fr.json');
  assert.deepEqual([fr.title, texts(fr.content)], ['P\u00e9tition', ['\u00c9crit']]);
});

test('signatories of a table stand in every letter', async (t) => {
  const result = await compile(t, {
    'campaign.yaml': `${MINIMAL}signatoriesTotal: 3230\n`,
    'letter/en.md': letter('A'),
    'signatories.csv': 'Name;Function;Organization;Website\nAda Lovelace;Countess;Analytical Society;https://ada.example\nBob;;;\n',
  });
  const {signatories, signatoriesTotal} = json<Letter>(result, 'letter/en.json');
  assert.deepEqual(signatories, [
    {name: 'Ada Lovelace', role: 'Countess', organisation: 'Analytical Society', url: 'https://ada.example/'},
    {name: 'Bob'},
  ]);
  assert.equal(signatoriesTotal, 3230);
  assert.deepEqual(found(await compile(t, {'signatories.yaml': '- Ada\n- {name: Bob, url: "javascript:x"}\n- {role: x}\n'})), [
    'signatories.yaml:2 link',
    'signatories.yaml:3 missing',
  ]);
});

test('front matter in TOML is read whole, and what is wrong with it is said at its line', async (t) => {
  const good = await compile(t, {
    'letter/en.md': '+++\ntitle = """An open\nletter"""\ndate = 2025-01-06\n[cascade]\ntitle = "no"\n+++\nText\n',
  });
  assert.deepEqual(found(good), [], said(good));
  assert.deepEqual(
    [json<Letter>(good, 'letter/en.json').title, json<Letter>(good, 'letter/en.json').date],
    ['An open letter', '2025-01-06'],
  );
  const bad = await compile(t, {'letter/en.md': '+++\ndraft = false\ntitle = An open letter\n+++\nText\n'});
  assert.ok(found(bad).includes('letter/en.md:3 toml'), said(bad));
});

test('front matter longer than any letter’s is an error', async (t) => {
  const result = await compile(t, {'letter/en.md': `---\ntitle: T\n${'a: b\n'.repeat(300)}---\nText\n`});
  assert.ok(found(result).includes('letter/en.md:1 front-matter'), said(result));
});

test('the settings of a Hugo site are read as Hugo reads them', async (t) => {
  const result = await compile(t, {
    'campaign.yaml': `${MINIMAL}letters: content\n`,
    // A setting in a table is another one, and a comment is none.
    'hugo.toml': '# defaultContentLanguage = "pl"\nDefaultContentLanguage = "de"\n[params]\ndefaultContentLanguage = "fr"\n',
    'content/_index.md': letter('Brief', 'Text'),
  });
  assert.deepEqual(found(result), [], said(result));
  assert.ok(result.files.has('letter/de.json'));
});

test('a private variant of a language, which no browser has a name for, is no language of a letter', async (t) => {
  const result = await compile(t, {'letter/de.md': letter('Brief', 'Text'), 'letter/de-x-leicht.md': letter('Leichter Brief', 'Text')});
  assert.deepEqual(found(result, 'warning'), ['letter/de-x-leicht.md language'], said(result));
  assert.ok(!result.files.has('letter/de-x-leicht.json'));
});

test('a Hugo site as real ones are: settings in config/_default, an empty hugo.toml, a plain fr.md beside _index.md', async (t) => {
  const result = await compile(t, {
    'campaign.yaml': `${MINIMAL}letters: content\n`,
    'hugo.toml': '',
    'config/_default/config.toml': "defaultContentLanguage = 'de'\n",
    'config/_default/languages.toml': "[de]\ntitle = 'Seite'\n[pl]\ncontentDir = 'inhalt/pl'\n",
    'content/_index.md': '---\ntitle: Deutsch\n---\nText',
    'content/fr.md': '---\ntitle: Français\n---\nTexte',
    'content/cv.md': '---\ntitle: Curriculum\n---\nMe',
    'inhalt/pl/_index.md': '---\ntitle: Polski\n---\nTekst',
  });
  const {languages} = json<{languages: {lang: string; title: string}[]}>(result, 'letter/index.json');
  assert.deepEqual(
    languages.map(({lang, title}) => [lang, title]),
    [
      ['de', 'Deutsch'],
      ['fr', 'Français'],
      ['pl', 'Polski'],
    ],
  );
});

test('the language of a Hugo site with no more than a languageCode', async (t) => {
  const result = await compile(t, {
    'campaign.yaml': `${MINIMAL}letters: content\n`,
    'hugo.toml': 'languageCode = "fr-FR"\n',
    'content/_index.md': '---\ntitle: Lettre\n---\nTexte',
  });
  assert.ok(result.files.has('letter/fr.json'), said(result));
});

test('letterUrl of campaign.yaml counts before where Hugo would put a letter', async (t) => {
  const result = await compile(t, {
    'campaign.yaml': `${MINIMAL}letterUrl: "https://example.org/{lang}/letter/"\n`,
    'letter/_index.fr.md': '---\ntitle: Lettre\n---\nTexte',
  });
  assert.equal(json<{url: string}>(result, 'letter/fr.json').url, 'https://example.org/fr/letter/');
});

for (const [what, line, message] of [
  ['an image', '![Our logo](logo.png)', /An image is shown as a link with its description/],
  ['an image of HTML', '<img src="logo.png" alt="Our logo">', /An image is shown as a link with its description/],
  ['an image of Hugo', '{{< figure src="a.png" caption="A square" >}}', /An image is shown as a link with its description/],
  ['an image without words', 'Text ![](logo.png)', /An image without a description is left out/],
  ['an image of HTML without words', 'Text <img src="logo.png" alt="">', /An image without a description is left out/],
  ['a table in HTML', '<table><tr><td>a</td></tr></table>', /A table in HTML is shown as text/],
  ['a film', '<iframe src="https://film.example"></iframe>', /HTML that is not text are left out/],
  ['a shortcode', '{{< spacer 3 >}}', /The shortcode “spacer” is left out/],
  ['a list of terms', ': a definition', /A list of terms/],
  ['many levels', `${'> '.repeat(25)}deep`, /ten or more quotes and lists/],
  ['a long line', `${'word '.repeat(1_000)}<iframe src="https://film.example"></iframe>`, /HTML that is not text are left out/],
  ['thousands of levels', `${'>'.repeat(20_000)} gone`, /ten or more quotes and lists/],
  ['a note without text', 'Text[^1]', /The note “\[\^1\]” has no text/],
  ['a note without reference', '[^1]: Note', /Nothing refers to the note “\[\^1\]”/],
  ['a second note', '[^1]: Note\n[^1]: Another\n\nText[^1]', /There is already a note “\[\^1\]”/],
] as const)
  test(`what readers do not get is said with its line: ${what}`, async (t) => {
    const result = await compile(t, {'letter/en.md': `---\ntitle: T\n---\nText.\n\n${line}\n`});
    assert.match(said(result), message);
    assert.equal(result.problems.warnings, 1, said(result));
    assert.match(said(result), /^letter\/en\.md:[67]: warning/);
  });

test('what readers do get is not complained of', async (t) => {
  const result = await compile(t, {
    'letter/en.md':
      '---\ntitle: T\n---\nA [link](https://a.org/x_(y)), <https://b.org>, `https://code.org`, [mail](mailto:a@b.org).\n\n- - -\n\n```\n| a |\nhttps://x.org\n```\n\n[ref]: https://c.org\n\n[ref]\n\nNote[^a], https://bare.org, <a href="https://a.org">link</a>\n\n[^a]: Text\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] done\n\n## H {#id}\n',
  });
  assert.equal(said(result), '');
});

test('a target without its protocol leads where it says', async (t) => {
  const result = await compile(t, {'letter/en.md': '---\ntitle: T\n---\n[Sign](www.openpetition.eu/leavex) [mail](a@b.org)\n'});
  assert.deepEqual(found(result), []);
  const content = JSON.stringify(json<Letter>(result, 'letter/en.json').content);
  assert.match(content, /"https:\/\/www\.openpetition\.eu\/leavex".*"mailto:a@b\.org"/);
});

test('a link with a user name or password in it is an error, which does not repeat it', async (t) => {
  const result = await compile(t, {'letter/en.md': letter('T', 'A [link](https://us:secret@site.example/) here.')});
  assert.deepEqual(found(result), ['letter/en.md:5 link']);
  assert.doesNotMatch(said(result), /secret/);
});

test('front matter of Hugo in capitals is read, by the compiler and by the browser', async (t) => {
  const source = '---\nTitle: Lettre\nDATE: 2025-01-06\n---\nTexte\n';
  const fr = json<Letter>(await compile(t, {'letter/fr.md': source}), 'letter/fr.json');
  assert.deepEqual([fr.title, fr.date], ['Lettre', '2025-01-06']);
  const {title, date} = letterFromFile('https://example.org/letter.fr.md', source, []);
  assert.deepEqual([title, date], ['Lettre', '2025-01-06']);
});
