// Content that widgets would leave out as too much is an error: its author hears of it first, and not from readers.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {name as nameSchema} from '../../src/api/schema/common.js';
import {MAX_DEPARTURES} from '../../src/api/schema/departures.js';
import {letterSchema, MAX_MARKDOWN, MAX_SIGNATORIES, MAX_TEXT} from '../../src/api/schema/letter.js';
import {MAX_NODES} from '../../src/api/schema/limits.js';
import {LARGE, MEDIUM, SMALL} from '../../src/api/schema/limits.js';
import {MAX_MEMBERS, membersIndexSchema, membersSchema} from '../../src/api/schema/members.js';
import {MAX_EVALUATED, MAX_PARTS, messagesSchema} from '../../src/api/schema/messages.js';
import {MAX_ITEMS, MAX_LENGTH} from '../../src/api/schema/read.js';
import {MAX_FRONT_MATTER, MAX_FRONT_MATTER_LINES} from '../../src/markdown/front-matter.js';
import {compile, found, MINIMAL, said, type Files} from './support/campaign.js';

const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({length: count}, (_, i) => make(i));
const LONG = 'x'.repeat(300);
const LETTER = '---\ntitle: T\n---\nText';
const member = (i: number, more: object = {}): object => ({
  id: `m${i}`,
  name: `Name ${i}`,
  country: 'FR',
  group: 'EPP',
  languages: ['fr'],
  email: `m${i}@europarl.europa.eu`,
  stance: {code: 'active'},
  ...more,
});
const members = (...rows: object[]): Files => ({
  // No seats to compare with.
  'campaign.yaml': `${MINIMAL}parliament: NL\n`,
  'meps.json': JSON.stringify({members: rows}),
});
const messages = (points: readonly string[], opening = 'Opening.'): Files => ({
  'messages/en.yaml': `salutation: "Dear {name},"
signoff: "Yours, {sender}"
purposes:
  ask: &texts
    subjects: [Subject]
    openings: ["${opening}"]
    closings: [Closing.]
    points:
${points.map((text, i) => `      - {id: p${i}, label: Label ${i}, texts: ["${text}"]}`).join('\n')}
  thank: *texts
  encourage: *texts
`,
});
const departures = (row: string): Files => ({
  'departures.yaml': `- name: A\n  leftOn: 2025-01-20\n  source: https://a.eu/\n- {name: B, leftOn: 2025-01-20, source: "https://a.eu/", ${row}}\n`,
});

const TOO_MUCH: readonly (readonly [name: string, files: Files, said: RegExp])[] = [
  [
    '51 committees',
    members(member(1, {committees: many(51, (i) => ({code: `C${i}`, role: 'member'}))})),
    /“committees” of “Name 1” has 51 entries; widgets read at most 50/,
  ],
  [
    '21 accounts',
    members(member(1, {accounts: many(21, (i) => ({network: 'mastodon', handle: `@a${i}@b.eu`, url: `https://b.eu/@a${i}`}))})),
    /“accounts” of “Name 1” has 21 entries; widgets read at most 20/,
  ],
  ['a name of 300 characters', members(member(1, {name: LONG})), /“name” of .* has 300 characters; widgets read at most 200/],
  ['a party of 300 characters', members(member(1, {party: LONG})), /“party” of “Name 1” has 300 characters; widgets read at most 200/],
  ['5,001 members', members(...many(5_001, (i) => member(i))), /“members” has 5001 entries; widgets read at most 5000/],
  ['201 groups', members(...many(201, (i) => member(i, {group: `G${i}`}))), /“groups” has 201 entries; widgets read at most 200/],
  ['51 arguments', {...members(member(1)), ...messages(many(51, (i) => `Text ${i}.`))}, /“points” has 51 entries; widgets read at most 50/],
  [
    'an argument of 20,001 characters',
    {...members(member(1)), ...messages(['x'.repeat(20_001)])},
    /has 20001 characters; widgets read at most 20000/,
  ],
  [
    'an opening that is too long with its name',
    {...members(member(1)), ...messages(['A.'], `${'x'.repeat(15_000)} {name} ${'y'.repeat(15_000)}`)},
    /is longer than 20000 characters; widgets never offer it/,
  ],
  [
    'an opening of 1,000 names',
    {...members(member(1)), ...messages(['A.'], 'a {name} '.repeat(600))},
    /has 120\d parts; widgets read at most 999/,
  ],
  [
    '1,501 signatories',
    {'letter/en.md': LETTER, 'signatories.csv': `name\n${many(1_501, (i) => `Name ${i}`).join('\n')}\n`},
    /“signatories” has 1501 entries; widgets read at most 1500/,
  ],
  ['a signatory of 300 characters', {'letter/en.md': LETTER, 'signatories.csv': `name\n${LONG}\n`}, /“name” of .* has 300 characters/],
  [
    'a letter of more than 5,000 nodes',
    {'letter/en.md': `---\ntitle: T\n---\n${'a\n\n'.repeat(2_600)}`},
    /letter\/en\.md: error: The letter has more than 5000 nodes; widgets refuse it/,
  ],
  [
    'a letter of more than 200,000 characters',
    {'letter/en.md': `---\ntitle: T\n---\n${`${'word '.repeat(500)}\n\n`.repeat(90)}`},
    /letter\/en\.md: error: The letter has more than 200000 characters; widgets refuse it/,
  ],
  [
    'a title of 2,100 characters',
    {'letter/en.md': `---\ntitle: ${'x'.repeat(2_100)}\n---\nText`},
    /“title” has 2100 characters; widgets read at most 2000/,
  ],
  [
    'a departure with a name of 300 characters',
    {'departures.csv': `name,leftOn,source\nA,2025-01-20,https://a.eu/\n${LONG},2025-01-20,https://a.eu/\n`},
    /departures\.csv:3: error: “name” of .* has 300 characters; widgets read at most 200/,
  ],
  [
    'a departure that is in 21 places',
    departures(`movedTo: [${many(21, (i) => `{network: mastodon, url: "https://b.eu/@a${i}"}`).join(', ')}]`),
    /departures\.yaml:4: error: “movedTo” of “B” has 21 entries; widgets read at most 20/,
  ],
];

for (const [name, files, words] of TOO_MUCH) {
  test(`${name}: an error that says what widgets read`, async (t) => {
    const result = await compile(t, files);
    assert.match(said(result), words);
    assert.ok(found(result).length > 0);
    assert.equal(result.files.size === 0 || result.problems.errors > 0, true);
  });
}

test('the same is said once, however many files it would be in', async (t) => {
  const result = await compile(t, {
    ...members(member(1, {committees: many(51, (i) => ({code: `C${i}`, role: 'member'}))})),
    'letter/en.md': LETTER,
    'letter/fr.md': LETTER,
    'signatories.csv': `name\n${many(1_501, (i) => `Name ${i}`).join('\n')}\n`,
  });
  assert.deepEqual(
    found(result).map((line) => line.replace(/^.* /, '')),
    ['limit', 'limit'],
    said(result),
  );
});

test('what is just within the limits is compiled', async (t) => {
  const result = await compile(t, {
    ...members(
      ...many(5_000, (i) => member(i, i ? {} : {committees: many(50, (k) => ({code: `C${k}`, role: 'member'})), party: 'x'.repeat(200)})),
    ),
    ...messages(many(50, (i) => `Text ${i}.`)),
    'letter/en.md': `---\ntitle: T\n---\n${'a\n\n'.repeat(2_400)}`,
    'signatories.csv': `name\n${many(1_500, (i) => `Name ${i}`).join('\n')}\n`,
  });
  assert.deepEqual(found(result), [], said(result));
});

test('the limits in the docs are those of the widgets', async () => {
  const docs = await readFile('docs/compiler.md', 'utf8');
  const section = docs.slice(docs.indexOf('### Limits'), docs.indexOf('## Live preview'));
  const row = (start: string): string => section.split('\n').find((line) => line.startsWith(`| ${start}`)) ?? '';
  for (const [start, ...numbers] of [
    ['`counter.json`', SMALL],
    ['files in `letter/`', MEDIUM],
    ['files in `meps/`', LARGE],
    ['members in a file', MAX_MEMBERS],
    ['departures', MAX_DEPARTURES],
    ['committees', membersSchema.properties.members.items.properties.committees.maxItems],
    ['accounts', membersSchema.properties.members.items.properties.accounts.maxItems],
    ['languages of a member', membersSchema.properties.members.items.properties.languages.maxItems],
    ['languages of a letter', letterSchema.properties.languages.maxItems],
    ['signatories', MAX_SIGNATORIES],
    ['a letter with', MAX_NODES, MAX_TEXT],
    ['a letter in Markdown', MAX_MARKDOWN, MAX_FRONT_MATTER, MAX_FRONT_MATTER_LINES],
    ['points for a purpose', messagesSchema.properties.purposes.properties.ask.properties.points.maxItems],
    ['a text in messages', MAX_EVALUATED, MAX_PARTS - 1],
    ['countries', membersIndexSchema.properties.countries.maxItems],
    ['any other list', MAX_ITEMS],
    ['names', nameSchema.maxLength],
    ['any other text', MAX_LENGTH],
  ] as const satisfies readonly (readonly [string, ...number[]])[])
    for (const number of numbers) assert.ok(row(start).includes(number.toLocaleString('en')), `${start}: ${number}`);
});

// Lost and private characters come along with texts from word processors; bells and line separators with those from databases.
for (const [name, character] of [
  ['a lost character', '\ufffd'],
  ['a bullet of a word processor', '\uf0b7'],
  ['a bell', '\u0007'],
  ['a control character', '\u009d'],
  ['a direction mark', '\u202e'],
  ['a line separator', '\u2028'],
  ['a zero-width space', '\u200b'],
  ['half a character', '\ud83d'],
] as const) {
  test(`${name} is taken out wherever it stands`, async (t) => {
    const text = (words: string): string => `${character}${words}${character} ${words}`;
    const coded = (words: string): string => JSON.stringify(text(words));
    const result = await compile(t, {
      'campaign.yaml': `id: test\ntitle: ${coded('Test')}\nurl: https://example.org/\nparliament: NL\npublisher: {name: ${coded('Us')}}\ncounter: {count: 3, source: {name: ${coded('Them')}}}\n`,
      'letter/en.md': [
        `---\ntitle: ${coded('Title')}\nplace: ${coded('Place')}\n---\n${text('Words')} \`${text('code')}\` &#xE000;`,
        `<tel:%E0> [${text('link')}](https://a.eu/)`,
      ].join('\n'),
      'meps.json': JSON.stringify({members: [member(1, {name: text('Anna'), party: text('Party'), constituency: text('Here')})]}),
      'departures.json': JSON.stringify([{name: text('A'), source: 'https://a.eu/', leftOn: '2025-01-20'}]),
      'signatories.yaml': `- {name: ${coded('Name')}, role: ${coded('Role')}}\n`,
    });
    assert.deepEqual(found(result), [], said(result));
    for (const [path, bytes] of result.files) {
      const file = new TextDecoder().decode(bytes);
      // Pictures have lines; in JSON a line break would come from the text.
      const content = path.endsWith('.svg') ? file.replaceAll('\n', '') : file;
      // eslint-disable-next-line no-control-regex -- these are what is looked for
      assert.doesNotMatch(content, /[\0-\x1f\x7f-\x9f\u200b\u202e\ue000-\uf8ff\ufffd]|\\u[0-9d]/i, path);
    }
  });
}

test('what holds nothing that can be seen is an error, and no end of the program', async (t) => {
  const result = await compile(t, {
    'letter/en.md': '---\ntitle: T\n---\nText',
    'signatories.json': JSON.stringify([{name: '\uf0b7'}, {name: 'Anna', role: '\ufffd'}]),
    'campaign.yaml': `${MINIMAL}signatories: {path: signatories.json}\n`,
  });
  assert.ok(found(result).length > 0, said(result));
});

for (const link of [
  'mailto:%E0@b.eu',
  'mailto:%zz',
  'tel:%E0',
  'https://%E0.eu/',
  'mailto:',
  'https://a.eu/%E0%A4%A',
  'http://[::1',
  '//',
  '\\\\a.eu',
])
  test(`a letter may link to ${link}, or is told why not`, async (t) => {
    const result = await compile(t, {'letter/en.md': `---\ntitle: T\n---\nText [a@b.eu](${link}) <${link}>\n\n[www.a.eu](${link})`});
    assert.ok(result.files.size > 0 || result.problems.errors > 0);
  });

test('a letter of a megabyte that makes patterns begin at each sign is compiled in seconds, not minutes', async (t) => {
  for (const piece of [' ', '<', '](www.']) {
    const line = `${piece.repeat(Math.floor(4_990 / piece.length))}x\n`;
    const start = performance.now();
    const result = await compile(t, {'letter/en.md': `---\ntitle: T\n---\n${line.repeat(190)}`});
    assert.ok(performance.now() - start < 20_000, `${piece}: ${performance.now() - start} ms`);
    assert.ok(result.files.size > 0 || result.problems.errors > 0);
  }
});
