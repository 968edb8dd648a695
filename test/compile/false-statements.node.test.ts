// Nothing that is false may be said about a person, however the tables were made and laid over each other.
import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import fc from 'fast-check';
import {cellWord} from '../../src/compile/members/cell-words.js';
import {mergeSources} from '../../src/compile/members/merge.js';
import type {Source} from '../../src/compile/members/raw.js';
import {importMembers, type ImportOptions} from '../../src/compile/members/import.js';
import {Problems} from '../../src/compile/problems.js';
import {formatProblem} from '../../src/compile/report.js';
import type {Members} from '../../src/api/schema/members.js';
import {compile, json, said, temporaryFolder} from './support/campaign.js';

async function bring(t: TestContext, sources: Readonly<Record<string, string>>, options: Partial<ImportOptions> = {}) {
  const folder = await temporaryFolder(t);
  for (const [name, content] of Object.entries(sources)) await writeFile(join(folder, name), content);
  const problems = new Problems();
  const paths = Object.keys(sources).map((name) => join(folder, name));
  const result = await importMembers(paths, {out: join(folder, 'out.json'), ...options}, problems);
  const members = result?.file.members ?? [];
  return {
    result,
    problems,
    members,
    byName: Object.fromEntries(members.map((member) => [member.name, member])),
    said: problems.list().map(formatProblem).join('\n').replaceAll(`${folder}/`, ''),
  };
}

/** The stance, accounts on X and warnings of one member whose X column holds this cell. */
async function xCell(t: TestContext, cell: string, column = 'twitter') {
  const quoted = `"${cell.replaceAll('"', '""')}"`;
  const result = await compile(t, {'meps.csv': `name,country,group,email,${column}\nAnna LEE,DE,EPP,a@example.org,${quoted}\n`});
  const [member] = json<Members>(result, 'meps/all.json').members;
  return {
    stance: member!.stance.code,
    handles: (member!.accounts ?? []).map(({handle}) => handle),
    warned: result.problems.list().filter(({code, line}) => code === 'x-cell' && line === 2).length,
    said: said(result),
  };
}

for (const cell of ['no', 'No', 'nein', 'non', 'nie', 'n', 'false', '0', 'keine', 'aucun', '✗', 'not on X', 'brak', 'nu', 'ne', 'nem'])
  test(`a word for no is no account: ${cell}`, async (t) => {
    assert.deepEqual(await xCell(t, cell).then(({stance, handles, warned}) => ({stance, handles, warned})), {
      stance: 'none',
      handles: [],
      warned: 0,
    });
  });

for (const cell of ['none', 'None', 'nan', 'NaN', 'NULL', 'null', '#N/A', '<NA>', 'unknown', 'inconnu', 'tba', '?', '-', '@null'])
  test(`a word for nothing is no account: ${cell}`, async (t) => {
    const {stance, handles} = await xCell(t, cell);
    assert.deepEqual([stance, handles], ['none', []]);
  });

for (const cell of ['yes', 'ja', 'x', 'X', '✓', 'oui', 'tak', 'sí', 'WAHR', 'vrai'])
  test(`a word for yes is an account without a name: ${cell}`, async (t) => {
    const {stance, handles} = await xCell(t, cell);
    assert.deepEqual([stance, handles], ['active', []]);
  });

for (const cell of [
  'left',
  'deleted',
  'gone',
  'gelöscht',
  'parti',
  '@i',
  '@a (deleted)',
  'formerly @a',
  'x.com',
  'name.bsky.social',
  'a b',
  'nicolasdlparteJuan',
])
  test(`what is no account is a question, with its line: ${cell}`, async (t) => {
    const {stance, handles, warned, said: text} = await xCell(t, cell);
    assert.deepEqual([stance, handles, warned], ['none', [], 1], text);
  });

for (const cell of [
  '@a @b',
  '@a; @b',
  'https://x.com/a; https://twitter.com/b',
  '@a, @b',
  '@a and @b',
  '@a\nhttps://x.com/b',
  '@a, @A, @b',
])
  test(`two accounts in a cell are two: ${JSON.stringify(cell)}`, async (t) => {
    const {stance, handles, warned} = await xCell(t, cell);
    assert.deepEqual([stance, handles, warned], ['active', ['a', 'b'], 0]);
  });

for (const [cell, stance, warned] of [
  ['✓', 'active', 0],
  ['WAHR', 'active', 0],
  ['vrai', 'active', 0],
  ['sí', 'active', 0],
  ['FALSCH', 'none', 0],
  ['nan', 'none', 0],
  ['left', 'none', 1],
  ['perhaps', 'none', 1],
] as const)
  test(`a column that asks for yes or no: ${cell}`, async (t) => {
    const found = await xCell(t, cell, 'uses x');
    assert.deepEqual([found.stance, found.warned], [stance, warned], found.said);
  });

test('a word that no list knows is found out by standing for several members', async (t) => {
  const {members, said: text} = await bring(t, {
    'list.csv': 'name,country,twitter\nAda ONE,DE,neniu\nBob TWO,DE,neniu\nCy THREE,DE,RealName\n',
  });
  assert.deepEqual(
    members.map(({name, stance}) => [name, stance.code]),
    [
      ['Ada One', 'none'],
      ['Cy Three', 'active'],
      ['Bob Two', 'none'],
    ],
  );
  assert.match(text, /list\.csv:2: warning: Ada ONE: “neniu” is in the rows of several members/);
});

test('of two columns for the account each is used', async (t) => {
  const {members, said: text} = await bring(t, {
    'list.csv': 'name,country,x_handle,x_url\nA ONE,DE,i,https://x.com/real_one\nB TWO,DE,nameThatIsFarTooLong,https://x.com/nameThatIs\n',
  });
  assert.deepEqual(
    members.map(({accounts}) => accounts?.[0]?.handle),
    ['real_one', 'nameThatIs'],
  );
  assert.match(text, /:2: warning: A ONE: “i” is not an account on X/);
});

test('only names, with or without @, and addresses of X ever become an account', () => {
  fc.assert(
    fc.property(fc.constantFrom('no', 'non', 'nein', 'nie', 'ne', 'nan', 'none', 'ja', 'oui', 'yes'), fc.boolean(), (word, upper) => {
      assert.notEqual(cellWord(` ${upper ? word.toUpperCase() : word} `), undefined);
      assert.equal(cellWord(`@${word}`), undefined);
    }),
  );
});

/** One row as leavex.eu keeps it. */
const leavex = (id: number, name: string, more: object = {}): object => ({
  id: `mep_${id}`,
  name,
  country: 'Finland',
  countryCode: 'FI',
  level: 'eu',
  institution: 'European Parliament',
  euGroupFull: 'Renew Europe Group',
  email: `m${id}@europarl.europa.eu`,
  usesX: true,
  xHandle: `@m${id}`,
  ...more,
});
const DEPARTED = {xStatus: 'exited', xLeftAt: '2025-01-17', xNotes: 'Bye!', xLastArchiveUrl: 'https://archive.example/1'};
const list = (...rows: object[]): string => JSON.stringify(rows);

test('a handle in a table never beats a departure that is documented', async (t) => {
  const {members, said: text} = await bring(t, {
    'meps.json': list(leavex(1, 'Maria OHISALO', DEPARTED), leavex(2, 'Mika AALTOLA', {usesX: false, xHandle: null})),
    'tw.csv': 'name,country,twitter\nMaria OHISALO,FI,https://twitter.com/MariaOhisalo\nMika AALTOLA,Finland,@mika\n',
  });
  assert.deepEqual(
    members.map(({stance, accounts}) => [stance.code, stance.proof, accounts]),
    [
      ['none', undefined, undefined],
      ['left', 'https://archive.example/1', undefined],
    ],
  );
  assert.match(
    text,
    /tw\.csv:2: warning: Maria OHISALO: “active” in .*tw\.csv \(by a handle alone\) and “left” in .*meps\.json \(since 2025-01-17, with a proof, with a statement\)\. The second is used/,
  );
  assert.match(text, /tw\.csv:3: warning: Mika AALTOLA: “active” in .*“none” in .*The second is used/);
});

test('sources that agree complete each other, and addresses are compared as addresses', async (t) => {
  const {members, said: text} = await bring(t, {
    'meps.json': list(leavex(1, 'Maria OHISALO', {...DEPARTED, updatedAt: '2026-01-20'})),
    'more.csv':
      'name,country,stance,statement,e-mail,phone\nMaria OHISALO,Finland,left,I have left X.,mailto:M1@europarl.europa.eu,+32 2 28 45000\n',
  });
  assert.equal(text, '');
  assert.deepEqual(members[0]?.stance, {
    code: 'left',
    since: '2025-01-17',
    checkedOn: '2026-01-20',
    statement: 'I have left X.',
    proof: 'https://archive.example/1',
  });
  assert.equal(members[0]?.phone, '+32 2 28 45000');
});

test('a table of X accounts takes no accounts elsewhere away', async (t) => {
  const {members} = await bring(t, {
    'a.csv': 'name,country,mastodon\nMaria OHISALO,FI,@maria@host.example\n',
    'b.csv': 'name,country,twitter\nMaria OHISALO,FI,@maria\n',
  });
  assert.deepEqual(
    members[0]?.accounts?.map(({network}) => network),
    ['mastodon', 'x'],
  );
});

test('a whole table that fits nobody is an error', async (t) => {
  const {result, said: text} = await bring(t, {
    'meps.json': list(leavex(1, 'Maria OHISALO')),
    'other.csv': 'name,country,phone\nSomebody ELSE,Sweden,+46 1 234\n',
  });
  assert.equal(result, undefined);
  assert.match(text, /error: None of the 1 members of .*other\.csv is in .*meps\.json: nothing of it was used/);
});

const TWO = list(leavex(256810, 'Mika AALTOLA', {countryCode: 'FI'}), leavex(2, 'Seán KELLY', {countryCode: 'IE', country: 'Ireland'}));

for (const [who, correction] of [
  ['the id', '{id: 256810, remove: true}'],
  ['the id as leavex.eu writes it', '{id: mep_256810, remove: true}'],
  ['the address of the page', '{id: "https://www.europarl.europa.eu/meps/en/256810/MIKA_AALTOLA/home", remove: true}'],
  ['a name that one member has', '{name: Mika Aaltola, remove: true}'],
  ['a name with the country written out', '{name: Aaltola Mika, country: Finland, remove: true}'],
] as const)
  test(`who asks to be removed is removed: by ${who}`, async (t) => {
    const {members} = await bring(t, {'meps.json': TWO, 'fix.yaml': `- ${correction}\n`});
    assert.deepEqual(
      members.map(({id}) => id),
      ['2'],
    );
  });

for (const [name, correction, words] of [
  [
    'a removal',
    '{name: Mika Aaltolla, remove: true}',
    /error: Nobody was removed: Mika Aaltolla of .* is not in .*\n +→ Did you mean Mika AALTOLA \(FI, id 256810\)\?/,
  ],
  ['a removal by id', '{id: mep_7, remove: true}', /error: Nobody was removed: The id “7”/],
  ['a change', '{name: Nobody Here, email: a@example.org}', /error: Nothing was corrected: Nobody Here/],
] as const)
  test(`${name} that finds nobody is an error`, async (t) => {
    const {result, said: text} = await bring(t, {'meps.json': TWO, 'fix.yaml': `- ${correction}\n`});
    assert.equal(result, undefined);
    assert.match(text, words);
  });

test('a name that two members have is asked about', async (t) => {
  const {result, said: text} = await bring(t, {
    'meps.json': list(leavex(1, 'Ann LEE'), leavex(2, 'Ann LEE', {countryCode: 'IE'})),
    'fix.yaml': '- {name: Ann Lee, remove: true}\n',
  });
  assert.equal(result, undefined);
  assert.match(text, /may be Ann LEE \(FI, id 1\) or Ann LEE \(IE, id 2\)/);
});

test('a correction by name changes one member, and not the name', async (t) => {
  const {members} = await bring(t, {
    'meps.json': TWO,
    'fix.yaml': '- {name: Sean KELLY, country: Ireland, email: new@europarl.europa.eu}\n- {id: 256810, name: Mika Petteri AALTOLA}\n',
  });
  assert.deepEqual(
    members.map(({name, email}) => [name, email]),
    [
      ['Mika Petteri Aaltola', 'm256810@europarl.europa.eu'],
      ['Seán Kelly', 'new@europarl.europa.eu'],
    ],
  );
});

test('a correction to “left” takes the account along, and is checked on the day of its file', async (t) => {
  const {members} = await bring(t, {
    'meps.json': TWO,
    'fix.yaml':
      'updated: 2026-02-01\nmembers:\n  - {name: Mika Aaltola, stance: {code: left, since: 2026-01-01, proof: "https://archive.example/x"}}\n',
  });
  assert.deepEqual(members[0]?.stance, {code: 'left', since: '2026-01-01', checkedOn: '2026-02-01', proof: 'https://archive.example/x'});
  assert.equal(members[0]?.accounts, undefined);
});

test('a single value can be taken away', async (t) => {
  const {members} = await bring(t, {'meps.json': TWO, 'fix.yaml': '- {id: 2, email: null, accounts: null}\n'});
  const kelly = members.find(({id}) => id === '2');
  assert.deepEqual([kelly?.email, kelly?.accounts, kelly?.stance.code], [undefined, undefined, 'active']);
});

test('row numbers in a column “id” are no ids of members', async (t) => {
  const {members, result} = await bring(t, {
    'meps.json': list(leavex(1, 'Ann LEE'), leavex(2, 'Bob ROE')),
    'more.csv': 'id,name,country,phone\n2,Ann LEE,FI,+32 111\n1,Bob ROE,FI,+32 222\n',
  });
  assert.ok(result);
  assert.deepEqual(
    members.map(({name, phone}) => [name, phone]),
    [
      ['Ann Lee', '+32 111'],
      ['Bob Roe', '+32 222'],
    ],
  );
});

test('however countries, names and ids are written, the same people are the same', () => {
  const country = fc.constantFrom(['FI', 'Finland', 'finland', 'Finlande', 'FIN'], ['GR', 'EL', 'Greece', 'Grèce', 'Griechenland']);
  return fc.assert(
    fc.asyncProperty(country, fc.nat(4), fc.nat(4), fc.boolean(), async (spellings, a, b, reversed) => {
      const problems = new Problems();
      const source = (kind: 'leavex' | 'table', at: number, name: string): Source => ({
        key: kind,
        kind,
        name: kind,
        members: [{place: () => ({file: kind}), name, country: spellings[at]!}],
      });
      const merged = mergeSources(
        [source('leavex', a, 'Áda María FICTION'), source('table', b, reversed ? 'FICTION Ada Maria' : 'Ada Maria Fiction')],
        problems,
      );
      assert.deepEqual([merged.length, problems.errors, problems.warnings], [1, 0, 0]);
      return Promise.resolve();
    }),
  );
});
