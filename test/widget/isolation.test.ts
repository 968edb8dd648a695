import {expect} from '@open-wc/testing';
import '../../src/define.js';
import {can} from '../support/engines.js';
import {part, place, seen, serveSite, settle, untilStatus, type Widget} from '../support/page.js';

const TAG = '<leavex-counter lang="en" count="3230" goal="5000" updated-at="2025-01-06">fallback</leavex-counter>';

/** All inherited properties that pages leak into a shadow tree. */
const MESS = `text-transform: uppercase; letter-spacing: 5px; word-spacing: 9px; white-space: pre; text-indent: 30px; text-align: right;
  line-height: 0.3; font-style: italic; font-weight: 900; font-variant: small-caps; text-shadow: 1px 1px red; cursor: wait; user-select: none;
  list-style: square; quotes: "x" "y"; hyphens: manual; tab-size: 20; direction: rtl; writing-mode: horizontal-tb; border-collapse: collapse`;

const PROPERTIES = [
  'textTransform',
  'letterSpacing',
  'wordSpacing',
  'whiteSpace',
  'textIndent',
  'textAlign',
  'lineHeight',
  'fontStyle',
  'fontVariantCaps',
  'textShadow',
  'cursor',
  'listStyleType',
  'quotes',
  'tabSize',
  'direction',
  'display',
  'opacity',
  'boxSizing',
  'fontWeight',
  'fontSize',
] as const;

const style = (element: Element): Record<string, string> => {
  const computed = getComputedStyle(element);
  return Object.fromEntries(PROPERTIES.map((property) => [property, computed[property]]));
};

async function look(wrapper: string, css = ''): Promise<Widget> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const box = place<HTMLElement>(`<div style="font-size: 16px; ${wrapper}">${TAG}</div>`);
  const widget = box.firstElementChild as Widget;
  await settle(widget);
  return widget;
}

afterEach(() => {
  document.adoptedStyleSheets = [];
});

const parts = ['sentence', 'number', 'goal', 'bar', 'meta'];

describe('a page’s styles', () => {
  it('that are inherited stop at the element', async () => {
    const plain = await look('');
    const expected = parts.map((name) => style(part(plain, name)!));
    const messy = await look(MESS);
    expect(parts.map((name) => style(part(messy, name)!))).to.deep.equal(expected);
  });

  it('on everything stop at the element', async () => {
    const plain = await look('');
    const expected = parts.map((name) => style(part(plain, name)!));
    const messy = await look(
      '',
      '* {letter-spacing: 8px !important; line-height: 0.3 !important; text-transform: uppercase !important; white-space: pre !important; font-style: italic !important}',
    );
    expect(parts.map((name) => style(part(messy, name)!))).to.deep.equal(expected);
  });

  it('that make a widget look at home come through', async () => {
    const widget = await look(
      'font-family: Georgia; font-size: 20px; color: rgb(10, 20, 30); color-scheme: dark; visibility: hidden; pointer-events: none',
    );
    const computed = getComputedStyle(part(widget, 'sentence')!);
    expect(computed.fontFamily).to.equal('Georgia');
    expect(computed.fontSize).to.equal('20px');
    expect(computed.color).to.equal('rgb(10, 20, 30)');
    expect(computed.colorScheme).to.equal('dark');
    expect(computed.visibility).to.equal('hidden');
    expect(computed.pointerEvents).to.equal('none');
  });

  for (const size of ['8px', '62.5%', '10px', '1px']) {
    it(`never make the text smaller than 14 px (${size})`, async () => {
      const {documentElement} = document;
      documentElement.style.fontSize = size;
      try {
        const widget = await look(`font-size: ${size}`);
        expect(parseFloat(getComputedStyle(part(widget, 'sentence')!).fontSize)).to.be.at.least(14);
      } finally {
        documentElement.style.fontSize = '';
      }
    });
  }

  it('do not change what the author wrote between the tags', async () => {
    const box = place<HTMLElement>(
      `<div style="${MESS}; font-size: 10px"><p>text</p><leavex-counter load="click"><p>text</p></leavex-counter></div>`,
    );
    const widget = box.querySelector<Widget>('leavex-counter')!;
    await settle(widget);
    expect(style(widget.querySelector('p')!)).to.deep.equal(style(box.querySelector('p')!));
  });

  it('may lay the element out and hide it', async () => {
    const widget = await look('', 'leavex-counter {display: none; margin: 3px}');
    expect(getComputedStyle(widget).display).to.equal('none');
    expect(getComputedStyle(widget).marginTop).to.equal('3px');
  });

  it('reach what is offered to them: properties and parts', async () => {
    const widget = await look(
      '--leavex-accent: rgb(1, 2, 3); --leavex-color: rgb(4, 5, 6); --leavex-counter-bar-height: 33px',
      'leavex-counter::part(number) {font-style: italic}',
    );
    expect(getComputedStyle(part(widget, 'fill')!).backgroundColor).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(part(widget, 'sentence')!).color).to.equal('rgb(4, 5, 6)');
    expect(part(widget, 'bar')!.getBoundingClientRect().height).to.equal(33);
    expect(getComputedStyle(part(widget, 'number')!).fontStyle).to.equal('italic');
  });
});

/** Tests if an underline of the box's text continues in a box inside. */
const letsLinesIn = (box: Element): boolean => {
  const {display, float, position} = getComputedStyle(box);
  return float === 'none' && !/absolute|fixed/.test(position) && !/^inline-/.test(display);
};

/** Texts of a widget that a line under the tag's own text would go through. */
function underlined(widget: Widget): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(widget.shadowRoot!, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let box = node.parentElement;
    if (!node.textContent?.trim() || box?.localName === 'style') continue;
    while (box && letsLinesIn(box)) box = box.parentElement;
    if (!box) texts.push(node.textContent.trim());
  }
  return texts;
}

describe('underlines of a page', () => {
  const FILES = {
    'counter.json': {count: 3230, goal: 5000, updated: '2025-01-06'},
    'letter/en.json': {lang: 'en', title: 'Letter', content: [{type: 'paragraph', children: [{type: 'text', value: 'Words.'}]}]},
    'departures/all.json': {departures: [{id: 'a', name: 'A', leftOn: '2025'}]},
    'meps/index.json': {total: 1, countries: [{country: 'BE', total: 1, stances: {active: 1}}]},
  };

  for (const markup of [
    '<leavex-counter variant="bar"',
    '<leavex-letter',
    '<leavex-departed',
    '<leavex-departed variant="ticker"',
    '<leavex-contact-mep',
  ])
    it(`do not go through ${markup.slice(1)}`, async () => {
      const {url} = await serveSite(FILES);
      const box = place<HTMLElement>(`<div style="text-decoration: underline">${markup} lang="en" api="${url}"></div>`);
      const widget = box.firstElementChild as Widget;
      await untilStatus(widget, 'ready');
      expect(seen(widget)).to.match(/\w/);
      expect(underlined(widget)).to.deep.equal([]);
    });

  it('go through the number in a sentence: it is part of the link', async () => {
    const link = place<HTMLElement>(
      '<p><a href="https://example.org/">Already <leavex-counter lang="en" count="3230"></leavex-counter></a></p>',
    );
    const widget = link.querySelector<Widget>('leavex-counter')!;
    await settle(widget);
    expect(underlined(widget).join(' ')).to.equal('3,230 signatures');
  });
});

describe('another document', () => {
  before(function () {
    if (!can('moveBetweenDocuments')) this.skip();
  });

  it('keeps the styles of an element that moves there', async () => {
    const widget = await look('');
    const before = style(part(widget, 'number')!);
    const frame = place<HTMLIFrameElement>('<iframe title="x" srcdoc="<body style=\'font-size:16px\'>"></iframe>');
    await new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    frame.contentDocument!.body.append(widget);
    await settle(widget);
    const computed = frame.contentWindow!.getComputedStyle(part(widget, 'number')!);
    expect(computed.fontWeight).to.equal(before['fontWeight']);
    expect(computed.fontSize).to.equal(before['fontSize']);
    expect(widget.shadowRoot!.adoptedStyleSheets.length).to.be.above(0);
  });

  it('are taken along into a document that is the element’s first', async () => {
    const frame = place<HTMLIFrameElement>('<iframe></iframe>');
    const widget = document.createElement('leavex-counter') as unknown as Widget;
    widget.setAttribute('count', '3230');
    frame.contentDocument!.body.append(widget);
    await settle(widget);
    expect(frame.contentWindow!.getComputedStyle(part(widget, 'number')!).boxSizing).to.equal('border-box');
  });
});
