// A page's style sheet changes nothing in a widget but what is let through on purpose.
import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {inEachEngine} from './support/pages-in-each-engine.js';

/** Properties that make a widget look at home: font, size, colours, colour scheme, visibility and pointer events. */
const LET_THROUGH = /^(font-family|font-size|color|color-scheme|visibility|pointer-events|direction)$/;

/** Values that contain the text colour or follow from the size of the text. */
const FOLLOWS =
  /color|^(inline-size|block-size|width|height|line-height|perspective-origin|transform-origin|padding|margin|text-emphasis|column-rule|outline|caret|border|text-decoration|min-|-webkit-text|-moz-|gap|row-gap|column-gap|fill|stroke)/;

/** Lengths that are a share of the text's own size: what must not change is the share. */
const SHARE_OF_TEXT = /^(letter-spacing|text-underline-offset)$/;

function isSameShare(key: string, some: Record<string, string>, others: Record<string, string>): boolean {
  const size = key.replace(/\S+$/, 'font-size');
  const [one, other] = [some, others].map((found) => parseFloat(found[key]!) / parseFloat(found[size]!));
  return Math.abs(one! - other!) < 0.001;
}

const COUNTERS = `
  <leavex-counter variant="bar" goal="5000">3,230 signatures</leavex-counter>
  <p><leavex-counter>3,230 signatures</leavex-counter></p>`;

const page = (
  head: string,
  body = COUNTERS,
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="icon.svg">
  ${head}<script src="cdn/leavex.js" data-leavex-api="api/" defer></script>${body}`;

/** Computed styles of all that the widgets show, by place and property. */
function styles(opened: Page): Promise<Record<string, string>> {
  return opened.evaluate(`(() => {
    const found = {};
    document.querySelectorAll('leavex-counter').forEach((counter, index) => {
      for (const element of counter.shadowRoot.querySelectorAll('[part], [part] *')) {
        const place = [index, element.localName, element.getAttribute('part') ?? ''].join(' ');
        const style = getComputedStyle(element);
        for (const name of style) found[place + ' ' + name] = style.getPropertyValue(name);
      }
    });
    return found;
  })()`) as Promise<Record<string, string>>;
}

inEachEngine('hostile style sheet', (pages) => {
  it('changes nothing but font, size and colours of a widget', async () => {
    const blank = await pages.open(page(''));
    const expected = await styles(blank.page);
    await blank.close();
    const hostile = await pages.open(page('<link rel="stylesheet" href="hosts/hostile.css">'));
    const actual = await styles(hostile.page);
    await hostile.close();

    assert.ok(Object.keys(expected).length > 1_000);
    assert.deepEqual(Object.keys(actual), Object.keys(expected));
    const changed = Object.keys(expected).filter((key) => {
      const property = key.split(' ').at(-1)!;
      if (expected[key] === actual[key] || LET_THROUGH.test(property) || FOLLOWS.test(property)) return false;
      return !(SHARE_OF_TEXT.test(property) && isSameShare(key, expected, actual));
    });
    assert.deepEqual(
      changed.map((key) => `${key}: ${expected[key]} → ${actual[key]}`),
      [],
    );
  });

  it('draws no line through a widget, but through the number in a sentence', async () => {
    const pictures = async (css: string): Promise<Uint8Array[]> => {
      const widgets = `<leavex-letter letter-lang="en"></leavex-letter><leavex-counter variant="bar"></leavex-counter>
        <p>So far: <leavex-counter></leavex-counter> and more.</p>`;
      const {page: opened, close} = await pages.open(page(`<style>body {width: 600px} ${css}</style>`, widgets));
      const found: Uint8Array[] = [];
      for (const widget of await opened.$$('leavex-letter, leavex-counter')) found.push(await widget.screenshot());
      await close();
      return found;
    };
    const plain = await pictures('');
    const lined = await pictures('leavex-letter, leavex-counter {text-decoration: underline 3px red}');
    assert.deepEqual(
      plain.map((picture, i) => Buffer.compare(picture, lined[i]!) === 0),
      [true, true, false],
    );
  });

  it('measures in proportion to the text, whatever the page’s rules are', async () => {
    const proportions = async (head: string): Promise<Record<string, number>> => {
      const {page: opened, close} = await pages.open(page(head));
      const found = (await opened.evaluate(`(() => {
        const root = document.querySelector('leavex-counter').shadowRoot;
        const base = parseFloat(getComputedStyle(root.querySelector('[part~=base]')).fontSize);
        const of = (part, name) => Math.round(parseFloat(getComputedStyle(root.querySelector('[part~=' + part + ']'))[name]) / base * 100) / 100;
        return {number: of('number', 'fontSize'), meta: of('meta', 'fontSize'), lines: of('sentence', 'lineHeight'), bar: of('bar', 'blockSize')};
      })()`)) as Record<string, number>;
      await close();
      return found;
    };
    const blank = await proportions('');
    assert.equal(blank['number'], 2.25);
    const hostile = await proportions('<link rel="stylesheet" href="hosts/hostile.css">');
    assert.deepEqual(Object.keys(hostile), Object.keys(blank));
    // Browsers round lengths to parts of a pixel.
    for (const [name, value] of Object.entries(hostile)) assert.ok(Math.abs(value - blank[name]!) < 0.02, `${name}: ${value}`);
  });

  it('takes font, size and colour of the page', async () => {
    const {page: opened, close} = await pages.open(page('<style>body{font:20px Georgia;color:rgb(1,2,3)}</style>'));
    const found = await styles(opened);
    assert.match(found['0 div base font-family']!, /Georgia/);
    assert.equal(found['0 div base font-size'], '20px');
    assert.equal(found['0 div base color'], 'rgb(1, 2, 3)');
    await close();
  });

  for (const size of ['8px', '62.5%', '200%']) {
    it(`html {font-size: ${size}} leaves text of at least 14 px`, async () => {
      const {page: opened, close} = await pages.open(page(`<style>html{font-size:${size}}</style>`));
      const sizes = (await opened.$$eval('leavex-counter', (all) =>
        all.map((counter) => parseFloat(getComputedStyle(counter.shadowRoot!.querySelector('[part~=base]')!).fontSize)),
      )) satisfies number[];
      assert.equal(sizes.length, 2);
      for (const found of sizes) assert.ok(found >= 14, `${found}px`);
      if (size === '200%')
        assert.ok(
          sizes.every((found) => found === 32),
          'a reader’s own large size is kept',
        );
      await close();
    });
  }

  it('hides a widget with [hidden], and not otherwise', async () => {
    const {page: opened, close} = await pages.open(
      page(
        '<style>leavex-counter{display:block!important}</style>',
        '<leavex-counter>a</leavex-counter><leavex-counter hidden>b</leavex-counter>',
      ),
    );
    const displays = await opened.$$eval('leavex-counter', (all) => all.map((counter) => getComputedStyle(counter).display));
    assert.deepEqual(displays, ['block', 'none']);
    await close();
  });
});
