import {expect} from '@open-wc/testing';
import {render} from 'lit';
import '../../../src/elements/letter/define.js';
import type {LeavexLetter} from '../../../src/elements/letter/leavex-letter.js';
import {renderNodes} from '../../../src/elements/letter/letter-nodes.js';
import {typeset} from '../../../src/elements/letter/typography.js';
import {parseMarkdown} from '../../../src/markdown/letter-file.js';
import {takeConsole} from '../../support/console.js';
import {heard, part, place, seen, serveSite, untilStatus} from '../../support/page.js';
import {letter} from './support/letters.js';

const file = (body: string, type = 'text/plain; charset=utf-8'): unknown => ({$behaviour: 'mislabelled', type, body});

const HUGO = `---
title: "Lettre ouverte : quittez X"
date: 2025-01-06T10:00:00+01:00
place: Berlin
url: /fr/lettre/
---

{{< alert >}}
La [pétition](https://petition.example/) est **close**.
{{< /alert >}}

Premier alinéa avec un [lien relatif](../pourquoi).

1. un
1. deux

<div onclick="alert(1)">Texte <script>alert(1)</script>brut</div>

{{< inconnu >}}

<p style="text-align: right;"><em>Berlin, 06.01.2025</em></p>
`;

const show = async (name: string, content: unknown, attributes = ''): Promise<LeavexLetter> => {
  const site = await serveSite({[name]: content});
  const element = place<LeavexLetter>(`<leavex-letter src="${site.url}${name}" lang="en" ${attributes}></leavex-letter>`);
  await untilStatus(element, 'ready', 'empty', 'error');
  return element;
};

describe('a letter in Markdown', () => {
  it('as Hugo keeps it, is read whole', async () => {
    const events = heard<{resource: string}>('leavex-load');
    const element = await show('letter.fr.md', file(HUGO));
    expect(element.status).to.equal('ready');
    expect(part(element, 'letter')!.lang).to.equal('fr');
    expect(part(element, 'title')!.textContent).to.equal('Lettre ouverte\u202f: quittez X');
    expect(seen(part(element, 'notice')!)).to.equal('La pétition est close.');
    expect(seen(part(element, 'text')!)).to.equal('Premier alinéa avec un lien relatif. un deux Texte brut');
    expect(part(element, 'dateline')!.textContent).to.equal('Berlin, 06.01.2025');
    const {origin} = new URL(element.src!);
    expect(part(element, 'text')!.querySelector('a')!.href).to.equal(`${origin}/fr/pourquoi`);
    expect((part(element, 'original') as HTMLAnchorElement).href).to.equal(`${origin}/fr/lettre/`);
    expect(part(element, 'text')!.querySelector('[onclick], script, div')).to.equal(null);
    expect(events.map(({detail}) => detail.resource)).to.deep.equal([element.src]);
  });

  for (const [name, attributes, lang] of [
    ['letter.fr.md', '', 'fr'],
    ['_index.pt-BR.md', '', 'pt-BR'],
    ['de.md', '', 'de'],
    ['letter.md', '', 'en'],
    ['letter.md', 'letter-lang="pl"', 'pl'],
    ['letter.de.md?v=2', '', 'de'],
  ] as const)
    it(`${name} ${attributes} is in ${lang}`, async () => {
      const site = await serveSite({[name.split('?')[0]!]: file('# Title\n\nText.')});
      const element = place<LeavexLetter>(`<leavex-letter src="${site.url}${name}" lang="en" ${attributes}></leavex-letter>`);
      await untilStatus(element, 'ready');
      expect(part(element, 'letter')!.lang).to.equal(lang);
    });

  it('says its own language before all others', async () => {
    const element = await show('letter.fr.md', file('---\nlang: ar\n---\n\n# عنوان\n\nنص'), 'letter-lang="de"');
    expect([part(element, 'letter')!.lang, part(element, 'letter')!.dir]).to.deep.equal(['ar', 'rtl']);
  });

  it('without a title has none, and without text is none', async () => {
    expect(part(await show('a.md', file('Only text.')), 'title')).to.equal(null);
    for (const source of ['', '---\ntitle: A\n---\n']) expect((await show('b.md', file(source))).status).to.equal('error');
    expect(takeConsole()).to.have.length(2);
  });

  it('inside JSON, of letter and notice, is read as well', async () => {
    const element = await show('letter.json', letter({content: 0, markdown: 'Some **text**.', notice: {markdown: 'One *notice*.'}}));
    expect(part(element, 'text')!.innerHTML.replace(/<!--.*?-->/g, '')).to.equal('<p>Some <strong>text</strong>.</p>');
    expect(part(element, 'notice')!.innerHTML.replace(/<!--.*?-->/g, '')).to.equal('<p>One <em>notice</em>.</p>');
  });

  it('that is a page of HTML is refused', async () => {
    const element = await show('letter.md', {$behaviour: 'html'});
    expect(element.status).to.equal('error');
    expect(takeConsole()).to.have.length(1);
  });
});

describe('the text that readers get', () => {
  interface Example {
    readonly markdown: string;
    readonly html: string;
    readonly section: string;
  }
  const SUBSET = /^(?:p|h[1-6]|ul|ol|li|blockquote|hr|em|strong|a|br|code)$/;
  let examples: Example[] = [];

  const reference = (html: string): Element => new DOMParser().parseFromString(html, 'text/html').body;
  const rendered = (markdown: string): Element => {
    const box = document.createElement('div');
    render(
      renderNodes(parseMarkdown(markdown), {base: 'https://campaign.example/', headingShift: 0, languages: {text: 'en', interface: 'en'}}),
      box,
    );
    return box;
  };
  // White space between blocks, and the spaces that typography exchanges, are no text.
  const words = (box: Element): string => typeset(box.textContent).replace(/\s+/g, '');
  const elements = (box: Element): string[] => Array.from(box.querySelectorAll('*'), ({localName}) => localName.replace(/h\d/, 'heading'));

  before(async () => {
    const spec = await (await fetch('/node_modules/commonmark-spec/spec.txt')).text();
    let section = '';
    for (const [, heading, markdown, html] of spec.matchAll(/^#{1,6} +(.*)$|^`{32} example\n([^]*?)^\.\n([^]*?)^`{32}$/gm)) {
      if (heading !== undefined) section = heading;
      else examples.push({markdown: markdown!.replaceAll('→', '\t'), html: html!.replaceAll('→', '\t'), section});
    }
    examples = examples.filter(
      ({html, section: name}) =>
        !/HTML/.test(name) && Array.from(reference(html).querySelectorAll('*')).every(({localName}) => SUBSET.test(localName)),
    );
  });

  it('is that of the CommonMark reference, for every example within what letters have', () => {
    expect(examples.length).to.be.above(400);
    for (const {markdown, html} of examples) expect(words(rendered(markdown)), markdown).to.equal(words(reference(html)));
  });

  it('is made of the elements of the reference, but for links that lead nowhere', () => {
    // Raw HTML is no element of a letter.
    for (const {markdown, html} of examples.filter((example) => !/<\/?[a-z][\w-]*[\s>]/i.test(example.markdown))) {
      const wanted = reference(html);
      const rest = reference(html);
      rest.querySelectorAll('a, code').forEach((element) => element.remove());
      // CommonMark has no links without brackets; letters have them, as Hugo and GitHub do.
      if (/https?:|www\.|@/.test(rest.textContent)) continue;
      for (const link of wanted.querySelectorAll('a')) {
        const href = link.getAttribute('href')!;
        if (!href || !/^(https?|mailto|tel):$/.test(new URL(href, 'https://campaign.example/').protocol))
          link.replaceWith(...link.childNodes);
      }
      expect(elements(rendered(markdown)), markdown).to.deep.equal(elements(wanted));
    }
  });
});
