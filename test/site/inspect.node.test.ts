// The page “Check a page”: every way of pasting that ends in a dead number has its sentence.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {JSDOM} from 'jsdom';
import {autop} from '@wordpress/autop';
import {inertDocument} from '../../site/check/inert-document.js';
import {inspect, type FindingId} from '../../site/check/inspect.js';
import {TEXTS} from '../../site/check/texts/index.js';
import {makeSnippet, SYSTEMS, type Choice} from '../../site/snippets/snippet.js';
import {WIDGETS} from '../../site/snippets/widgets.js';
import {FILTERS} from './support/filters.js';

const SITE = 'https://widgets.example/';
const ADDRESSES = {fresh: `${SITE}v0/`, pinned: `${SITE}0.1.0/`, api: `${SITE}api/`, embed: `${SITE}embed/`};
const {window} = new JSDOM('');
const parse = (html: string): Document => inertDocument(html, window);
const check = (pasted: string) => inspect(pasted, parse, {addresses: ADDRESSES, version: '0.1.0'});
const ids = (pasted: string): FindingId[] => check(pasted).map(({id}) => id);

const SCRIPT = `<script src="${SITE}v0/leavex.js" data-leavex-api="${SITE}api/" defer></script>`;
const WORDS = '3,230 <a href="https://leavex.eu/">people</a>';
const GOOD = `${SCRIPT}<p><leavex-counter>${WORDS}</leavex-counter></p>`;

describe('the check of a page', () => {
  it('finds nothing wrong in the code that the site gives away', () => {
    for (const widget of WIDGETS) {
      for (const system of SYSTEMS.filter((one) => !['newsletter', 'hugo', 'npm', 'vitepress', 'wordpress-plugin'].includes(one))) {
        const choice: Choice = {
          widget,
          system,
          attributes: {},
          lang: 'fr',
          words: '[Lettre ouverte]',
          link: 'https://leavex.eu/',
          accent: '#b3261e',
          integrity: 'sha384-x',
          imageLanguage: 'fr',
        };
        const code = makeSnippet(choice, ADDRESSES)
          .map((part) => part.code)
          .join('\n');
        assert.deepEqual(ids(code), ['works'], `${system} ${code}`);
      }
    }
  });

  for (const [what, pasted, expected] of [
    ['nothing', ' \n', ['nothingPasted']],
    ['a shortcode', '[leavex-counter goal="5000"]', ['shortcode']],
    ['a shortcode for Hugo', '{{< leavex widget="counter" >}}3,230 people{{< /leavex >}}', ['hugoShortcode']],
    ['a shortcode of the theme component', 'So far: {{< leavex-counter />}}.', ['hugoShortcode']],
    ['an image for a newsletter', `<a href="https://leavex.eu/"><img src="${SITE}api/images/counter.fr.png" alt="3 230"></a>`, ['image']],
    ['an image on this computer', '<img src="http://localhost:5173/api/images/counter.fr.dark.svg">', ['local']],
    [
      'a letter between whose tags WordPress has put paragraphs',
      autop(`${SCRIPT}\n<leavex-letter>\n  <h2>An open letter</h2>\n  <p>To <a href="https://leavex.eu/">you</a></p>\n</leavex-letter>`),
      ['tornApart'],
    ],
    ['a script that a cookie banner holds back', GOOD.replace('<script', '<script type="text/plain"'), ['heldBack']],
    ['a script with its usual type', GOOD.replace('<script', '<script type="text/javascript"'), ['works']],
    ['a frame of a page on this computer', '<iframe src="http://localhost:5173/embed/counter.en.html"></iframe>', ['local']],
    ['a frame as WordPress writes it', `<iframe src="${SITE}embed/letter.fr.html#?secret=abc"></iframe>`, ['works']],
    ['a frame on the own site', '<iframe src="/embed/letter.fr.html"></iframe>', ['works']],
    ['words alone', '<p>3,230 signatures</p>', ['noWidget']],
    ['what an author’s post keeps', FILTERS['WordPress’ allow-list for authors']!(GOOD), ['noWidget']],
    ['a script whose tag was removed', `${SCRIPT}<p>3,230 signatures</p>`, ['onlyWords']],
    ['code that became text', '<p>&lt;leavex-counter&gt;3,230&lt;/leavex-counter&gt;</p>', ['escaped', 'noWidget']],
    ['curly quotes', GOOD.replaceAll('"', '”'), ['curlyQuotes', 'noScript']],
    ['no script', `<p><leavex-counter>${WORDS}</leavex-counter></p>`, ['noScript']],
    ['the script of another widget', GOOD.replace('leavex.js', 'leavex-letter.js'), ['wrongScript']],
    ['addresses of the guides', GOOD.replaceAll(SITE, 'https://cdn.example.org/'), ['exampleAddress', 'otherApi']],
    ['addresses of this computer', GOOD.replaceAll(SITE, 'http://localhost:5173/'), ['local']],
    ['http', GOOD.replaceAll('https://widgets', 'http://widgets'), ['insecure', 'insecure']],
    ['an old version', GOOD.replace('/v0/', '/0.0.9/'), ['oldVersion']],
    ['a hash of a file that changes', GOOD.replace(' defer', ' integrity="sha384-x" defer'), ['hashOfFresh']],
    ['no API', GOOD.replace(/ data-leavex-api="[^"]*"/, ''), ['noApi']],
    ['a file as API', GOOD.replace('/api/', '/api/counter.json'), ['apiIsFile']],
    ['another API', GOOD.replace(`${SITE}api/`, 'https://other.example/'), ['otherApi', 'works']],
    ['a widget that there is not', `${SCRIPT}<div data-leavex="conter">${WORDS}</div>`, ['unknownWidget']],
    ['an attribute that there is not', GOOD.replace('<leavex-counter', '<leavex-counter varient="bar"'), ['unknownAttribute']],
    ['a value that there is not', GOOD.replace('<leavex-counter', '<leavex-counter variant="bra"'), ['unknownValue']],
    ['a link in a div', `${SCRIPT}<div data-leavex="counter" data-leavex-href="https://a.example/">${WORDS}</div>`, ['linkInDiv']],
    ['no words', `${SCRIPT}<p><leavex-counter></leavex-counter></p>`, ['noWords', 'works']],
    ['no link', `${SCRIPT}<p><leavex-counter>3,230 people</leavex-counter></p>`, ['noLink', 'works']],
    ['a counter alone', `${SCRIPT}<leavex-counter>${WORDS}</leavex-counter>`, ['looseCounter', 'works']],
    ['a tag in WordPress', `<meta name="generator" content="WordPress 6.7">${GOOD}`, ['tagInWordPress', 'works']],
    ['a counter in a sentence', `${SCRIPT}<p>So far <leavex-counter>3,230 people</leavex-counter> signed.</p>`, ['works']],
    [
      'a closed counter',
      `${SCRIPT.replace(/ data-leavex-api="[^"]*"/, '')}<p><leavex-counter count="1" closed>${WORDS}</leavex-counter></p>`,
      ['works'],
    ],
  ] as const) {
    it(what, () => assert.deepEqual(ids(pasted), expected));
  }

  it('names what is wrong and what to write instead', () => {
    const [found] = check(GOOD.replace('<leavex-counter', '<leavex-counter varient="bar"'));
    assert.deepEqual([found?.value, found?.instead], ['varient', 'variant']);
    const [div] = check(`${SCRIPT}<div data-leavex="letter" data-leavex-colapsed>${WORDS}</div>`);
    assert.deepEqual([div?.value, div?.instead], ['data-leavex-colapsed', 'data-leavex-collapsed']);
  });

  it('has a sentence and a way out for each finding, in each language with the same names in it', () => {
    const names = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join();
    for (const [language, {findings}] of Object.entries(TEXTS))
      for (const [id, sentences] of Object.entries(findings))
        sentences.forEach((sentence, i) => {
          assert.ok(sentence.length > 8, `${language} ${id}`);
          assert.equal(names(sentence), names(TEXTS.en.findings[id as FindingId][i]!), `${language} ${id}`);
        });
  });

  it('has one bold word in the sentence about a widget that works', () => {
    for (const {works} of Object.values(TEXTS)) assert.match(works, /^[^[\]]+\[[^[\]]+\][^[\]]+$/);
  });

  it('is not misled by names that hide methods of the page', () => {
    const names = ['querySelectorAll', 'querySelector', 'body', 'attributes', 'localName', 'getAttribute', 'hasAttribute', 'parentElement'];
    const hostile = names.map(
      (name) => `<img name="${name}"><form name="${name}" data-leavex="counter"><input name="${name}">${WORDS}</form>`,
    );
    assert.deepEqual(ids(`${SCRIPT}${hostile.join('')}`), ['works']);
    assert.deepEqual(ids(`<meta id="m" name="leavex-api" content="${SITE}api/">${GOOD.replace(/ data-leavex-api="[^"]*"/, '')}`), [
      'works',
    ]);
  });

  it('ends soon, however much is pasted, and says when there is too much', () => {
    const lots = (text: string): string => text.repeat(400_000 / text.length);
    for (const text of ['[leavex-a', '[leavex-counter ', '<div =”', '/embed/counter.en.html?', '{{< ', '= ', '&lt;script'])
      assert.ok(ids(lots(text)).length > 0, text);
    assert.ok(ids(`<div ${lots('=”')}`).length > 0);
    assert.ok(ids(`<script src="/leavex.js" data-leavex-api="${lots('/')}x"></script>${GOOD}`).includes('otherApi'));
    assert.deepEqual(ids('a'.repeat(2_000_001)), ['tooLong']);
    const many = Array.from({length: 100}, (_, i) => `<div data-leavex="counter" data-leavex-a${i}>${WORDS}</div>`).join('');
    assert.deepEqual([ids(SCRIPT + many).length, ids(SCRIPT + many).at(-1)], [41, 'more']);
  });

  it('survives whatever is pasted', () => {
    for (const hostile of [
      '<',
      '<script src="/leavex.js">',
      '<leavex->',
      '<div data-leavex>',
      '<div data-leavex="__proto__">',
      '\0',
      '<leavex-counter of="constructor">',
    ])
      assert.ok(check(hostile).length > 0, hostile);
  });
});
