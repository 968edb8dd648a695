import {expect, waitUntil} from '@open-wc/testing';
import fc from 'fast-check';
import {render} from 'lit';
import '../../../src/elements/letter/define.js';
import type {LetterNode} from '../../../src/api/schema/letter.js';
import type {LeavexLetter} from '../../../src/elements/letter/leavex-letter.js';
import {linkAddress, renderNodes} from '../../../src/elements/letter/letter-nodes.js';
import {typeset} from '../../../src/elements/letter/typography.js';
import {takeConsole} from '../../support/console.js';
import {visibleText} from '../../../src/text/invisible.js';
import {HOSTILE_ADDRESSES} from '../../support/hostile-addresses.js';
import {NODE_TYPES} from '../../support/letter-nodes.js';
import {part, place, seen, serveSite, until, untilStatus} from '../../support/page.js';
import {letter, paragraph, text} from './support/letters.js';

/** Elements that a letter may contain. */
const ELEMENTS = new Set(
  'h2 h3 h4 h5 h6 p ol ul li blockquote hr em strong del code br a div table thead tbody tr th td sup button'.split(' '),
);
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel'],
  ol: ['start', 'lang', 'aria-label'],
  li: ['lang', 'tabindex', 'data-note'],
  div: ['role', 'lang', 'aria-label'],
  table: ['lang'],
  th: ['scope', 'class'],
  td: ['class'],
  button: ['class', 'type', 'lang', 'aria-label', 'data-number', 'data-reference'],
};

const show = async (content: unknown, attributes = ''): Promise<LeavexLetter> => {
  const site = await serveSite({'letter/en.json': letter({content})});
  const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en" ${attributes}></leavex-letter>`);
  await untilStatus(element, 'ready', 'empty');
  return element;
};
const markup = (element: LeavexLetter): string => part(element, 'text')!.innerHTML.replace(/<!--.*?-->/g, '');

describe('the text of a letter', () => {
  it('is made of real elements', async () => {
    const item = (...children: LetterNode[]): LetterNode => ({type: 'listItem', children});
    const element = await show([
      paragraph(
        'Plain ',
        {type: 'emphasis', children: [text('em')]},
        {type: 'strong', children: [text('strong')]},
        {type: 'delete', children: [text('del')]},
      ),
      paragraph(
        {type: 'inlineCode', value: '<b>'},
        {type: 'break'},
        {type: 'link', url: 'https://example.org/a b', children: [text('link')]},
      ),
      {type: 'list', ordered: true, start: 4, children: [item(paragraph('four')), item(paragraph('five'))]},
      {type: 'list', spread: true, children: [item(paragraph('loose'))]},
      {type: 'list', children: [item(paragraph('tight'), {type: 'list', children: [item(paragraph('inner'))]})]},
      {type: 'blockquote', children: [paragraph('quote')]},
      {type: 'thematicBreak'},
    ]);
    expect(markup(element)).to.equal(
      '<p>Plain <em>em</em><strong>strong</strong><del>del</del></p>' +
        '<p><code>&lt;b&gt;</code><br><a rel="noopener noreferrer" href="https://example.org/a%20b">link</a></p>' +
        '<ol start="4"><li>four</li><li>five</li></ol>' +
        '<ul><li><p>loose</p></li></ul>' +
        '<ul><li>tight<ul><li>inner</li></ul></li></ul>' +
        '<blockquote><p>quote</p></blockquote><hr>',
    );
  });

  it('has its headings under its title, and its title where the page wants it', async () => {
    const content = [1, 2, 3, 6].map((depth) => ({type: 'heading', depth, children: [text(`depth ${depth}`)]}));
    const headings = (element: LeavexLetter): string[] =>
      Array.from(element.shadowRoot!.querySelectorAll('h1,h2,h3,h4,h5,h6'), ({localName, textContent}) => `${localName} ${textContent}`);
    expect(headings(await show(content))).to.deep.equal(['h2 An open letter', 'h3 depth 1', 'h4 depth 2', 'h5 depth 3', 'h6 depth 6']);
    expect(headings(await show(content.slice(1), 'heading-level="3"'))).to.deep.equal([
      'h3 An open letter',
      'h4 depth 2',
      'h5 depth 3',
      'h6 depth 6',
    ]);
    expect(headings(await show(content, 'heading-level="6"'))[0]).to.equal('h6 An open letter');
  });

  for (const level of ['1', '0', '7', 'x', '', '2.5', '-3', '1e9'])
    it(`heading-level="${level}" makes no heading that does not exist`, async () => {
      const element = await show([{type: 'heading', depth: 2, children: [text('part')]}], `heading-level="${level}"`);
      expect(part(element, 'title')!.localName).to.match(/^h[2-6]$/);
      expect(part(element, 'heading')!.localName).to.match(/^h[3-6]$/);
      expect(takeConsole()).to.have.length(level ? 1 : 0);
    });

  it('of types that nobody knows is shown as text, HTML too', async () => {
    const element = await show([
      {type: 'html', value: '<img src=x onerror=alert(1)>'},
      {type: 'footnote', children: [text('a note')]},
      {type: 'code', value: 'let x'},
    ]);
    expect(part(element, 'text')!.querySelector('img')).to.equal(null);
    expect(seen(part(element, 'text')!))
      .to.contain('<img src=x onerror=alert(1)>')
      .and.contain('a note')
      .and.contain('let x');
  });

  it('with nothing in it is none: the fallback stays', async () => {
    const site = await serveSite({'letter/en.json': letter({content: [{kind: 'no node'}]})});
    const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en">Fallback</leavex-letter>`);
    await untilStatus(element, 'error');
    expect(seen(element)).to.contain('Fallback');
    expect(takeConsole()).to.have.length(1);
  });

  it('has its dateline from place and date, or as the campaign wrote it', async () => {
    const dateline = async (parts: Record<string, unknown>, lang = 'en'): Promise<string> => {
      const site = await serveSite({[`letter/${lang}.json`]: letter({...parts, lang})});
      const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en" letter-lang="${lang}"></leavex-letter>`);
      await untilStatus(element, 'ready');
      return part(element, 'dateline')?.textContent ?? '';
    };
    expect(await dateline({place: 'Berlin', date: '2025-01-06'}, 'de')).to.equal('Berlin, 6. Januar 2025');
    expect(await dateline({place: 'Berlin', date: '2025-01-06'}, 'fr')).to.equal('Berlin, le 6 janvier 2025');
    expect(await dateline({date: '2025-01'}, 'fr')).to.equal('janvier 2025');
    expect(await dateline({place: 'Berlin', date: '2025-01-06'}, 'pl')).to.equal('Berlin, 6 stycznia 2025 r.');
    expect(await dateline({place: 'برلين', date: '2025'}, 'ar')).to.match(/^برلين، /);
    expect(await dateline({place: 'Berlin', date: '2025-01-06', dateline: 'Berlin, den 6.1.'}, 'de')).to.equal('Berlin, den 6.1.');
    expect(await dateline({date: '2025-02-30'})).to.equal('');
  });
});

const cell = (...children: (LetterNode | string)[]): LetterNode => ({
  type: 'tableCell',
  children: children.length ? [paragraph(...children)] : [],
});
const table = (...rows: LetterNode[][]): LetterNode => ({type: 'table', children: rows.map((children) => ({type: 'tableRow', children}))});
const reference = (identifier: string): LetterNode => ({type: 'footnoteReference', identifier, value: `[${identifier}]`});
const note = (identifier: string, words: string): LetterNode => ({type: 'footnoteDefinition', identifier, children: [paragraph(words)]});

describe('a table in a letter', () => {
  it('has headings for its columns, which stand where the campaign put them', async () => {
    const element = await show([table([cell('Year'), {...cell('Count'), align: 'right'}], [cell('2024'), {...cell('7'), align: 'right'}])]);
    expect(markup(element).replace(/\s*\n\s*/g, '')).to.equal(
      '<div part="table" role="group" lang="en" aria-label="Table"><table lang="en">' +
        '<thead><tr><th scope="col">Year</th><th scope="col" class="end">Count</th></tr></thead>' +
        '<tbody><tr><td>2024</td><td class="end">7</td></tr></tbody></table></div>',
    );
  });

  it('without headings has none, and cells as other tools write them are cells', async () => {
    const plain = {type: 'tableCell', children: [text('a')]};
    const element = await show([table([cell(), cell()], [plain, cell('b')]), table()]);
    expect(part(element, 'text')!.querySelectorAll('th, thead')).to.have.length(0);
    expect(Array.from(part(element, 'text')!.querySelectorAll('td'), ({textContent}) => textContent)).to.deep.equal(['a', 'b']);
  });

  for (const dir of ['ltr', 'rtl'])
    it(`is scrolled by keyboard where it is too wide, and takes no focus where it is not: ${dir}`, async () => {
      const words = Array.from({length: 8}, (_, i) => cell(`Uninterrupted${i}`));
      const site = await serveSite({'letter/en.json': letter({dir, content: [table(words, words), table([cell('a')], [cell('b')])]})});
      const element = place<LeavexLetter>(
        `<div style="inline-size: 180px"><leavex-letter api="${site.url}" lang="en"></leavex-letter></div>`,
      ).querySelector('leavex-letter')!;
      await untilStatus(element, 'ready');
      const [wide, narrow] = element.shadowRoot!.querySelectorAll<HTMLElement>('[part=table]');
      await waitUntil(() => wide!.tabIndex === 0, 'the wide one takes the focus');
      expect(narrow!.tabIndex).to.equal(-1);
      expect(part(element, 'text')!.scrollWidth).to.be.at.most(180);
      await expect(element).to.be.accessible();
      element.parentElement!.style.inlineSize = '3000px';
      element.style.setProperty('--leavex-letter-measure', 'none');
      await waitUntil(() => !wide!.hasAttribute('tabindex'), 'and no longer where there is room');
    });
});

describe('notes of a letter', () => {
  const content = [
    paragraph('One', reference('b'), ', two', reference('a'), ', one again', reference('b'), reference('none')),
    note('a', 'Note A'),
    note('b', 'Note B'),
    note('c', 'Alone'),
  ];
  const numbers = (element: LeavexLetter): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[data-reference]')];
  const focused = (element: LeavexLetter): Element | null => element.shadowRoot!.activeElement;

  it('stand below the text in the order of their numbers', async () => {
    const element = await show(content);
    expect(part(element, 'text')!.querySelector('p')!.innerText).to.equal('One[1], two[2], one again[1][none]');
    const list = part(element, 'notes')!;
    expect(list.localName).to.equal('ol');
    expect(Array.from(list.children, (item) => seen(item))).to.deep.equal(['Note B', 'Note A', 'Alone']);
    await expect(element).to.be.accessible();
  });

  it('are reached from their numbers, and lead back to where the reader was', async () => {
    const element = await show(content);
    const [first, , second] = numbers(element);
    const before = location.href;
    second!.click();
    const item = focused(element)!;
    expect(seen(item)).to.equal('Note B');
    item.querySelector('button')!.click();
    expect(focused(element)).to.equal(second);
    first!.click();
    item.querySelector('button')!.click();
    expect(focused(element)).to.equal(first);
    expect(location.href).to.equal(before);
  });

  for (const [lang, to, back] of [
    ['en', 'Go to note 1', 'Back from note 1 to the text'],
    ['fr', 'Aller à la note 1', 'Revenir de la note 1 au texte'],
    ['de', 'Zur Anmerkung 1', 'Zurück von Anmerkung 1 zum Text'],
    ['pl', 'Przejdź do przypisu 1', 'Wróć z\xa0przypisu 1 do tekstu'],
    ['ar', 'الانتقال إلى الحاشية 1', 'العودة من الحاشية 1 إلى النص'],
  ] as const)
    it(`are named in the language of the interface: ${lang}`, async () => {
      const site = await serveSite({'letter/en.json': letter({content})});
      const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="${lang}" letter-lang="en"></leavex-letter>`);
      await until(() => numbers(element).length > 0, 'the letter, once the translation has come');
      expect(numbers(element)[0]!.ariaLabel).to.equal(to);
      expect(part(element, 'notes')!.querySelector('button')!.ariaLabel).to.equal(back);
    });

  it('of the notice are not those of the text', async () => {
    const site = await serveSite({
      'letter/en.json': letter({content, notice: {content: [paragraph('Closed', reference('1')), note('1', 'Since May')]}}),
    });
    const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en"></leavex-letter>`);
    await untilStatus(element, 'ready');
    numbers(element)[0]!.click();
    expect(seen(focused(element)!)).to.equal('Since May');
  });
});

describe('links in a letter', () => {
  const base = 'https://campaign.example/letter/';

  for (const [url, address] of [
    ['https://example.org/', 'https://example.org/'],
    ['http://example.org', 'http://example.org/'],
    ['mailto:a@example.org?subject=x', 'mailto:a@example.org?subject=x'],
    ['tel:+3222842111', 'tel:+3222842111'],
    ['../about', 'https://campaign.example/about'],
    ['//example.org/x', 'https://example.org/x'],
    ['#part', 'https://campaign.example/letter/#part'],
  ] as const)
    it(`${url} is one`, () => expect(linkAddress(url, base)).to.equal(address));

  for (const url of HOSTILE_ADDRESSES)
    it(`${JSON.stringify(url)} is none, or one that runs nothing`, async () => {
      const address = linkAddress(url, base);
      if (address) expect(new URL(address).protocol).to.match(/^(https?|mailto|tel):$/);
      const element = await show([paragraph({type: 'link', url, children: [text('words')]})]);
      expect(seen(part(element, 'text')!)).to.equal('words');
      for (const link of part(element, 'text')!.querySelectorAll('a')) expect(link.protocol).to.match(/^(https?|mailto|tel):$/);
    });

  it('never run anything, whatever the address (property)', () => {
    const scheme = fc.constantFrom('javascript:', 'data:', 'vbscript:', 'mailto:', 'https:', 'tel:', '');
    const noise = fc.string({unit: 'binary', maxLength: 8});
    fc.assert(
      fc.property(noise, scheme, noise, (before, name, after) => {
        const address = linkAddress(before + name + after, base);
        if (!address) return;
        const link = document.createElement('a');
        link.href = address;
        expect(link.protocol).to.match(/^(https?|mailto|tel):$/);
      }),
      {numRuns: 2_000},
    );
  });
});

describe('whatever the API says', () => {
  const node: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
    node: fc.oneof(
      {maxDepth: 6},
      fc.record(
        {
          type: fc.oneof(fc.constantFrom(...NODE_TYPES, 'html'), fc.string()),
          value: fc.oneof(
            fc.string(),
            fc.constantFrom('<script>throw 1</script>', '<img src=x onerror=throw>', '${1}', '<!--', '\u202eabc'),
          ),
          url: fc.oneof(fc.webUrl(), fc.string(), fc.constant('javascript:throw 1')),
          depth: fc.integer(),
          identifier: fc.constantFrom('1', '"]', '__proto__'),
          align: fc.constantFrom('left', 'center', 'right'),
          start: fc.integer(),
          ordered: fc.boolean(),
          spread: fc.boolean(),
          children: fc.array(tie('node'), {maxLength: 4}),
        },
        {requiredKeys: ['type']},
      ),
    ),
  })).node;

  it('a letter is made of nothing but its own elements and attributes (property)', () => {
    fc.assert(
      fc.property(fc.array(node, {maxLength: 6}), (nodes) => {
        const box = document.createElement('div');
        render(
          renderNodes(nodes as LetterNode[], {
            base: 'https://campaign.example/',
            headingShift: 1,
            languages: {text: 'en', interface: 'en'},
          }),
          box,
        );
        for (const element of box.querySelectorAll('*')) {
          expect(ELEMENTS.has(element.localName), element.localName).to.equal(true);
          for (const {name} of element.attributes)
            expect(['part', ...(ATTRIBUTES[element.localName] ?? [])], `${name} of ${element.localName}`).to.contain(name);
        }
        expect(box.textContent).to.not.match(/[\u202a-\u202e\u2066-\u2069]/);
      }),
      {numRuns: 300},
    );
  });

  it('markup in every text field is text', async () => {
    const evil = '<img src=x onerror="window.hacked = 1"><script>window.hacked = 1</script>&lt;b&gt;';
    const site = await serveSite({
      'letter/en.json': letter({
        title: evil,
        content: [paragraph(evil)],
        notice: {content: [paragraph(evil)]},
        place: evil,
        dateline: evil,
        publisher: {name: evil, url: 'javascript:window.hacked = 1'},
        url: 'javascript:window.hacked = 1',
        signatories: [{name: evil, role: evil, organisation: evil, url: 'data:text/html,x'}],
      }),
    });
    const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en"></leavex-letter>`);
    await untilStatus(element, 'ready');
    expect(element.shadowRoot!.querySelectorAll('img, script, b')).to.have.length(0);
    expect(Array.from(element.shadowRoot!.querySelectorAll('a'), ({href}) => href)).to.deep.equal(['']);
    expect((globalThis as {hacked?: unknown}).hacked).to.equal(undefined);
    for (const name of ['title', 'text', 'notice', 'dateline', 'publisher', 'signatories'])
      expect(seen(part(element, name)!), name).to.contain('<img src=x onerror=');
  });

  it('lists in lists, ten thousand deep, hang nothing', async () => {
    const deep = '{"type":"list","children":[{"type":"listItem","children":['.repeat(10_000) + ']}]}'.repeat(10_000);
    const site = await serveSite({
      'letter/en.json': {
        $behaviour: 'json',
        body: `{"lang":"en","title":"Deep","content":[{"type":"paragraph","children":[{"type":"text","value":"Above"}]},${deep}]}`,
      },
    });
    const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en">Fallback</leavex-letter>`);
    await untilStatus(element, 'ready');
    expect(seen(element)).to.contain('Above');
  });

  it('a node in place of children, and types that are no strings, leave the rest standing', async () => {
    const element = await show([
      paragraph('Stays.'),
      null,
      7,
      'text',
      [],
      {type: 5},
      {type: ['paragraph']},
      {children: [text('no type')]},
      {type: 'paragraph', children: {type: 'text', value: 'object'}},
      {type: 'paragraph', children: 'string'},
      {type: 'heading', depth: 99, children: [text('Deep heading')]},
      {type: 'heading', depth: '2', children: [text('String depth')]},
      {type: 'list', ordered: 'yes', start: -4, children: [{type: 'listItem'}]},
      {type: 'text', value: {toString: 'x'}},
      {type: 'link', children: [text('no address')]},
      {type: '__proto__', children: [text('proto')]},
      {type: 'constructor', value: 'constructor'},
    ]);
    expect(seen(part(element, 'text')!)).to.match(/^Stays\. .*Deep heading String depth .*no address ?proto ?constructor$/);
  });

  it('five megabytes are refused, and the fallback stays', async () => {
    const site = await serveSite({'letter/en.json': letter({content: [paragraph('x'.repeat(5_000_000))]})});
    const element = place<LeavexLetter>(`<leavex-letter api="${site.url}" lang="en">Fallback</leavex-letter>`);
    await untilStatus(element, 'error');
    expect(seen(element)).to.match(/^Fallback There may be a newer version of this text\. Try again$/);
    expect(takeConsole()).to.have.length(1);
  });
});

describe('typography', () => {
  it('keeps French signs with their words', () => {
    expect(typeset('Quoi ? Non ! Ceci : « cela » ; oui.')).to.equal('Quoi\u202f? Non\u202f! Ceci\u202f: «\u202fcela\u202f»\u202f; oui.');
  });

  it('leaves no letter alone at the end of a line', () => {
    expect(typeset('On jest w domu i w pracy')).to.equal('On jest w\xa0domu i\xa0w\xa0pracy');
    expect(typeset('в дома и в града')).to.equal('в\xa0дома и\xa0в\xa0града');
    expect(typeset('Les 3 230 signatures, 1 000 000 en tout, au 12 rue 34')).to.equal(
      'Les 3\xa0230 signatures, 1\xa0000\xa0000 en tout, au 12 rue 34',
    );
    expect(typeset('A letter is a word')).to.equal('A\xa0letter is a\xa0word');
  });

  it('changes nothing but spaces and what nobody sees (property)', () => {
    const visible = (value: string): string => visibleText(value).replace(/\s/g, '');
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (value) => visible(typeset(value)) === visible(value)),
      {numRuns: 1_000},
    );
  });

  it('keeps what scripts need: joiners and direction marks', () => {
    expect(typeset('می\u200cخواهم \u200f(1)\u200e 👩\u200d👧')).to.equal('می\u200cخواهم \u200f(1)\u200e 👩\u200d👧');
  });
});
