// Nothing that is false may be said about a person, however the tables were made and laid over each other.
import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import fc from 'fast-check';
import {cellWord} from '../../src/compile/members/cell-words.js';
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
  assert.match(text, /list\.csv:2: warning: Ada ONE: “neniu” stands for several members/);
});

test('of two columns for the account each is used', async (t) => {
  const {members, said: text} = await bring(t, {
    'list.csv': 'name,country,x_handle,x_url\nA ONE,DE,i,https://x.com/real_one\nB TWO,DE,nameThatIsFarTooLong,https://x.com/nameThatIs\n',
  });
  assert.deepEqual(
    members.map(({accounts}) => accounts?.[0]?.handle),
    ['real_one', 'nameThatIs'],
  );
  assert.match(text, /:2: warning: A ONE: “i” is no account on X/);
});

test('only names, with or without @, and addresses of X ever become an account', () => {
  fc.assert(
    fc.property(fc.constantFrom('no', 'non', 'nein', 'nie', 'ne', 'nan', 'none', 'ja', 'oui', 'yes'), fc.boolean(), (word, upper) => {
      assert.notEqual(cellWord(` ${upper ? word.toUpperCase() : word} `), undefined);
      assert.equal(cellWord(`@${word}`), undefined);
    }),
  );
});
