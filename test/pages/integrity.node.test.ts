// Subresource Integrity: of the scripts, and of data that a tag names.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {inEachEngine} from './support/pages-in-each-engine.js';
import {shown} from './support/shown.js';

const integrity = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Record<string, string>;
const hash = (content: string | Buffer): string => `sha384-${createHash('sha384').update(content).digest('base64')}`;

describe('integrity.json', () => {
  it('has every script and its hash', () => {
    const files = readdirSync('dist/cdn', {recursive: true, encoding: 'utf8'})
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.js'));
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
});
