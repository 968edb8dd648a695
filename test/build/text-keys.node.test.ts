import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {textKey} from '../../src/i18n/text-key.js';

/** English texts of all messages, as scripts have them: with {} for what is put in. */
const texts = [...readFileSync('locales/fr.xlf', 'utf8').matchAll(/<trans-unit id="([^"]+)"[^>]*>\s*<source>([^]*?)<\/source>/g)]
  .filter(([, id]) => !/\.(zero|two|few|many)$/.test(id!))
  .map(([, , source]) =>
    source!
      .replace(/<x [^>]*\/>/g, '{}')
      .replaceAll('&amp;', '&')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>'),
  );

describe('keys of messages in the CDN files', () => {
  it('are short and of the text alone', () => {
    fc.assert(fc.property(fc.string(), (text) => /^[0-9a-z]{1,4}$/.test(textKey(text)) && textKey(text) === textKey(text)));
    assert.equal(textKey('Show'), textKey('Show'));
  });

  it('differ for all texts that we have', () => {
    const different = new Set(texts);
    assert.ok(different.size > 20);
    assert.equal(new Set([...different].map(textKey)).size, different.size);
  });

  for (const file of readdirSync('dist/cdn/locales'))
    it(`${file} has every text that a script asks for`, async () => {
      const {templates} = (await import(`../../dist/cdn/locales/${file}`)) as {templates: Record<string, unknown>};
      const missing = texts.filter((text) => !(textKey(text) in templates));
      assert.deepEqual(missing, []);
    });
});
