import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {unzipSync} from 'fflate';
import {messageCatalogue, type Catalogue} from '../../scripts/build/message-catalogue.js';
import {buildWordPress} from '../../scripts/build/wordpress.js';
import {elementsOf, type Manifest} from '../../scripts/manifest/analyse.js';

const SOURCE = 'integrations/wordpress';

describe('WordPress plugin', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leavex-plugin-'));
  let files: Record<string, Uint8Array>;
  const json = (name: string): unknown => JSON.parse(Buffer.from(files[`leavex-widgets/${name}`]!).toString());

  before(async () => {
    await buildWordPress({api: 'https://api.example.org/'}, folder);
    files = unzipSync(readFileSync(join(folder, 'leavex-widgets.zip')));
  });
  after(() => rmSync(folder, {recursive: true}));

  it('knows every element, and every attribute but those that choose where data come from', () => {
    const known = json('elements.json') as Record<string, {attributes: Record<string, {type: string; choices?: string[]}>}>;
    const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
    for (const {tagName, attributes} of elementsOf(manifest)) {
      const names = attributes.map(({name}) => name).filter((name) => !/^(data|api|src|integrity|(goal-)?pointer)$/.test(name));
      assert.deepEqual(Object.keys(known[tagName.replace('leavex-', '')]!.attributes), names);
    }
    assert.deepEqual(known['counter']!.attributes['variant']!.choices, ['inline', 'bar']);
    assert.equal(known['letter']!.attributes['collapsed']!.type, 'boolean');
  });

  it('has the addresses of the site that it was built for, and the version of the package', () => {
    assert.deepEqual(json('addresses.json'), {api: 'https://api.example.org/'});
    const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
    assert.match(
      Buffer.from(files['leavex-widgets/leavex-widgets.php']!).toString(),
      new RegExp(`Version: ${version.replaceAll('.', '\\.')}\n`),
    );
  });

  it('translates texts that it has, into as many forms as the language has', () => {
    const code = readdirSync(SOURCE, {recursive: true, encoding: 'utf8'})
      .filter((path) => path.endsWith('.php'))
      .map((path) => readFileSync(join(SOURCE, path), 'utf8'))
      .join('\n');
    const texts: string[][] = [];
    for (const file of readdirSync(`${SOURCE}/languages`)) {
      const {pluralForms, messages} = JSON.parse(readFileSync(join(SOURCE, 'languages', file), 'utf8')) as Catalogue;
      texts.push(messages.map(({text}) => text).sort());
      for (const {text, plural, translation} of messages) {
        assert.ok(code.includes(`'${text}'`), `${file}: no code says “${text}”`);
        assert.equal(translation.length, plural ? Number(/nplurals=(\d)/.exec(pluralForms)![1]) : 1, `${file}: “${text}”`);
        for (const form of translation) assert.equal(form.includes('%s'), text.includes('%s'), `${file}: “${form}”`);
      }
    }
    for (const one of texts) assert.deepEqual(one, texts[0]);
  });

  it('writes translations as gettext reads them: sorted, each with its place', () => {
    const bytes = Buffer.from(
      messageCatalogue({
        locale: 'fr_FR',
        pluralForms: 'nplurals=2; plural=n > 1;',
        messages: [
          {text: 'Open', translation: ['Ouvrir']},
          {text: '%s day', plural: '%s days', translation: ['%s jour', '%s jours']},
        ],
      }),
    );
    const count = bytes.readUInt32LE(8);
    const read = (table: number, index: number): string => {
      const at = bytes.readUInt32LE(table) + index * 8;
      const start = bytes.readUInt32LE(at + 4);
      return bytes.subarray(start, start + bytes.readUInt32LE(at)).toString();
    };
    const pairs = Array.from({length: count}, (_, index) => [read(12, index), read(16, index)]);
    assert.deepEqual(pairs.slice(1), [
      ['%s day\0%s days', '%s jour\0%s jours'],
      ['Open', 'Ouvrir'],
    ]);
    assert.match(pairs[0]![1]!, /^Language: fr_FR\n/);
  });
});
