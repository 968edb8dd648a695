// A snippet that is pasted in the wrong place still works, or what is left of it is a true sentence with a link.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {DEMO_CAMPAIGN} from '../../scripts/dev/demo-files.js';
import {compileCampaign} from '../../src/compile/compile.js';
import {framePages} from '../../src/compile/embed/frames.js';
import {
  contentSecurityPolicy,
  FRAME_OPTIONS,
  imageMarkup,
  isLocal,
  makeSnippet,
  SYSTEMS,
  takes,
  takesAttribute,
  usesDiv,
  wordsHtml,
  type Addresses,
  type Choice,
} from '../../site/snippets/snippet.js';
import {attributesOf, CAMPAIGN_PAGE, defaultWords, LANGUAGES, optionsOf, WIDGETS, type Attributes} from '../../site/snippets/widgets.js';
import {snippets} from '../pages/support/snippets.js';
import {FILTERS, readHtml} from './support/filters.js';

const ADDRESSES: Addresses = {
  fresh: 'https://widgets.example/v0/',
  pinned: 'https://widgets.example/0.1.0/',
  api: 'https://widgets.example/api/',
  embed: 'https://widgets.example/embed/',
};

const choose = (choice: Partial<Choice>): Choice => {
  const whole = {
    widget: 'counter',
    system: 'html',
    attributes: {},
    lang: '',
    link: CAMPAIGN_PAGE,
    accent: '',
    integrity: '',
    imageLanguage: 'en',
    ...choice,
  } as const;
  const {widget, attributes, imageLanguage} = whole;
  return {words: defaultWords(widget, attributes, imageLanguage, 3230), ...whole};
};

/** Code that goes into the page. */
const pasted = (choice: Partial<Choice>): string => makeSnippet(choose(choice), ADDRESSES).at(-1)!.code;

const VARIANTS: readonly Partial<Choice>[] = [
  ...WIDGETS.map((widget) => ({widget})),
  {attributes: {variant: 'bar', goal: '5000', label: 'people said "yes" & <signed>'}},
  {attributes: {of: 'departures'}, lang: 'fr', imageLanguage: 'fr'},
  {widget: 'letter', attributes: {collapsed: ''}, accent: '#b3261e'},
  ...LANGUAGES.map((lang) => ({lang, imageLanguage: lang})),
];
const IN_PAGES = SYSTEMS.filter((system) => !['hugo', 'newsletter', 'address', 'wordpress-plugin', 'iframe'].includes(system));
/** Of systems whose code is the same, one. */
const DISTINCT = IN_PAGES.filter((system, i, all) => all.findIndex((other) => pasted({system: other}) === pasted({system})) === i);

describe('a snippet', () => {
  for (const system of DISTINCT) {
    for (const [filter, apply] of Object.entries(FILTERS)) {
      it(`for ${system} after ${filter} works or is a sentence with a link`, () => {
        for (const variant of VARIANTS) {
          const choice = choose({...variant, system});
          const left = readHtml(apply(pasted(choice)));
          const sentence = readHtml(wordsHtml(choice.words, choice.link)).text;
          assert.equal(left.text, sentence, 'the words, once');
          assert.match(left.text, /[.:!؟\d]$/, 'a whole sentence');
          assert.deepEqual(left.links, [CAMPAIGN_PAGE]);
          // A widget that is still there holds its words; if not, they would stand beside it.
          for (const widget of left.widgets) assert.deepEqual(widget, {name: choice.widget, words: sentence, links: [CAMPAIGN_PAGE]});
        }
      });
    }
  }

  it('as a div stays a div in WordPress, whoever saves it and however often', () => {
    for (const system of SYSTEMS.filter((one) => usesDiv(one) && one !== 'hugo')) {
      for (const variant of VARIANTS) {
        let code = pasted({...variant, system});
        for (let save = 0; save < 3; save++) code = FILTERS['WordPress’ allow-list, then paragraphs']!(code);
        assert.equal(readHtml(code).widgets.length, 1, code);
      }
    }
  });

  it('alone in a page stands in a paragraph or a div, which themes put into the column of text', () => {
    for (const widget of WIDGETS) assert.match(pasted({widget}), /\n<(p|div)><leavex-/);
  });

  it('has no attribute that the widget does not have', () => {
    for (const widget of WIDGETS) {
      for (const of of ['', 'members'])
        for (const {name} of optionsOf(widget, {of})) assert.ok(attributesOf(widget).includes(name), `${widget} ${name}`);
    }
  });

  it('keeps what somebody typed from becoming markup', () => {
    const hostile = '"><img src=x onerror=alert(1)>[</a><script>]';
    const attributes: Attributes = {label: hostile, country: hostile};
    for (const system of IN_PAGES) {
      const code = pasted({system, words: hostile, link: `https://a.example/${hostile}`, attributes, lang: hostile});
      const {text, links, widgets} = readHtml(code);
      assert.deepEqual([links, widgets.length], [[], 1], code);
      assert.doesNotMatch(code, /<img|<script>/);
      assert.match(text, /onerror/);
    }
    assert.equal(wordsHtml('[a]', 'javascript:alert(1)'), 'a');
  });

  it('keeps words of a shared address from running in templates and shortcodes', () => {
    const hostile = 'a {{ constructor.constructor("alert(1)")() }} {% include x %} {alert(1)} [[gallery]]\n\n[[b]](javascript:alert(1)) \\';
    const attributes = {label: hostile, href: hostile};
    for (const system of IN_PAGES) {
      const parts = makeSnippet(choose({system, words: hostile, attributes}), ADDRESSES);
      const code = parts.at(-1)!.code.split('\n').at(-1)!;
      assert.match(code, /^<(?:p|div)\b.*<\/(?:p|div)>$/, 'one line, so that Markdown leaves it alone');
      assert.doesNotMatch(code, /[{}[\]]/, system);
      // Vue may read what the browser has decoded.
      assert.doesNotMatch(readHtml(code).text, /\{\{|\}\}/);
    }
    const plugin = pasted({system: 'wordpress-plugin', words: hostile, attributes});
    assert.equal(plugin.match(/\[/g)?.length, 2, plugin);
  });

  it('for Hugo keeps words of a shared address from being markup, links or shortcodes', () => {
    const call = (words: string, label: string, link = CAMPAIGN_PAGE): string =>
      pasted({system: 'hugo', words, attributes: {label}, link, lang: 'fr'});
    const hostile = '<img src=x onerror=alert(1)> {{< /leavex >}}{{% raw %}} [a](javascript:alert(1)) [b](javascript:alert(2))';
    for (const link of [CAMPAIGN_PAGE, '', 'https://a.example/)[x](javascript:alert(3)){{%raw%}}']) {
      const code = call(hostile, 'a\\" {{< raw >}}\n\\', link);
      assert.deepEqual(code.match(/\{\{./g), ['{{<', '{{<'], code);
      assert.doesNotMatch(code, /(?<!\\)<img|\]\((?!https:)/);
      assert.match(code, /^\{\{< leavex widget="counter" label="[^"\\]*" lang="fr" >\}\}/);
    }
  });

  it('makes all words a link where none is marked', () => {
    assert.equal(wordsHtml('3,230 people', 'https://leavex.eu/'), '<a href="https://leavex.eu/">3,230 people</a>');
  });

  it('with a hash loads a file that never changes', () => {
    const code = pasted({integrity: 'sha384-abc'});
    assert.match(code, /src="https:\/\/widgets\.example\/0\.1\.0\/leavex-counter\.js" integrity="sha384-abc" crossorigin="anonymous"/);
    assert.match(pasted({}), /src="https:\/\/widgets\.example\/v0\/leavex-counter\.js"/);
  });

  it('for a newsletter is an image with a link and the sentence as its text', () => {
    const {text, links} = readHtml(imageMarkup(choose({}), ADDRESSES));
    assert.deepEqual([text, links], ['', [CAMPAIGN_PAGE]]);
    // Gmail and Outlook show no SVG.
    assert.match(
      imageMarkup(choose({}), ADDRESSES),
      /src="https:\/\/widgets\.example\/api\/images\/counter\.en\.png" .*width="320" height="72"/,
    );
    assert.match(imageMarkup(choose({}), ADDRESSES), /alt="3,230 people have signed the open letter to leave X\."/);
  });

  it('for a newsletter is the sentence with its link where there is no image', () => {
    for (const choice of [{widget: 'letter'}, {attributes: {of: 'departures'}}] as const) {
      const {text, links} = readHtml(pasted({...choice, system: 'newsletter'}));
      assert.match(text, /\.$/);
      assert.deepEqual(links, [CAMPAIGN_PAGE]);
    }
  });

  it('for the plugin leaves the sentence to the server, unless the author has changed it', () => {
    const attributes = {goal: '5000', label: 'a "good" [number]'};
    assert.equal(pasted({system: 'wordpress-plugin', attributes}), '[leavex-counter goal="5000" label="a good number"]');
    assert.equal(
      pasted({system: 'wordpress-plugin', words: 'Our [petition].'}),
      `[leavex-counter]Our <a href="${CAMPAIGN_PAGE}">petition</a>.[/leavex-counter]`,
    );
  });

  it('as an address or a frame has its options in the address', () => {
    const address = 'https://widgets.example/embed/counter.fr.html?goal=5000&label=%22%3E';
    const choice = {attributes: {goal: '5000', label: '">'}, imageLanguage: 'fr'} as const;
    assert.equal(pasted({...choice, system: 'address'}), address);
    assert.match(
      pasted({...choice, system: 'iframe'}),
      /^<iframe src="https:\/\/widgets\.example\/embed\/counter\.fr\.html\?goal=5000&amp;label=%22%3E" title="/,
    );
  });

  it('as a frame has the options that the frame takes, and no others', async () => {
    const {files} = await compileCampaign(DEMO_CAMPAIGN);
    const pages = framePages(files, {embed: ADDRESSES.embed, api: ADDRESSES.api, scripts: ADDRESSES.fresh});
    for (const widget of WIDGETS) {
      const page = new TextDecoder().decode(pages.get(`${widget}.en.html`));
      const taken = /data-options="([^"]*)"/.exec(page)?.[1]?.split(' ') ?? [];
      assert.deepEqual([...FRAME_OPTIONS[widget]].sort(), taken.sort(), widget);
    }
    assert.doesNotMatch(pasted({system: 'address', attributes: {goal: '5', href: 'https://a.example/'}}), /href/);
  });

  it('changes with each choice that is offered for a system', () => {
    for (const system of SYSTEMS) {
      const code = (choice: Partial<Choice>): string =>
        makeSnippet(choose({system, ...choice}), ADDRESSES)
          .map((part) => part.code)
          .join('\n');
      const changes = {words: 'Our [petition].', link: 'https://a.example/', accent: '#b3261e', integrity: 'sha384-a'};
      for (const [extra, value] of Object.entries(changes))
        assert.equal(code({[extra]: value}) !== code({}), takes(system, extra as keyof typeof changes), `${system} ${extra}`);
      for (const widget of WIDGETS)
        for (const {name} of optionsOf(widget, {}))
          assert.equal(
            code({widget, attributes: {[name]: '7'}}) !== code({widget}),
            takesAttribute({widget, system}, name),
            `${system} ${widget} ${name}`,
          );
    }
  });

  it('for Hugo has its words in Markdown', () => {
    assert.equal(
      pasted({system: 'hugo', attributes: {variant: 'bar', href: 'https://a.example/'}}),
      `{{< leavex widget="counter" variant="bar" >}}3,230 people have signed the [open letter to leave X](${CAMPAIGN_PAGE}).{{< /leavex >}}`,
    );
    for (const [words, markdown] of [
      ['6. Januar: [der Brief]', `6\\. Januar: [der Brief](${CAMPAIGN_PAGE})`],
      ['# [X]', `\\# [X](${CAMPAIGN_PAGE})`],
    ] as const)
      assert.ok(pasted({system: 'hugo', words}).includes(`>}}${markdown}{{<`), words);
  });
});

describe('around a snippet', () => {
  it('the policy names the hosts', () => {
    assert.equal(contentSecurityPolicy(ADDRESSES), 'script-src https://widgets.example; connect-src https://widgets.example');
  });

  it('local addresses are known as such', () => {
    for (const address of [
      'http://localhost:5173/',
      'http://127.0.0.1/',
      'http://[::1]:80/',
      'http://my-mac.local/',
      'file:///home/a/index.html',
    ])
      assert.ok(isLocal(address), address);
    for (const address of ['https://leavex.eu/', 'https://localhost.example/', 'https://www.10.example/'])
      assert.ok(!isLocal(address), address);
  });
});

describe('the snippets of the guides', () => {
  for (const {at, code} of snippets().filter(({language, code}) => language === 'html' && /<leavex-|data-leavex="/.test(code))) {
    it(`${at} keeps its words in its widgets, and is text where tags are removed`, () => {
      const before = readHtml(code);
      const after = readHtml(FILTERS['WordPress’ paragraphs (autop)']!(code));
      assert.deepEqual(
        after.widgets.map(({words}) => words),
        before.widgets.map(({words}) => words),
      );
      for (const {name, words} of before.widgets) assert.notEqual(words, '', `${name} has no words`);
      assert.equal(readHtml(FILTERS['DOMPurify']!(code)).text, before.text);
    });
  }
});
