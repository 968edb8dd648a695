import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {JSDOM} from 'jsdom';
import {renderCounter, renderLetter} from '../../src/server/index.js';
import {counter, letter} from '../../src/testing/index.js';

/** Element that a browser makes of the HTML, and what is in its shadow tree. */
function parse(html: string): {element: Element; inside: DocumentFragment} {
  const {document} = new JSDOM(`<!doctype html><body>${html}`).window;
  assert.equal(document.body.childNodes.length, 1);
  const element = document.body.firstElementChild!;
  return {element, inside: element.querySelector('template')!.content};
}

const words = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('HTML of an element, on a server', () => {
  it('has the number, the words of the language, and the data for the browser', async () => {
    const {element, inside} = parse(await renderCounter(counter, {lang: 'de-AT', fallback: 'Viele', attributes: {id: 'n', live: false}}));
    inside.querySelector('style')!.remove();
    assert.match(words(inside), /^3.230 Unterschriften.*openPetition/);
    assert.deepEqual(JSON.parse(element.getAttribute('data')!), counter);
    assert.deepEqual(element.getAttributeNames().sort(), ['data', 'id', 'lang']);
    assert.equal(element.lastChild!.textContent, 'Viele');
  });

  it('has the whole letter, with links that may be followed', async () => {
    const markdown = '# Part\n\nWe *ask* [you](https://example.org/?a=1&b=2), [not](javascript:alert(1)) [there](relative).';
    const {inside} = parse(await renderLetter({lang: 'en', title: 'Dear all', markdown}));
    assert.deepEqual(
      [...inside.querySelectorAll('[part=text] a')].map((link) => link.getAttribute('href')),
      ['https://example.org/?a=1&b=2'],
    );
    assert.equal(inside.querySelector('em')!.textContent, 'ask');
  });

  it('has its nonce on the style, and no other inline style or script', async () => {
    for (const html of [
      await renderCounter(counter, {nonce: 'abc"1', attributes: {variant: 'bar'}}),
      await renderLetter(letter, {nonce: 'abc"1'}),
    ]) {
      const {inside} = parse(html);
      assert.equal(inside.querySelector('style')!.getAttribute('nonce'), 'abc"1');
      assert.equal(inside.querySelectorAll('style').length, 1);
      assert.equal(inside.querySelectorAll('script, [style]').length, 0);
    }
  });

  it('keeps whatever anybody writes as text', async () => {
    const parts = [
      '"',
      "'",
      '<',
      '>',
      '&',
      '</template>',
      '</style>',
      '<script>',
      '-->',
      ' onclick=x ',
      '{{',
      '<img src=x onerror=1>',
      'a',
    ];
    const hostile = fc.array(fc.constantFrom(...parts), {minLength: 1, maxLength: 6}).map((some) => `a${some.join('')}`);
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const source = {...counter, source: {name: text, url: `https://example.org/?${encodeURIComponent(text)}`}};
        const one = parse(await renderCounter(source, {lang: text, fallback: text, attributes: {title: text, href: text}}));
        const other = parse(await renderLetter({...letter, title: text, dateline: text, content: [{type: 'text', value: text}]}));
        for (const {element, inside} of [one, other]) {
          assert.equal(inside.querySelectorAll('script, img, template').length, 0);
          for (const found of [element, ...inside.querySelectorAll('*')])
            assert.deepEqual(
              found.getAttributeNames().filter((name) => name.startsWith('on')),
              [],
            );
        }
        assert.equal(one.element.getAttribute('title'), text);
        assert.equal(one.element.lastChild!.textContent, text);
      }),
      {numRuns: 60},
    );
  });

  it('is not made of wrong data: the error says what is missing', async () => {
    await assert.rejects(renderCounter({count: -1}), /it has no whole number count/);
    await assert.rejects(renderLetter({lang: 'en', title: 'No text'}), /it has no text/);
  });

  for (const name of ['onclick', 'a b', 'headingLevel', 'data', '"><script>', ''])
    it(`takes no attribute ${JSON.stringify(name)}`, async () => {
      await assert.rejects(
        renderCounter(counter, {attributes: {[name]: 'x'}}),
        /<leavex-counter>: attributes has .*Write a name in lower case/,
      );
    });

  it('makes no global, and renders many at once', async () => {
    const before = Object.getOwnPropertyNames(globalThis);
    const all = await Promise.all(['en', 'de', 'fr', 'pl', 'ar'].map((lang) => renderCounter({count: 5}, {lang})));
    assert.deepEqual(Object.getOwnPropertyNames(globalThis), before);
    // “5 signatures” is English and French.
    assert.equal(new Set(all.map((html) => words(parse(html).inside))).size, 4);
  });
});
