// Subresource Integrity: of the scripts, and of data that a tag names.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {inEachEngine} from './support/pages-in-each-engine.js';
import {MARKDOWN_LETTER} from './support/markdown-letter.js';
import {shown} from './support/shown.js';

const integrity = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Record<string, string>;
const hash = (content: string | Buffer): string => `sha384-${createHash('sha384').update(content).digest('base64')}`;

describe('integrity.json', () => {
  it('has every script that is published, and its hash', () => {
    const files = readdirSync('dist/cdn', {recursive: true, encoding: 'utf8'})
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.js') && !/-X[AB]\.js$/.test(file));
    assert.deepEqual(integrity, Object.fromEntries(files.map((file) => [file, hash(readFileSync(`dist/cdn/${file}`))])));
  });
});

inEachEngine('hashes', (pages) => {
  const script = (value: string): string => `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="icon.svg">
    <script src="cdn/leavex.js" integrity="${value}" crossorigin="anonymous" data-leavex-api="api/" defer></script>`;
  const right = script(integrity['leavex.js']!);

  it('a script with its hash runs', async () => {
    const {page, noise, close} = await pages.open(`${right}<leavex-counter>the author’s words</leavex-counter>`);
    assert.match((await shown(page))[0]!, /^3,230 signatures/);
    assert.deepEqual(noise, []);
    await close();
  });

  it('a script with another hash does not, and the author’s words stay', async () => {
    const {page, close} = await pages.open(`${script(hash('something else'))}<leavex-counter>the author’s words</leavex-counter>`);
    assert.deepEqual(await shown(page), ['the author’s words']);
    await close();
  });

  it('data with their hash are shown; with another, the author’s words stay', async () => {
    const data = await (await fetch(`${pages.server.url}api/counter.json`)).text();
    const {page, noise, close} = await pages.open(
      `${right}<leavex-counter src="api/counter.json" integrity="${hash(data)}">the author’s words</leavex-counter>
       <leavex-counter src="api/counter.json" integrity="${hash('something else')}">the author’s words</leavex-counter>`,
    );
    const [known, forged] = await shown(page);
    assert.match(known!, /^3,230 signatures/);
    assert.equal(forged, 'the author’s words');
    assert.equal(noise.filter((line) => line.startsWith('warn')).length, 1);
    await close();
  });

  it('leavex.fr.js with its hash shows everything in French and loads no other script', async () => {
    const {page, noise, requests, close} = await pages.open(`<!doctype html><html lang="fr"><meta charset="utf-8">
      <link rel="icon" href="icon.svg">
      <script src="cdn/leavex.fr.js" integrity="${integrity['leavex.fr.js']}" crossorigin="anonymous" data-leavex-api="api/" defer></script>
      <leavex-counter>x</leavex-counter><leavex-letter>x</leavex-letter><leavex-departed>x</leavex-departed>
      <leavex-contact-mep country="FR">x</leavex-contact-mep>`);
    const [number, letter, departed, contact] = await shown(page);
    assert.match(number!, /^3\s230 signatures/);
    assert.match(letter!, /Lettre ouverte/);
    assert.match(departed!, /organisations ont quitté X/);
    assert.match(contact!, /députés/);
    assert.deepEqual(noise, []);
    assert.deepEqual(
      requests.filter((url) => /\.m?js\b/.test(url)).map((url) => new URL(url).pathname),
      ['/cdn/leavex.fr.js'],
    );
    await close();
  });

  /** French from a file beside the script, and a letter in Markdown. */
  const french = (hashes: Readonly<Record<string, string>>): string => `<!doctype html><html lang="fr"><meta charset="utf-8">
    <link rel="icon" href="icon.svg"><script type="importmap">${JSON.stringify({integrity: hashes})}</script>
    <script src="cdn/leavex.js" integrity="${integrity['leavex.js']}" crossorigin="anonymous" data-leavex-api="api/" defer></script>
    <leavex-counter>le texte de la page</leavex-counter><leavex-letter src="letter.md">le texte de la page</leavex-letter>`;
  const beside = (path: string): string => `./cdn/${path}`;

  it('an import map covers the files beside the script: with their hashes they run', async () => {
    const {page, close} = await pages.open(
      french({
        [beside('locales/fr.js')]: integrity['locales/fr.js']!,
        [beside('markdown.js')]: integrity['markdown.js']!,
      }),
      {before: MARKDOWN_LETTER},
    );
    const [number, letter] = await shown(page);
    assert.match(number!, /^3\s230 signatures/);
    assert.match(letter!, /Un texte/);
    await close();
  });

  it('with other hashes they do not: the language is English, and the author’s words stay for the letter', async () => {
    const other = hash('something else');
    const {page, close} = await pages.open(french({[beside('locales/fr.js')]: other, [beside('markdown.js')]: other}), {
      before: MARKDOWN_LETTER,
    });
    const [number, letter] = await shown(page);
    assert.match(number!, /^3,230 signatures/);
    assert.match(letter!, /le texte de la page/);
    assert.doesNotMatch(letter!, /Un texte/);
    await close();
  });
});
