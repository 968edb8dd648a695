import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {findChanges} from '../../src/compile/changes.js';
import {compile, MINIMAL, type Files} from './support/campaign.js';

const FILES: Files = {
  'campaign.yaml': `${MINIMAL}counter: {count: 1}\n`,
  'letter/en.md': '---\ntitle: T\n---\nFirst sentence. Second sentence with a [link](https://good.example/).\n\n- An item.\n',
  'messages/en.yaml':
    'salutation: "{gender, select, f {Ms} other {Dear}}"\nsignoff: Bye\npurposes:\n  ask: &p {subjects: [a], openings: [b], closings: [c]}\n  thank: *p\n  encourage: *p\n',
  'meps.json':
    '{"members": [{"id": "a", "name": "Ada One", "country": "FR", "group": "NI", "email": "ada@a.org", "stance": {"code": "active"}, "accounts": [{"network": "x", "url": "https://x.com/ada"}]}, {"id": "b", "name": "Bob Two", "country": "DE", "group": "NI", "stance": {"code": "none"}}]}',
  'departures.csv': 'name,source\nA,https://a.org\n',
};

const CASES: readonly (readonly [name: string, file: string, from: string | RegExp, to: string, changes: object[]])[] = [
  [
    'the title',
    'campaign.yaml',
    'Test',
    'Another title',
    [{kind: 'setting', what: 'campaign: title.en', before: 'Test', after: 'Another title'}],
  ],
  [
    'an account on the same network',
    'meps.json',
    'https://x.com/ada',
    'https://x.com/evil',
    [{kind: 'detail', what: 'Ada One (FR): accounts', before: 'https://x.com/ada', after: 'https://x.com/evil'}],
  ],
  ['a group', 'meps.json', '"NI", "email"', '"EPP", "email"', [{kind: 'detail', what: 'Ada One (FR): group', before: 'NI', after: 'EPP'}]],
  [
    'the path of a source',
    'departures.csv',
    'https://a.org',
    'https://a.org/other',
    [{kind: 'detail', what: 'A: source', before: 'https://a.org/', after: 'https://a.org/other'}],
  ],
  [
    'the path of the letter',
    'letter/en.md',
    'title: T\n',
    'title: T\nurl: /new/\n',
    [
      {kind: 'detail', what: 'letter in en: url', after: 'https://example.org/new/'},
      {kind: 'host', what: 'letter', after: 'example.org'},
    ],
  ],
  ['the number', 'campaign.yaml', 'count: 1', 'count: 2', [{kind: 'count', what: 'counter', before: '1', after: '2'}]],
  ['an address', 'meps.json', 'ada@a.org', 'eve@a.org', [{kind: 'address', what: 'Ada One (FR)', before: 'ada@a.org', after: 'eve@a.org'}]],
  ['an address that is gone', 'meps.json', ' "email": "ada@a.org",', '', [{kind: 'address', what: 'Ada One (FR)', before: 'ada@a.org'}]],
  [
    'a stance',
    'meps.json',
    '"active"',
    '"none"',
    [
      {kind: 'stance', what: 'Ada One (FR)', before: 'active', after: 'none'},
      {kind: 'detail', what: 'Ada One (FR): accounts', before: 'https://x.com/ada'},
      {kind: 'host', what: 'meps', before: 'x.com'},
    ],
  ],
  [
    'a member',
    'meps.json',
    '"id": "b", "name": "Bob Two"',
    '"id": "c", "name": "Cy Three"',
    [
      {kind: 'member', what: 'Bob Two (DE)', before: 'NI'},
      {kind: 'member', what: 'Cy Three (DE)', after: 'NI'},
    ],
  ],
  [
    'a sentence',
    'letter/en.md',
    'First',
    'Another',
    [
      {kind: 'sentence', what: 'letter in en', before: 'First sentence.'},
      {kind: 'sentence', what: 'letter in en', after: 'Another sentence.'},
    ],
  ],
  [
    'a link of the same text',
    'letter/en.md',
    'good.example',
    'evil.example',
    [
      {kind: 'sentence', what: 'letter in en', before: 'Second sentence with a link <https://good.example/>.'},
      {kind: 'sentence', what: 'letter in en', after: 'Second sentence with a link <https://evil.example/>.'},
      {kind: 'host', what: 'letter', before: 'good.example'},
      {kind: 'host', what: 'letter', after: 'evil.example'},
    ],
  ],
  [
    'a text of messages, in one of its forms',
    'messages/en.yaml',
    '{Ms}',
    '{Mrs}',
    [
      {kind: 'text', what: 'messages in en', before: 'Ms'},
      {kind: 'text', what: 'messages in en', after: 'Mrs'},
    ],
  ],
  [
    'a departure',
    'departures.csv',
    'A,https://a.org',
    'B,https://b.org',
    [
      {kind: 'departure', what: 'departures', before: 'A'},
      {kind: 'departure', what: 'departures', after: 'B'},
      {kind: 'host', what: 'departures', before: 'a.org'},
      {kind: 'host', what: 'departures', after: 'b.org'},
    ],
  ],
];

for (const [name, file, from, to, changes] of CASES) {
  test(`a reviewer sees what has changed: ${name}`, async (t) => {
    const before = await compile(t, FILES);
    const after = await compile(t, {...FILES, [file]: String(FILES[file]).replace(from, to)});
    assert.deepEqual(findChanges(before.files, after.files), changes);
  });
}

test('nothing is said to be unchanged while a file differs, whatever has changed', async (t) => {
  const {files} = await compile(t, FILES);
  const paths = [...files.keys()];
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.nat(), (path, at) => {
      const bytes = Uint8Array.from(files.get(path)!);
      bytes[at % bytes.length]! ^= 1;
      assert.notDeepEqual(findChanges(files, new Map([...files, [path, bytes]])), [], path);
    }),
  );
  assert.notDeepEqual(findChanges(files, new Map([...files].slice(1))), [], 'a file that is gone');
});

test('a letter that is new shows every sentence', async (t) => {
  const before = await compile(t, FILES);
  const after = await compile(t, {...FILES, 'letter/fr.md': '---\ntitle: Titre\n---\nUne phrase. Une autre.\n'});
  assert.deepEqual(
    findChanges(before.files, after.files)
      .filter(({what}) => what === 'letter in fr')
      .map(({after: sentence}) => sentence),
    ['Titre', 'Une phrase.', 'Une autre.'],
  );
});

test('against nothing, or against a damaged output, nothing fails', async (t) => {
  const {files} = await compile(t, FILES);
  assert.deepEqual(findChanges(new Map(), files), []);
  const damaged = new Map([...files].map(([path]) => [path, new TextEncoder().encode('{')]));
  assert.ok(findChanges(damaged, files).some(({kind}) => kind === 'member'));
});
