import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {builtManifest, elementsOf, undescribed} from '../../scripts/manifest/manifest.js';
import {ideData} from '../../scripts/manifest/ide-data.js';
import {reference, withGenerated} from '../../scripts/manifest/tables.js';

const manifest = builtManifest();
const elements = elementsOf(manifest);

describe('manifest', () => {
  it('has every element that there is a folder for', () => {
    const folders = readdirSync('src/elements', {withFileTypes: true})
      .filter((entry) => entry.isDirectory())
      .map(({name}) => `leavex-${name}`);
    assert.deepEqual(elements.map(({tagName}) => tagName).sort(), folders.sort());
  });

  it('describes everything public', () => assert.deepEqual(undescribed(elements), []));

  it('would notice what has no description', () => {
    const [element] = elements;
    const bare = {...element!, description: '', slots: [{name: 'label', description: ' '}]};
    assert.deepEqual(undescribed([bare]), [`<${bare.tagName}> has no description`, `<${bare.tagName}>: slot "label" has no description`]);
  });

  it('has nothing private', () => {
    const names = elements.flatMap(({members}) => members);
    assert.deepEqual(
      names.filter(({name, privacy}) => name.startsWith('#') || name.startsWith('_') || (privacy ?? 'public') !== 'public'),
      [],
    );
    for (const lifecycle of ['render', 'updated', 'styles', 'properties', 'connectedCallback'])
      assert.ok(!names.some(({name}) => name === lifecycle), lifecycle);
  });

  it('has every attribute of the class, and only these', async () => {
    for (const {path, declarations} of manifest.modules)
      for (const {name, attributes} of declarations) {
        const module = (await import(`../../${path.replace(/^dist/, 'src')}`)) as Record<string, {observedAttributes: string[]}>;
        const inManifest = attributes.map((attribute) => attribute.name).filter((attribute) => attribute !== 'lang');
        // Names of properties, as HTML reads them, are observed too.
        const spellings = inManifest.filter((attribute) => attribute.includes('-')).map((attribute) => attribute.replaceAll('-', ''));
        const observed = module[name]!.observedAttributes.filter((attribute) => attribute !== 'lang' && !spellings.includes(attribute));
        assert.deepEqual(inManifest.sort(), observed.sort());
      }
  });

  it('points to files as they are published', () => {
    const paths = manifest.modules.flatMap(({path, exports}) => [path, ...exports.map(({declaration}) => declaration.module)]);
    assert.ok(paths.length > 0);
    for (const path of paths) assert.match(path, /^dist\/elements\/[a-z-]+\/[a-z-]+\.js$/);
  });

  it('writes out the names of types that only the source knows', () => {
    const counter = elements.find(({tagName}) => tagName === 'leavex-counter');
    assert.equal(counter?.attributes.find(({name}) => name === 'of')?.type?.text, "'signatures' | 'members' | 'departures'");
  });
});

describe('data for editors', () => {
  interface HtmlData {
    readonly tags: readonly {readonly name: string; readonly description: string; readonly attributes: readonly Named[]}[];
    readonly globalAttributes: readonly Named[];
  }
  interface Named {
    readonly name: string;
    readonly values?: readonly {readonly name: string}[];
  }
  let html: HtmlData;
  let files: Readonly<Record<string, string>>;
  before(() => {
    files = ideData(manifest);
    html = JSON.parse(files['vscode.html-custom-data.json']!) as HtmlData;
  });

  it('has every attribute of every tag, and offers its values', () => {
    for (const {tagName, attributes} of elements) {
      const tag = html.tags.find(({name}) => name === tagName);
      assert.deepEqual(tag?.attributes.map(({name}) => name).sort(), attributes.map(({name}) => name).sort());
    }
    const counter = html.tags.find(({name}) => name === 'leavex-counter');
    assert.deepEqual(counter?.attributes.find(({name}) => name === 'load')?.values, [{name: 'eager'}, {name: 'visible'}, {name: 'click'}]);
  });

  it('describes slots, events and parts of a tag', () => {
    for (const {tagName, slots, events, cssParts} of elements) {
      const {description = ''} = html.tags.find(({name}) => name === tagName) ?? {};
      for (const {name} of [...slots, ...events, ...cssParts])
        assert.ok(description.includes(`**${name}**`) || name === '', `${tagName}: ${name}`);
    }
  });

  it('has the attributes that stand for a tag', () => {
    const [widget, api] = html.globalAttributes;
    assert.equal(widget?.name, 'data-leavex');
    assert.deepEqual(
      widget?.values?.map(({name}) => `leavex-${name}`),
      elements.map(({tagName}) => tagName),
    );
    assert.equal(api?.name, 'data-leavex-api');
  });

  it('names each custom property once', () => {
    const {properties} = JSON.parse(files['vscode.css-custom-data.json']!) as {properties: {name: string; description: string}[]};
    assert.ok(properties.length > 0);
    assert.equal(new Set(properties.map(({name}) => name)).size, properties.length);
    for (const {name, description} of properties) {
      assert.match(name, /^--leavex-/);
      assert.ok(description, name);
    }
  });

  it('tells JetBrains editors of tags, attributes and events', () => {
    const text = files['web-types.json'] ?? '';
    const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
    for (const name of [...elements.map(({tagName}) => tagName), 'variant', 'leavex-error', '--leavex-accent', version])
      assert.ok(text.includes(`"${name}"`), name);
  });
});

describe('tables', () => {
  it('replace what stands between the marks, and nothing else', () => {
    const document = 'before\n\n<!-- generated:elements -->\nold\n<!-- /generated -->\n\nafter';
    assert.equal(withGenerated(document, 'new'), 'before\n\n<!-- generated:elements -->\n\nnew\n\n<!-- /generated -->\n\nafter');
    assert.equal(withGenerated('no marks', 'new'), undefined);
  });

  it('have every attribute and event', () => {
    const text = reference(elements);
    for (const {attributes, events} of elements)
      for (const {name} of [...attributes, ...events]) assert.ok(text.includes(`\`${name}\``), name);
  });
});
