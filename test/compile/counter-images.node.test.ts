// Pictures of the counter: for newsletters, where no script runs.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {DOMParser} from '@xmldom/xmldom';
import {PNG} from 'pngjs';
import {counterImages} from '../../src/compile/images/counter-images.js';
import {withPngImages} from '../../src/compile/images/png-images.js';

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
    assert.match(decode(files.get('images/counter.ar.svg')), /text-anchor="end".*\u2067.*\u2068A &amp; &lt;B&gt;\u2069 · /);
  });

  it('have the right form for any number', () => {
    const first = (lang: string, count: number): string | undefined =>
      texts(decode(counterImages({count}, [lang]).get(`images/counter.${lang}.svg`)))[0];
    assert.equal(first('en', 1), '1 signature');
    assert.equal(first('fr', 0), '0 signature');
    assert.equal(first('fr', 1_000_000)?.replace(/\s/g, ' '), '1 000 000 de signatures');
    assert.equal(first('pl', 22), '22 podpisy');
  });

  it('cut a name for which there is no room', () => {
    const source = {name: 'Alliance for digital independence in Europe'};
    const svg = decode(counterImages({...counter, source}, ['en']).get('images/counter.en.svg'));
    assert.equal(texts(svg)[1], 'Alliance for digital i… · 4 February 2026');
  });

  it('keep the date whole beside a name from right to left', () => {
    const source = {name: 'المنصة'};
    const svg = decode(counterImages({...counter, source}, ['en']).get('images/counter.en.svg'));
    assert.equal(texts(svg)[1], '\u2068المنصة\u2069 · 4 February 2026');
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
    const svg = decode(counterImages({count: 1, source: {name: 'a\0\u0008\ufffe\uffffb'}}, ['en']).get('images/counter.en.svg'));
    assert.deepEqual(texts(svg)[1], 'ab');
  });
});

describe('PNG images of the counter', () => {
  const LANGUAGES = ['en', 'fr', 'de', 'pl', 'ar'];

  /** First and last column that differ from the ground, between the edges. */
  function inked(bytes: Uint8Array | undefined): {width: number; height: number; first: number; last: number} {
    const {width, height, data} = PNG.sync.read(Buffer.from(bytes!));
    const pixel = (x: number, y: number): string => data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3).join();
    const ground = pixel(6, height / 2);
    const columns = Array.from({length: width - 8}, (_, i) => i + 4).filter((x) =>
      Array.from({length: height - 40}, (_, i) => i + 20).some((y) => pixel(x, y) !== ground),
    );
    return {width, height, first: columns[0]!, last: columns.at(-1)!};
  }

  it('are there for each SVG, at twice its size, with text that stays inside of its margins', async () => {
    for (const [count, name] of [
      [1, 'Alliance for digital independence in Europe'],
      [3230, 'ALLIANCE FOR DIGITAL INDEPENDENCE IN EUROPE'],
      [12_345_678, 'W'.repeat(50)],
    ] as const) {
      const source = {name};
      const {files, note} = await withPngImages(counterImages({count, updated: '2026-09-14', source}, LANGUAGES));
      assert.equal(note, '');
      const images = [...files.keys()].filter((path) => path.endsWith('.svg'));
      assert.equal(images.length, 10);
      for (const path of images) {
        const {width, height, first, last} = inked(files.get(path.replace('.svg', '.png')));
        assert.deepEqual([width, height], [640, 144], path);
        const isArabic = path.includes('.ar.');
        assert.ok(first >= 30 && last <= 610, `${path} ${count}: ${first} to ${last}`);
        assert.ok(isArabic ? last > 595 : first < 40, `${path} ${count}: ${first} to ${last}`);
      }
    }
  });

  it('are of the same bytes each time', async () => {
    const svg = counterImages(counter, ['en']);
    const [once, twice] = [(await withPngImages(svg)).files, (await withPngImages(svg)).files];
    assert.deepEqual(once.get('images/counter.en.png'), twice.get('images/counter.en.png'));
  });

  it('are not missed where there is no counter', async () => {
    assert.equal((await withPngImages(new Map())).note, '');
  });
});
