// The page “Check a page”: every way of pasting that ends in a dead number has its sentence.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {JSDOM} from 'jsdom';
import {inspect, type FindingId} from '../../site/check/inspect.js';
import {TEXTS} from '../../site/check/texts/index.js';
import {makeSnippet, SYSTEMS, type Choice} from '../../site/snippets/snippet.js';
import {WIDGETS} from '../../site/snippets/widgets.js';
import {FILTERS} from './support/filters.js';

const SITE = 'https://widgets.example/';
const ADDRESSES = {fresh: `${SITE}v0/`, pinned: `${SITE}0.1.0/`, api: `${SITE}api/`, embed: `${SITE}embed/`};
const {window} = new JSDOM('');
const parse = (html: string): Document => new window.DOMParser().parseFromString(html, 'text/html');
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
