import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Departures} from '../../src/api/schema/departures.js';
import {KIND_WORDS} from '../../src/compile/departure-words.js';
import {compile, found, json, MINIMAL, said} from './support/campaign.js';

const rows = (result: Awaited<ReturnType<typeof compile>>): Departures['departures'] =>
  json<Departures>(result, 'departures/all.json').departures;

test('a table, a list in YAML and one in JSON say the same', async (t) => {
  const expected = [
    {
      id: 'universitat-wien',
      name: 'Universität Wien',
      country: 'AT',
      kind: 'university',
      how: 'dormant',
      leftOn: '2024-11-25',
      movedTo: [
        {network: 'mastodon', handle: '@univienna@fediscience.org', url: 'https://fediscience.org/@univienna'},
        {network: 'bluesky'},
      ],
      source: 'https://a.org/',
    },
    {id: 'b', name: 'B', kind: 'other', leftOn: '2025', source: 'https://b.org/'},
  ];
  const csv =
    'Organisation;Country;Type;Date left;How;Went to;Source URL\n Universität  Wien ;Austria;University/Research;2024-11-25;unmaintained;mastodon:https://x.social/@univienna@fediscience.org|bluesky:yes;https://a.org\nB;;;2025;;;https://b.org\n';
  const yaml =
    '- name: Universität Wien\n  country: AT\n  kind: university\n  leftOn: 2024-11-25\n  how: dormant\n  movedTo: ["@univienna@fediscience.org", bluesky]\n  source: https://a.org\n- {name: B, leftOn: 2025, source: https://b.org}\n';
  const objects = [
    {
      name: 'Universität Wien',
      country: 'AT',
      kind: 'university',
      how: 'dormant',
      leftOn: '2024-11-25',
      movedTo: [{network: 'mastodon', handle: '@univienna@fediscience.org'}, {network: 'bluesky'}],
      source: 'https://a.org',
    },
    {name: 'B', leftOn: '2025', source: 'https://b.org'},
  ];
  for (const [path, content] of [
    ['departures.csv', csv],
    ['departures.yaml', yaml],
    ['departures.json', JSON.stringify({departures: objects})],
  ] as const) {
    const result = await compile(t, {[path]: content});
    assert.deepEqual(found(result), [], said(result));
    assert.deepEqual(rows(result), expected, path);
  }
});

test('headlines count full departures that still stand, with their members, nobody twice', async (t) => {
  const result = await compile(t, {
    'departures.yaml': `
- {name: Full, source: https://a.org}
- {name: Deleted, how: deleted, source: https://a.org}
- {name: Closed, how: closed, source: https://a.org}
- {name: Dormant, how: dormant, source: https://a.org}
- {name: Partial, how: partial, source: https://a.org}
- {name: Silent, how: silent, source: https://a.org}
- {name: Returned, returnedOn: 2025-05, leftOn: 2025-01, source: https://a.org}
- {id: tribune, name: 87 associations, members: 87, source: https://b.org}
- {name: One of them, partOf: tribune, source: https://c.org}
- {id: paused, name: 47 organisations, members: 47, how: dormant, source: https://d.org}
- {name: One that left for good, partOf: paused, source: https://e.org}
`,
  });
  assert.deepEqual(found(result), [], said(result));
  assert.equal(json<{total: number}>(result, 'departures/index.json').total, 3 + 87 + 1);
  assert.equal(json<Departures>(result, 'departures/all.json').total, 91);
});

for (const [name, row, warning] of [
  ['no source', '{name: A}', 'unsourced'],
  ['a source that is no address', '{name: A, source: "seed 002 (AA)"}', 'unsourced'],
  [
    'a note that says it is no departure',
    '{name: A, source: https://a.org, note: "NOT a departure: source only says that ads stopped"}',
    'no-departure',
  ],
  ['a field that says so', '{name: A, source: https://a.org, departure: false}', 'no-departure'],
] as const) {
  test(`left out, and said: ${name}`, async (t) => {
    const result = await compile(t, {'departures.yaml': `- {name: Good, source: https://good.org}\n- ${row}\n`});
    assert.deepEqual(
      rows(result).map(({id}) => id),
      ['good'],
    );
    assert.deepEqual(found(result, 'warning'), [`departures.yaml:2 ${warning}`]);
    assert.equal(result.counts.departuresLeftOut, 1);
  });
}

test('who vouches for an entry keeps it', async (t) => {
  const result = await compile(t, {'departures.yaml': '- {name: A, unsourced: true}\n'});
  assert.equal(rows(result).length, 1);
  assert.deepEqual(found(result, 'warning'), []);
});

for (const [name, row, problem] of [
  ['a date that does not exist', '{name: A, source: https://a.org, leftOn: 2025-02-30}', 'date'],
  ['a date in another order', '{name: A, source: https://a.org, leftOn: 20.1.2025}', 'date'],
  ['a return before the departure', '{name: A, source: https://a.org, leftOn: 2025-05, returnedOn: 2024}', 'date'],
  ['a country that does not exist', '{name: A, source: https://a.org, country: ZZ}', 'country'],
  ['a source that runs something', '{name: A, source: "javascript:alert(1)"}', 'link'],
  ['a destination that runs something', '{name: A, source: https://a.org, movedTo: "javascript:alert(1)"}', 'link'],
  ['a number of members that is none', '{name: A, source: https://a.org, members: many}', 'type'],
  ['an id with spaces', '{name: A, source: https://a.org, id: a b}', 'id'],
  ['a part of something that is not there', '{name: A, source: https://a.org, partOf: nowhere}', 'part-of'],
  ['a row that is a text', 'A', 'type'],
  ['a field of the wrong type', '{name: A, source: [https://a.org]}', 'type'],
  ['a name of 600 characters', `{name: ${'A'.repeat(600)}, source: https://a.org}`, 'huge'],
] as const) {
  test(`refused: ${name}`, async (t) => {
    const result = await compile(t, {'departures.yaml': `- {name: Good, source: https://good.org}\n- ${row}\n`});
    assert.deepEqual(found(result), [`departures.yaml:2 ${problem}`], said(result));
    assert.equal(result.files.size, 0, 'nothing is offered for writing');
  });
}

test('an explicit id that is there twice is an error, a repeated name gets another id', async (t) => {
  assert.deepEqual(
    found(await compile(t, {'departures.yaml': '- {id: a, name: A, source: https://a.org}\n- {id: a, name: B, source: https://b.org}\n'})),
    ['departures.yaml:2 duplicate'],
  );
  const result = await compile(t, {
    'departures.yaml': '- {name: A, country: FR, source: https://a.org}\n- {name: A, country: DE, source: https://b.org}\n',
  });
  assert.deepEqual(
    rows(result).map(({id}) => id),
    ['a', 'a-de'],
  );
});

test('likely duplicates and members of a listed group are reported with their lines', async (t) => {
  const result = await compile(t, {
    'departures.csv': `name,country,date,members,source
The University of Strasbourg,FR,2024-01-18,,https://a.org
Strasbourg University,FR,2024-01-18,,https://b.org
87 associations,FR,2025-01-20,87,https://c.org
Emmaüs,FR,2025-01-20,,https://d.org
Somebody in Spain,ES,2025-01-20,,https://e.org
Somebody of the same page,ES,2024,,https://c.org
`,
  });
  assert.deepEqual(found(result, 'warning'), ['departures.csv:3 duplicate', 'departures.csv:5 part-of', 'departures.csv:7 part-of']);
  assert.match(said(result), /looks like the entry in line 2/);
});

test('an unknown kind becomes other, an alias makes it known', async (t) => {
  const csv = 'name,kind,source\nA,lighthouse,https://a.org\n';
  const plain = await compile(t, {'departures.csv': csv});
  assert.deepEqual([rows(plain)[0]?.kind, found(plain, 'warning')], ['other', ['departures.csv:2 kind']]);
  const known = await compile(t, {'campaign.yaml': `${MINIMAL}aliases: {kinds: {Lighthouse: culture}}\n`, 'departures.csv': csv});
  assert.deepEqual([rows(known)[0]?.kind, found(known, 'warning')], ['culture', []]);
});

for (const [spelling, kind] of [
  ['university/research', 'university'],
  ['eu-agency', 'government'],
  ['Trade Union', 'union'],
  ['MINISTÈRE', 'government'],
] as const) {
  test(`kinds: ${spelling} is ${kind}`, async (t) => {
    assert.equal(rows(await compile(t, {'departures.csv': `name,kind,source\nA,${spelling},https://a.org\n`}))[0]?.kind, kind);
  });
}

test('no alias of a kind is a kind of its own', () => {
  for (const [word, kind] of Object.entries(KIND_WORDS)) assert.notEqual(word, kind);
});

for (const [note, how] of [
  ['Announcement + unmaintained', 'dormant'],
  ['Deleted', 'deleted'],
  ['Suspended', 'closed'],
  ['Locked account', 'dormant'],
  ['partial: @bcn kept for emergencies', 'partial'],
  ['abandoned (no statement)', 'silent'],
  ['#ByeByeElon, dormant for two months at first', 'dormant'],
  ['82 000 followers', undefined],
] as const) {
  test(`how it left is read from the note “${note}” where no column says it`, async (t) => {
    assert.equal(rows(await compile(t, {'departures.csv': `name,note,source\nA,"${note}",https://a.org\n`}))[0]?.how, how);
    assert.equal(
      rows(await compile(t, {'departures.csv': `name,note,how,source\nA,"${note}",closed,https://a.org\n`}))[0]?.how,
      'closed',
      'the column wins',
    );
  });
}

test('a date in doubt is not published', async (t) => {
  const result = await compile(t, {'departures.csv': 'name,date,note,source\nA,2024-10-19,date is probably 2023-10-19,https://a.org\n'});
  assert.equal(rows(result)[0]?.leftOn, undefined);
  assert.deepEqual(found(result, 'warning'), ['departures.csv:2 doubt']);
});

test('a date to come is refused: nobody has left before the day', async (t) => {
  assert.deepEqual(found(await compile(t, {'departures.csv': 'name,date,source\nA,2999-01-01,https://a.org\n'})), [
    'departures.csv:2 future',
  ]);
  assert.deepEqual(
    found(await compile(t, {'campaign.yaml': `${MINIMAL}updated: 2999-01-01\ncounter: {count: 1, updated: 2999-01-01}\n`})),
    ['campaign.yaml:4 future', 'campaign.yaml:5 future'],
  );
});

test('the same organisation with the same proof is one entry', async (t) => {
  const row = 'A,FR,https://a.org/x\n';
  const result = await compile(t, {
    'departures.csv': `name,country,source\n${row}${row}A,France,https://a.org/x\nA,FR,https://a.org/other\n`,
  });
  assert.deepEqual(
    rows(result).map(({id}) => id),
    ['a', 'a-fr'],
  );
  assert.equal(result.counts.departuresTotal, 2);
  assert.match(said(result), /departures\.csv:3: warning: “A” is a duplicate: it has the same name, country and source as line 2/);
});

test('ten thousand organisations of one name take no longer for each than a hundred', async (t) => {
  const list = (count: number): string => `name,source\n${Array.from({length: count}, (_, i) => `A,https://a.org/${i}`).join('\n')}\n`;
  const result = await compile(t, {'departures.csv': list(10_000)});
  assert.equal(rows(result).at(-1)?.id, 'a-10000');
  assert.equal(new Set(rows(result).map(({id}) => id)).size, 10_000);
});

for (const [date, advice] of [
  ['01/20/2025', /Write 2025-01-20\./],
  ['20.01.2025', /Write 2025-01-20\./],
  ['02/03/2025', /Write 2025-03-02 or 2025-02-03, whichever is meant/],
  ['31/31/2025', /Write 2025-01-20, 2025-01 or 2025\./],
] as const)
  test(`a date of another country is asked about, with dates that exist: ${date}`, async (t) => {
    assert.match(said(await compile(t, {'departures.csv': `name,date,source\nA,${date},https://a.org\n`})), advice);
  });

test('how it left is never guessed to be for good', async (t) => {
  const result = await compile(t, {
    'departures.csv': 'name,how,source\nA,Announcement + unmaintained,https://a.org\nB,gone,https://b.org\nC,went fishing,https://c.org\n',
  });
  assert.deepEqual(found(result), ['departures.csv:4 how']);
});

test('an unknown kind is said once', async (t) => {
  const result = await compile(t, {
    'departures.csv': 'name,kind,source\nA,Universities & co,https://a.org\nB,Universities & co,https://b.org\n',
  });
  assert.deepEqual(found(result, 'warning'), ['departures.csv:2 kind']);
  assert.match(said(result), /“Universities & co” of 2 entries/);
});

test('errors and formulas of spreadsheets are no names', async (t) => {
  const result = await compile(t, {
    'departures.csv':
      'name,country,source\n#REF!,FR,https://a.org\n"=HYPERLINK(""https://x.org"",""A"")",FR,https://b.org\n#N/A,FR,https://d.org\nReal,#N/A,https://c.org\n',
  });
  assert.deepEqual(
    rows(result).map(({name}) => name),
    ['Real'],
    said(result),
  );
});

for (const [name, content, words] of [
  ['a spreadsheet program’s own file', 'PK\u0003\u0004rest', /not a CSV\.\n +→ Save it as “CSV UTF-8”/],
  ['a page that asks to log in', '<!DOCTYPE html><html><body>Sign in</body></html>', /This is a web page, not a CSV/],
] as const)
  test(`no table: ${name}`, async (t) => {
    assert.match(said(await compile(t, {'departures.csv': content})), words);
  });

test('the line in which Excel says the separator is no header', async (t) => {
  const result = await compile(t, {'departures.csv': 'sep=;\nname;source\nA, B;https://a.org\n'});
  assert.deepEqual(
    rows(result).map(({name}) => name),
    ['A, B'],
    said(result),
  );
});

test('UTF-8 is not read as anything else', async (t) => {
  const result = await compile(t, {
    'campaign.yaml': `${MINIMAL}departures: {file: list.csv, encoding: windows-1252}\n`,
    'list.csv': 'name,source\nUniversité,https://a.org\n',
  });
  assert.deepEqual(found(result), ['list.csv encoding']);
});

test('semicolons, quoted line breaks, and rows of the wrong length', async (t) => {
  const result = await compile(t, {'departures.csv': 'name;source\n"A; ""quoted""\nname";https://a.org\n\n;;\nB;https://b.org;too much\n'});
  assert.deepEqual(
    rows(result).map(({name}) => name),
    ['A; "quoted" name', 'B'],
  );
  assert.deepEqual(found(result, 'warning'), ['departures.csv:6 columns']);
});

test('a table without the column that matters says which there are', async (t) => {
  const result = await compile(t, {'departures.csv': 'foo,bar\n1,2\n'});
  assert.deepEqual(found(result), ['departures.csv:1 columns']);
  assert.match(said(result), /no column “name”.*“foo”, “bar”/);
});

test('a list that the widgets would cut is reported', async (t) => {
  const many = Array.from({length: 20_001}, (_, i) => `Organisation ${i},https://a.org/${i}`).join('\n');
  const result = await compile(t, {'departures.csv': `name,source\n${many}\n`});
  assert.deepEqual(found(result), []);
  assert.deepEqual(found(result, 'warning'), ['departures.csv huge']);
  assert.equal(rows(result).length, 20_001);
});

test('ten thousand errors are counted, not all kept', async (t) => {
  const many = Array.from({length: 10_000}, (_, i) => `O${i},QQ,https://a.org`).join('\n');
  const result = await compile(t, {'departures.csv': `name,country,source\n${many}\n`});
  assert.equal(result.problems.count('error', 'country'), 10_000);
  assert.equal(result.problems.list().filter(({code}) => code === 'country').length, 1_000);
});
