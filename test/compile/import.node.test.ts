import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {UsageError} from '../../src/compile/folder.js';
import {formatMembers} from '../../src/compile/members/format.js';
import {importMembers, writeMembers, type ImportOptions} from '../../src/compile/members/import.js';
import {OutputError} from '../../src/compile/output.js';
import {Problems} from '../../src/compile/problems.js';
import {formatProblem} from '../../src/compile/report.js';
import {temporaryFolder} from './support/campaign.js';
import {parliament, person} from './support/parliament.js';
import {sources} from './support/sources.js';

/** One row as leavex.eu keeps it. */
const leavex = (id: number, more: object = {}): object => ({
  id: `mep_${id}`,
  name: `Ada FICTION${id}`,
  country: 'Belgium',
  countryCode: 'BE',
  level: 'eu',
  institution: 'European Parliament',
  role: 'MEP',
  party: 'Renew Europe Group',
  euGroupFull: 'Renew Europe Group',
  email: `ada${id}@europarl.europa.eu`,
  usesX: true,
  xHandle: `@ada${id}`,
  ...more,
});

async function bring(
  t: TestContext,
  sources: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<ImportOptions> = {},
  urls: readonly string[] = [],
) {
  const folder = await temporaryFolder(t);
  const paths = [...urls];
  for (const [name, content] of Object.entries(sources)) {
    await writeFile(join(folder, name), content);
    paths.push(join(folder, name));
  }
  const problems = new Problems();
  const result = await importMembers(
    paths,
    {out: join(folder, 'meps.json'), parliament: {backOff: 1}, withoutStances: true, ...options},
    problems,
  );
  return {
    folder,
    result,
    members: result?.file.members ?? [],
    said: problems.list().map(formatProblem).join('\n').replaceAll(`${folder}/`, ''),
    problems,
  };
}

test('leavex.eu’s file comes in, with stances, proofs and where they are from', async (t) => {
  const {result, members, said} = await bring(
    t,
    {
      'mp.json': JSON.stringify([
        leavex(1),
        leavex(2, {usesX: false, xHandle: null, updatedAt: '2026-01-20'}),
        leavex(3, {
          xStatus: 'exited',
          xLeftAt: '2025-01-17',
          xNotes: 'Bye!\n"See you"',
          xLastArchiveUrl: 'https://archive.example/1',
          updatedAt: '2026-01-22',
        }),
      ]),
    },
    {asOf: '2026-02-04', stanceSource: 'https://leavex.example/data'},
  );
  assert.equal(said, '');
  assert.deepEqual(
    members.map(({id, stance}) => [id, stance]),
    [
      ['1', {code: 'active', checkedOn: '2026-02-04', source: 'https://leavex.example/data'}],
      ['2', {code: 'none', checkedOn: '2026-01-20', source: 'https://leavex.example/data'}],
      [
        '3',
        {
          code: 'left',
          since: '2025-01-17',
          checkedOn: '2026-01-22',
          source: 'https://leavex.example/data',
          statement: 'Bye! "See you"',
          proof: 'https://archive.example/1',
        },
      ],
    ],
  );
  assert.deepEqual(
    members.map(({accounts}) => accounts?.[0]?.handle),
    ['ada1', undefined, undefined],
    'no account is shown of those who left',
  );
  assert.equal(members[0]?.party, undefined, 'the group is not the party');
  assert.equal(members[0]?.group, 'Renew');
  assert.deepEqual(result?.file.sources, {leavex: {name: 'mp.json', on: '2026-02-04'}});
  assert.deepEqual(members[0]?.from, {leavex: ['name', 'country', 'group', 'email', 'stance', 'accounts'], rule: ['languages']});
});

test('contradictions are resolved by the rule and reported with their line', async (t) => {
  const rows = [
    leavex(1, {usesX: false}),
    leavex(2, {xHandle: '@i'}),
    leavex(3, {usesX: false, xStatus: 'active'}),
    leavex(4, {xLeftAt: '2025-01-01'}),
  ];
  const {members, said} = await bring(t, {'mp.json': `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`});
  assert.deepEqual(
    members.map(({stance}) => stance.code),
    ['none', 'active', 'active', 'active'],
  );
  assert.match(said, /mp\.json:2: warning: Ada FICTION1: there is a handle \(ada1\) but no account in use/);
  assert.match(said, /mp\.json:3: warning: “@i” is not an account on X/);
  assert.match(said, /mp\.json:4: warning: Ada FICTION3: the status is active but usesX says no/);
  assert.match(said, /mp\.json:5: warning: Ada FICTION4: there is a date of departure/);
});

test('a national parliament in the same form has parties', async (t) => {
  const {members} = await bring(t, {
    'mp.json': JSON.stringify([
      leavex(1, {level: 'national', institution: 'Bundestag', countryCode: 'DE', party: 'The Party', euGroupFull: undefined}),
    ]),
  });
  assert.equal(members[0]?.group, 'The Party');
});

test('a CSV comes in by its usual columns and by a map', async (t) => {
  const csv =
    'Nom complet;Pays;Groupe;X;On X;E-mail;Langue principale\r\n"Ada FICTION1";France;PPE;https://twitter.com/ada/status/1;oui;ada@europarl.europa.eu;fr\r\nBob FICTION2;Grèce;S-D;;non;;el\r\n';
  const {members, said} = await bring(t, {'list.csv': `\ufeff${csv}`}, {columns: {'Langue principale': 'languages'}, asOf: '2026-02-04'});
  assert.equal(said, '');
  assert.deepEqual(
    members.map(({name, country, group, stance, languages, accounts}) => ({
      name,
      country,
      group,
      stance,
      languages,
      x: accounts?.[0]?.url,
    })),
    [
      {
        name: 'Ada Fiction1',
        country: 'FR',
        group: 'EPP',
        stance: {code: 'active', checkedOn: '2026-02-04'},
        languages: ['fr'],
        x: 'https://x.com/ada',
      },
      {name: 'Bob Fiction2', country: 'GR', group: 'S&D', stance: {code: 'none', checkedOn: '2026-02-04'}, languages: ['el'], x: undefined},
    ],
  );
});

test('a CSV of an old Windows is refused, and read when its encoding is said', async (t) => {
  const csv = Buffer.from('name;country\nJos\u00e9 P\u00c9REZ;ES\n', 'latin1');
  const refused = await bring(t, {'list.csv': csv});
  assert.equal(refused.result, undefined);
  assert.match(refused.said, /list\.csv:2: error: The text is not UTF-8/);
  assert.equal((await bring(t, {'list.csv': csv}, {encoding: 'windows-1252'})).members[0]?.name, 'José Pérez');
});

test('quoted line breaks and tabs stay in their cell, and lines are still right', async (t) => {
  const {members, said} = await bring(t, {
    'list.csv': 'name\tcountry\tstatement\tstance\tproof\nA B\tFR\t"two\nlines"\tleft\thttps://a.org\nC D\tQQ\t\t\t\n',
  });
  assert.equal(members.length, 0);
  assert.match(said, /list\.csv:4: error: “QQ” is not a known country/);
});

test('sources are laid over each other: each for what it knows best', async (t) => {
  const {url} = await parliament(t, [
    person(1, {
      country: 'EL',
      group: 'S&D',
      officialGivenName: 'Άντα',
      officialFamilyName: 'Φίκτιον',
      account: [{id: 'https://twitter.com/old'}],
    }),
    person(2),
  ]);
  const {members, result, said} = await bring(
    t,
    {
      'mp.json': JSON.stringify([leavex(1, {countryCode: 'GR', xHandle: '@new', email: 'old@europarl.europa.eu'}), leavex(9)]),
      'corrections.yaml':
        '- {id: 2, gender: m, stance: {code: left, proof: "https://proof.example"}, languages: [nl]}\n- {id: 7, name: New Person, country: FR, group: NI}\n',
    },
    {asOf: '2026-02-04'},
    [url],
  );
  const byId = Object.fromEntries(members.map((member) => [member.id, member]));
  assert.deepEqual(Object.keys(byId).sort(), ['1', '2', '7'], 'the Parliament says who is a member, corrections may add');
  assert.deepEqual(
    [byId['1']?.family, byId['1']?.native?.family, byId['1']?.gender, byId['1']?.group, byId['1']?.email],
    ['Fiction1', 'Φίκτιον', 'f', 'S&D', 'ada1@europarl.europa.eu'],
  );
  assert.deepEqual(
    [byId['1']?.stance.code, byId['1']?.accounts?.map(({handle}) => handle)],
    ['active', ['new']],
    'stance and accounts are leavex.eu’s',
  );
  assert.deepEqual([byId['2']?.gender, byId['2']?.stance.code, byId['2']?.languages], ['m', 'left', ['nl']], 'corrections win');
  assert.deepEqual(byId['1']?.from, {
    parliament: ['name', 'native', 'gender', 'country', 'group', 'email', 'phone', 'url'],
    rule: ['languages'],
    leavex: ['stance', 'accounts'],
  });
  assert.equal(byId['2']?.from?.['corrections']?.includes('gender'), true);
  assert.deepEqual(Object.keys(result!.file.sources), ['parliament', 'leavex', 'corrections']);
  assert.match(said, /the group is “Renew Europe Group” in .*mp\.json and “S&D” in http/, 'what contradicts is reported');
  assert.match(said, /the email is “old@/);
  assert.match(said, /FICTION9 of .* is not in http/);
});

test('the same name in another order finds its member without an id', async (t) => {
  const {members} = await bring(t, {
    'a.json': JSON.stringify([leavex(1, {name: 'Ada Maria FICTION'})]),
    'b.csv': 'name;country;gender\nFICTION Ada Maria;BE;f\n',
  });
  assert.deepEqual(
    members.map(({gender}) => gender),
    ['f'],
  );
});

test('what was brought in can be corrected and brought in again', async (t) => {
  const first = await bring(t, {'mp.json': JSON.stringify([leavex(1), leavex(2)])}, {asOf: '2026-02-04'});
  const again = await bring(t, {'meps.json': formatMembers(first.result!.file), 'fix.yaml': '- {id: 1, remove: true}\n'});
  assert.deepEqual(
    again.members.map(({id, stance}) => [id, stance]),
    [['2', {code: 'active', checkedOn: '2026-02-04'}]],
  );
});

test('the file has one member a line and is the same every time', async (t) => {
  const rows = [leavex(2), leavex(1), leavex(3, {countryCode: 'AT'})];
  const one = formatMembers((await bring(t, {'mp.json': JSON.stringify(rows)})).result!.file);
  const two = formatMembers((await bring(t, {'mp.json': JSON.stringify([...rows].reverse())})).result!.file);
  assert.equal(one, two);
  assert.equal(one.split('\n').filter((line) => line.includes('"id":')).length, 3);
  assert.deepEqual(
    (JSON.parse(one) as {members: {id: string}[]}).members.map(({id}) => id),
    ['3', '1', '2'],
  );
});

test('addresses elsewhere are left out and said', async (t) => {
  const {members, said} = await bring(
    t,
    {'mp.json': JSON.stringify([leavex(1, {email: 'ada@gmail.example'})])},
    {mailDomains: ['europarl.europa.eu']},
  );
  assert.equal(members[0]?.email, undefined);
  assert.match(said, /warning: .*not at one of the domains.*It was left out/);
});

for (const [name, sources, words] of [
  ['a file that is not there', {}, /does not exist/],
  ['JSON of another form', {'x.json': '{"people": []}'}, /“members” is missing/],
  ['a list of numbers', {'x.json': '[1, 2]'}, /must contain/],
  ['no member at all', {'x.json': '[]'}, /sources contain no members/],
  ['the same id twice', {'x.json': JSON.stringify([leavex(1), leavex(1)])}, /id “1” is a duplicate/],
] as const) {
  test(`refused: ${name}`, async (t) => {
    const {result, said} = await bring(t, sources, {}, Object.keys(sources).length === 0 ? ['/nowhere/x.json'] : []);
    assert.equal(result, undefined);
    assert.match(said, words);
  });
}

test('wrong use is told apart', async (t) => {
  await assert.rejects(bring(t, {'x.json': '[]'}, {asOf: '2026-02-30'}), UsageError);
  await assert.rejects(bring(t, {'x.json': '[]'}, {stanceSource: 'leavex.eu'}), UsageError);
});

test('the list is written in one step', async (t) => {
  const {result, folder} = await bring(t, {'mp.json': JSON.stringify([leavex(1)])});
  await writeMembers(join(folder, 'out.json'), result!.file);
  assert.equal(await readFile(join(folder, 'out.json'), 'utf8'), formatMembers(result!.file));
  await assert.rejects(writeMembers(join(folder, 'nowhere/out.json'), result!.file), OutputError);
});

test('a list that somebody publishes is read from its address, and any other address is the Parliament’s API', async (t) => {
  const folder = await temporaryFolder(t);
  const list = JSON.stringify([{id: 'mep_1', name: 'Ada FICTION', countryCode: 'FR', euGroupFull: 'EPP', usesX: false}]);
  const {url} = await sources(t, {'/data/mp.json': list, '/who.csv?gid=0': 'name,country,group,x\nBo PROBE,FR,EPP,no\n'});
  const read = async (source: string): Promise<[number | undefined, string]> => {
    const problems = new Problems();
    const layered = await importMembers([source], {out: join(folder, 'm.json')}, problems);
    return [layered?.file.members.length, problems.list().map(formatProblem).join('\n')];
  };
  assert.deepEqual(await read(`${url}/data/mp.json`), [1, '']);
  assert.deepEqual(await read(`${url}/who.csv?gid=0`), [1, '']);
  const [members, said] = await read(`${url}/nowhere.json`);
  assert.equal(members, undefined);
  assert.match(said, /nowhere\.json answered 404\.\n +→ Check the address, or download the file/);
});
