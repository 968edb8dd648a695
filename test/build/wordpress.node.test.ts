import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {unzipSync} from 'fflate';
import {messageCatalogue, phpCatalogue} from '../../integrations/build/message-catalogue.js';
import {readCatalogues, textsOf} from '../../integrations/build/wordpress-texts.js';
import {buildWordPress} from '../../integrations/build/wordpress.js';
import {ar} from '../../site/get/texts/ar.js';
import {de} from '../../site/get/texts/de.js';
import {en} from '../../site/get/texts/en.js';
import {fr} from '../../site/get/texts/fr.js';
import {pl} from '../../site/get/texts/pl.js';
import {elementsOf, type Manifest} from '../../scripts/manifest/manifest.js';

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

  it('names every option in the block editor', () => {
    const editor = Buffer.from(files['leavex-widgets/editor.js']!).toString();
    const known = json('elements.json') as Record<string, {attributes: Record<string, {choices?: string[]}>}>;
    for (const {attributes} of Object.values(known))
      for (const [name, {choices = []}] of Object.entries(attributes))
        for (const word of [name, ...choices]) assert.match(editor, new RegExp(`\\t'?${word}'?: __\\(`), word);
  });

  it('translates each text into as many forms as the language has', async () => {
    const texts = await textsOf(SOURCE);
    assert.ok(texts.length > 90, `only ${texts.length} texts were found`);
    const catalogues = await readCatalogues(SOURCE, texts);
    assert.deepEqual([...catalogues.keys()], ['ar', 'de', 'fr', 'pl']);
    for (const [language, {pluralForms, messages}] of catalogues)
      for (const {text, plural, translation} of messages)
        assert.equal(translation.length, plural ? Number(/nplurals=(\d)/.exec(pluralForms)![1]) : 1, `${language}: “${text}”`);
  });

  it('calls options as the builder of the site does, in each language', async () => {
    const catalogues = await readCatalogues(SOURCE, await textsOf(SOURCE));
    for (const [language, builder] of Object.entries({ar, de, fr, pl}))
      for (const group of ['attribute', 'value'] as const)
        for (const [name, english] of Object.entries<string>(en[group])) {
          const found = catalogues.get(language)!.messages.find(({text}) => text === english);
          if (found) assert.deepEqual(found.translation, [(builder[group] as Record<string, string>)[name]], `${language}: ${name}`);
        }
  });

  it('says which translations are missing or left over, all at once', async () => {
    const own = join(folder, 'own');
    mkdirSync(join(own, 'languages'), {recursive: true});
    writeFileSync(join(own, 'a.php'), "<?php __( 'Don\\'t open', 'leavex-widgets' ); esc_html_e( 'Copied on %s.', 'leavex-widgets' );");
    writeFileSync(
      join(own, 'languages/de.json'),
      JSON.stringify({
        locale: 'de_DE',
        pluralForms: 'nplurals=2; plural=n != 1;',
        messages: [
          {text: 'Copied on %s.', translation: ['Kopiert.']},
          {text: 'Closed', translation: ['Zu']},
        ],
      }),
    );
    await assert.rejects(
      async () => readCatalogues(own, await textsOf(own)),
      /no translation of “Don't open”[^]*translates “Closed”, which the plugin does not say[^]*“Kopiert\.” does not have the placeholders/,
    );
  });

  it('brings translations as each WordPress reads them', () => {
    for (const locale of ['ar', 'de_DE', 'fr_FR', 'pl_PL'])
      for (const ending of ['.mo', '.l10n.php', '-leavex-widgets-editor.json'])
        assert.ok(files[`leavex-widgets/languages/leavex-widgets-${locale}${ending}`], `${locale}${ending}`);
    const french = json('languages/leavex-widgets-fr_FR-leavex-widgets-editor.json') as {
      locale_data: {messages: Record<string, unknown>};
    };
    assert.deepEqual(french.locale_data.messages['Goal'], ['Objectif']);
    assert.equal(french.locale_data.messages['Copied on %s.'], undefined, 'a script gets its own texts');
    assert.match(Buffer.from(files['leavex-widgets/languages/leavex-widgets.pot']!).toString(), /msgid "Copied on %s\."\nmsgstr ""/);
  });

  it('writes translations as PHP, without anything that PHP would run', () => {
    const php = phpCatalogue({
      locale: 'fr_FR',
      pluralForms: 'nplurals=2; plural=n > 1;',
      messages: [
        {text: `It's $here`, translation: [`C'est \\ $ici`]},
        {text: '%s day', plural: '%s days', translation: ['%s jour', '%s jours']},
        {text: ',', context: 'separator', translation: ['.']},
      ],
    });
    assert.match(php, /'It\\'s \$here'=>'C\\'est \\\\ \$ici'/);
    assert.match(php, /'%s day'=>'%s jour'\."\\0"\.'%s jours'/);
    assert.ok(php.includes(`'separator\u0004,'=>'.'`));
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
