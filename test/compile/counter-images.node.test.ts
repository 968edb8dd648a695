// Pictures of the counter: for newsletters, where no script runs.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {DOMParser} from '@xmldom/xmldom';
import {counterImages} from '../../src/compile/images/counter-images.js';

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const counter = {count: 3230, updated: '2026-02-04', source: {name: 'A & <B>'}};

/** Texts of a picture; fails where it is not XML. */
function texts(svg: string): string[] {
  const document = new DOMParser({
    onError(level: string, message: string) {
      throw new Error(`${level}: ${message}`);
    },
  } as never).parseFromString(svg, 'image/svg+xml');
  return Array.from(document.getElementsByTagName('text'), ({textContent}) => textContent ?? '');
}

describe('pictures of the counter', () => {
  const files = counterImages(counter, ['en', 'fr', 'de', 'pl', 'ar', 'bg']);

  it('are light and dark, in each language that has words', () => {
    assert.deepEqual(
      [...files.keys()].filter((path) => /\.(en|bg)\./.test(path)),
      ['images/counter.en.svg', 'images/counter.en.dark.svg', 'images/counter.en.json'],
    );
    assert.equal(files.size, 15);
  });

  it('say number, words, source and date as the language does', () => {
    const said = (lang: string): string[] => texts(decode(files.get(`images/counter.${lang}.svg`)));
    assert.deepEqual(said('en'), ['3,230 signatures', 'A & <B> · 4 February 2026']);
    assert.deepEqual(said('de'), ['3.230 Unterschriften', 'A & <B> · 4. Februar 2026']);
    assert.deepEqual(said('pl'), ['3230 podpisów', 'A & <B> · 4 lutego 2026']);
    assert.match(decode(files.get('images/counter.ar.svg')), /direction="rtl"/);
  });

  it('have the right form for any number', () => {
    const first = (lang: string, count: number): string | undefined =>
      texts(decode(counterImages({count}, [lang]).get(`images/counter.${lang}.svg`)))[0];
    assert.equal(first('en', 1), '1 signature');
    assert.equal(first('fr', 0), '0 signature');
    assert.equal(first('fr', 1_000_000)?.replace(/\s/g, ' '), '1 000 000 de signatures');
    assert.equal(first('pl', 22), '22 podpisy');
  });

  it('differ in their colours alone', () => {
    const light = decode(files.get('images/counter.en.svg'));
    const dark = decode(files.get('images/counter.en.dark.svg'));
    assert.notEqual(light, dark);
    assert.deepEqual(texts(light), texts(dark));
  });

  it('have data for a badge of Shields', () => {
    assert.deepEqual(JSON.parse(decode(files.get('images/counter.en.json'))), {
      schemaVersion: 1,
      label: 'signatures',
      message: '3,230',
      color: 'blue',
      cacheSeconds: 3600,
    });
  });

  it('have no control characters in a name', () => {
    const svg = decode(counterImages({count: 1, source: {name: 'a\0\u0008b'}}, ['en']).get('images/counter.en.svg'));
    assert.deepEqual(texts(svg)[1], 'ab');
  });
});
