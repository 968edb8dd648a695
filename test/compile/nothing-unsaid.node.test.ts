// Every cell, column, row and file that is not used is said; a whole list that comes to nothing is an error.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Members, MembersIndex} from '../../src/api/schema/members.js';
import {compile, found, json, MINIMAL, said, type Files} from './support/campaign.js';

const LETTER = '---\ntitle: T\n---\nText';
const leavex = (id: number, more: object = {}): object => ({
  id: `mep_${id}`,
  name: `Ada FICTION${id}`,
  countryCode: 'AT',
  level: 'eu',
  euGroupFull: 'EPP',
  email: `a${id}@example.org`,
  usesX: true,
  xHandle: `@a${id}`,
  ...more,
});
const NATIONAL = {level: 'national', institution: 'Nationalrat', party: 'SPÖ', euGroupFull: undefined};

test('a column that nobody reads is named, with the one that was meant', async (t) => {
  const result = await compile(t, {
    'departures.csv': 'name,contry,source,dat,knd,went\nUni,FR,https://a.org/x,2025-01-01,university,mastodon:@a@b.org\n',
  });
  const text = said(result);
  for (const [column, meant] of [
    ['contry', 'country'],
    ['dat', 'leftOn'],
    ['knd', 'kind'],
  ])
    assert.match(text, new RegExp(`departures\\.csv:1: warning: The column “${column}” is not used\\.\\n +→ Did you mean “${meant}”`));
  assert.match(text, /The column “went” is not used/);
});

test('a column may be told to be ignored', async (t) => {
  const result = await compile(t, {
    'campaign.yaml': `${MINIMAL}aliases: {columns: {URL: ignore, Editor: ignore}}\n`,
    'departures.csv': 'name,URL,Editor\nUni,https://home.example,me\nUni 2,https://home.example,me\n',
  });
  assert.doesNotMatch(said(result), /column/);
  assert.match(said(result), /error: None of the 2 entries can be published/);
});

test('the proof of a departure is its source, whatever other addresses the table has', async (t) => {
  const result = await compile(t, {
    'departures.csv': 'name,URL,Source\nUni,https://home.example/,https://proof.example/\nOther,https://home.example/,\n',
  });
  const {departures} = json<{departures: {source: string}[]}>(result, 'departures/all.json');
  assert.equal(departures[0]!.source, 'https://proof.example/');
  assert.match(said(result), /The columns “Source” and “URL” have the same meaning\. “Source” is used/);
});

for (const [name, files, words] of [
  ['letter/en.markdown', {'letter/en.markdown': LETTER}, /letter\/en\.markdown: warning: This file is not used/],
  ['letter/english.md', {'letter/fr.md': LETTER, 'letter/english.md': LETTER}, /letter\/english\.md: warning: This file is not used/],
  ['letter/en copy.md', {'letter/fr.md': LETTER, 'letter/en copy.md': LETTER}, /“en copy\.md”/],
  ['a file called letter', {letter: LETTER}, /letter: warning: The file “letter” is not used/],
  ['message/', {'message/en.yaml': 'x: y'}, /The folder “message” is not used\.\n +→ Did you mean “messages”\?/],
  ['departures.CSV', {'departures.CSV': 'name,source\n'}, /departures\.CSV: warning: .*not used\.\n +→ Did you mean “departures\.csv”\?/],
  ['departures.tsv', {'departures.tsv': 'name\tsource\n'}, /departures\.tsv: warning/],
  [
    'departures.xlsx',
    {'departures.xlsx': 'PK'},
    /“departures\.xlsx” is not used\.\n +→ Save it as “CSV UTF-8”, under the name “departures\.csv”/,
  ],
  ['departure.csv', {'departure.csv': 'name,source\n'}, /Did you mean “departures\.csv”/],
  ['mep.json', {'mep.json': '[]'}, /mep\.json: warning: The file “mep\.json” is not used/],
  ['counter.json', {'counter.json': '{}'}, /counter\.json: warning/],
  ['lists under a name of their own', {'who.csv': 'name\n', 'more.yaml': 'x: y\n'}, /These files are not used: “more\.yaml”, “who\.csv”/],
  ['data/departures.csv', {'data/departures.csv': 'name\n'}, /data\/departures\.csv: warning: This file is not used/],
] as const satisfies readonly (readonly [string, Files, RegExp])[])
  test(`a file that is not read is named: ${name}`, async (t) => {
    const result = await compile(t, files);
    assert.match(said(result), words);
    assert.equal(result.problems.warnings, 1, said(result));
  });

test('files that are there for other reasons are left in peace', async (t) => {
  const result = await compile(t, {
    'README.md': 'x',
    'LICENSE.txt': 'x',
    '.gitignore': 'x',
    'logo.png': 'x',
    'notes.md': 'x',
    'campaign.yaml': `${MINIMAL}ignored: [notes.md]\n`,
  });
  assert.equal(said(result), '');
});

test('two files for one thing are an error', async (t) => {
  for (const [a, b] of [
    ['departures.csv', 'departures.yaml'],
    ['signatories.csv', 'signatories.json'],
    ['meps.csv', 'mp.json'],
  ] as const) {
    const result = await compile(t, {[a]: 'name,source,country,x\nA B,https://a.org,FR,no\n', [b]: '[]'});
    assert.ok(found(result).includes(`${b} two-files`), said(result));
  }
});

test('corrections beside a list are laid over it', async (t) => {
  const list = JSON.stringify([leavex(1), leavex(2)]);
  for (const [list_, corrections] of [
    ['mp.json', 'meps.yaml'],
    ['mp.json', 'corrections.yaml'],
  ] as const) {
    const result = await compile(t, {[list_]: list, [corrections]: '- {id: 1, remove: true}\n- {id: 2, email: new@example.org}\n'});
    assert.equal(said(result), '');
    assert.deepEqual(
      json<Members>(result, 'meps/all.json').members.map(({id, email}) => [id, email]),
      [['2', 'new@example.org']],
    );
  }
  const failed = await compile(t, {'mp.json': list, 'corrections.yaml': '- {id: 7, remove: true}\n'});
  assert.deepEqual(found(failed), ['corrections.yaml:1 correction']);
  const nobody = await compile(t, {'mp.json': list, 'corrections.yaml': '- {id: 1, remove: true}\n- {id: 2, remove: true}\n'});
  assert.deepEqual(found(nobody), ['mp.json empty']);
});

test('a list that the command made may lie beside the file it was made from', async (t) => {
  const made = {
    parliament: 'EP',
    sources: {leavex: {name: 'mp.json'}},
    members: [{id: 'a', name: 'A B', country: 'FR', group: 'NI', stance: {code: 'none'}}],
  };
  assert.equal(said(await compile(t, {'meps.json': JSON.stringify(made), 'mp.json': JSON.stringify([leavex(1)])})), '');
});

test('a national parliament stays what it is', async (t) => {
  const result = await compile(t, {'mp.json': JSON.stringify([leavex(1, NATIONAL), leavex(2, {...NATIONAL, party: 'ÖVP'})])});
  const index = json<MembersIndex>(result, 'meps/index.json');
  assert.deepEqual([index.parliament, index.term, index.groups?.map(({code}) => code)], ['Nationalrat', undefined, ['SPÖ', 'ÖVP']]);
  assert.equal(said(result), '');
});

test('two parliaments in one list are refused', async (t) => {
  const mixed = await compile(t, {'mp.json': JSON.stringify([leavex(1), leavex(2, NATIONAL)])});
  assert.deepEqual(found(mixed), ['mp.json:1 parliaments']);
  const many = await compile(t, {'meps.json': JSON.stringify(Array.from({length: 50}, (_, i) => leavex(i + 1)))});
  assert.deepEqual(found(many), ['meps.json seats']);
});

test('campaign.yaml and the list may not name two parliaments', async (t) => {
  const told = await compile(t, {'campaign.yaml': `${MINIMAL}parliament: EP\n`, 'mp.json': JSON.stringify([leavex(1, NATIONAL)])});
  assert.deepEqual(found(told), ['mp.json parliaments']);
  const other = await compile(t, {'campaign.yaml': `${MINIMAL}parliament: Nationalrat\n`, 'mp.json': JSON.stringify([leavex(1)])});
  assert.deepEqual(found(other, 'warning'), ['mp.json parliaments']);
  assert.equal(json<MembersIndex>(other, 'meps/index.json').parliament, 'Nationalrat');
});

test('what readers call a parliament, its address, its country and languages are said once', async (t) => {
  const result = await compile(t, {
    'campaign.yaml': `${MINIMAL}parliament:\n  code: lower-house\n  name: {en: the Lower House, de: das Unterhaus}\n  genitive: {de: des Unterhauses}\n  address: |\n    Lower House\n    1 Main Street\nmembers: {file: list.csv, country: Austria, languages: [de]}\n`,
    'list.csv': 'First name,Last name,Party,Constituency,Email,X\nAda,Fiction,Red,North,a@example.org,no\n',
  });
  assert.equal(said(result), '');
  const index = json<MembersIndex>(result, 'meps/index.json');
  assert.deepEqual(
    [index.parliament, index.parliamentText],
    [
      'lower-house',
      {name: {en: 'the Lower House', de: 'das Unterhaus'}, genitive: {de: 'des Unterhauses'}, address: ['Lower House', '1 Main Street']},
    ],
  );
  const [member] = json<Members>(result, 'meps/AT.json').members;
  assert.deepEqual([member?.group, member?.party, member?.constituency, member?.languages], ['Red', undefined, 'North', ['de']]);
});

test('an unknown group is said once, and nothing absurd is proposed', async (t) => {
  const result = await compile(t, {
    'meps.csv': `name,country,group,x\n${Array.from({length: 5}, (_, i) => `Ada FICTION${'ABCDE'[i]},AT,SPÖ,no`).join('\n')}\n`,
  });
  assert.match(said(result), /^meps\.csv:2: warning: The group “SPÖ” of 5 members is unknown and is shown unchanged\.\n +→ Add it/);
  assert.equal(result.problems.warnings, 1);
});

test('soft hyphens and characters of no width are taken out of addresses, and said', async (t) => {
  const result = await compile(t, {'meps.csv': 'name,country,group,x,email\nAda FICTION,SE,EPP,no,ada.fiction@\u00adriksdagen\u200b.se\n'});
  assert.equal(json<Members>(result, 'meps/SE.json').members[0]?.email, 'ada.fiction@riksdagen.se');
  assert.match(said(result), /meps\.csv:2: warning: Ada Fiction: An invisible character \(U\+00AD\) was removed from the address/);
});

test('a folder named for letters that holds none is an error, with the folder that was meant', async (t) => {
  const result = await compile(t, {
    'campaign.yaml': `${MINIMAL}letters: content\n`,
    'content/letter/_index.fr.md': LETTER,
    'content/letter/_index.de.md': LETTER,
  });
  assert.deepEqual(found(result), ['campaign.yaml:4 missing']);
  assert.match(said(result), /There is no letter in the folder “content”\.\n +→ Did you mean “content\/letter”\?/);
});

for (const [name, files] of [
  ['a setting', {'campaign.yaml': `${MINIMAL}correctionUrl: https://me:secret@example.org/\n`}],
  ['a source', {'departures.csv': 'name,source\nUni,https://me:secret@a.org/x\n'}],
  ['a page of a member', {'meps.csv': 'name,country,group,x,url\nAda FICTION,AT,EPP,no,https://me:secret@a.org/\n'}],
  ['a signatory', {'letter/en.md': LETTER, 'signatories.csv': 'name,url\nAda,https://me@a.org/\n'}],
] as const satisfies readonly (readonly [string, Files])[])
  test(`an address with a password in it is not published: ${name}`, async (t) => {
    const result = await compile(t, files);
    assert.equal(result.problems.errors, 1);
    assert.match(said(result), /→ Remove the user name and password before the @/);
  });

test('what “init” wrote to be written over is named until somebody has', async (t) => {
  const untouched = `id: my-campaign\ntitle: {en: My campaign}\nurl: https://example.org/\npublisher: {name: Name of your organisation}\n`;
  const result = await compile(t, {
    'campaign.yaml': untouched,
    'letter/en.md': '# T\n\n**Say in one sentence what you ask for, and who you ask.**\n',
  });
  assert.deepEqual(found(result, 'warning'), [
    'campaign.yaml:2 placeholder',
    'campaign.yaml:3 placeholder',
    'campaign.yaml:4 placeholder',
    'letter/en.md placeholder',
  ]);
  assert.equal(said(await compile(t, {'campaign.yaml': MINIMAL, 'letter/en.md': LETTER})), '');
});

test('what a language lacks is in the report, and a notice without a letter is said', async (t) => {
  const result = await compile(t, {
    'campaign.yaml': `${MINIMAL}languages: [en, fr]\nnotice: {fr: Fermé.}\n`,
    'letter/en.md': LETTER,
  });
  assert.deepEqual(result.languages, [
    {lang: 'en', title: true, letter: true, messages: false},
    {lang: 'fr', title: false, letter: false, messages: false},
  ]);
  assert.match(
    said(result),
    /campaign\.yaml:5: warning: There is a notice in “fr” but no letter in that language\.\n +→ Letters are in en\./,
  );
});

test('a list of another parliament than the one that is named is said', async (t) => {
  const list = JSON.stringify([leavex(1, NATIONAL)]);
  const other = await compile(t, {'campaign.yaml': `${MINIMAL}parliament: Bundestag\n`, 'mp.json': list});
  assert.match(said(other), /The list is of “Nationalrat”, but the campaign names “Bundestag”/);
  const same = await compile(t, {
    'campaign.yaml': `${MINIMAL}parliament: {name: {en: the Austrian parliament, de: Nationalrat}}\n`,
    'mp.json': list,
  });
  assert.doesNotMatch(said(same), /The list is of/);
});

test('a slip in the front matter is named, and a site’s own fields are not', async (t) => {
  const result = await compile(t, {
    'letter/en.md': '---\ntitle: T\ndatelin: Brussels\nlinkTitle: x\nseries: y\n---\nText',
    'letter/fr.md': '---\nTitle: T\n---\n# Titre\n\nText',
    'letter/de.md': '{"title": "T"}\n# T\n\nText',
  });
  const text = said(result);
  assert.match(text, /letter\/en\.md:1: warning: The field “datelin” of the front matter is not read\.\n +→ Did you mean “dateline”\?/);
  assert.doesNotMatch(text, /letter\/fr\.md/, 'Hugo makes no difference between “Title” and “title”');
  assert.match(text, /letter\/de\.md:1: error: The front matter has no end\.\n +→ Put its last brace on a line of its own\./);
  assert.equal(result.problems.warnings, 1);
});

test('a breakdown that cannot be right is an error', async (t) => {
  const result = await compile(t, {
    'campaign.yaml': `${MINIMAL}counter: {count: 100, breakdown: [{country: FR, count: 812}, {country: FR, count: 1}]}\n`,
  });
  assert.deepEqual(found(result), ['campaign.yaml:4 duplicate', 'campaign.yaml:4 sum'], said(result));
});

test('a filled column without a name is said once', async (t) => {
  const result = await compile(t, {'departures.csv': 'name,source,\nA,https://a.org/1,first\nB,https://a.org/2,second\n'});
  assert.match(said(result), /departures\.csv:2: warning: Column 3 has no name, so it is not used\. It contains “first”\./);
  assert.equal(result.problems.warnings, 1);
  assert.equal(said(await compile(t, {'departures.csv': 'name,source,\nA,https://a.org/1,\n'})), '');
});

test('two addresses in a cell are not one with a space in it', async (t) => {
  const result = await compile(t, {'departures.csv': 'name,source\nA,"https://a.org/1 https://b.org/2"\n'});
  assert.match(said(result), /“A” has 2 sources\. The first is used: “https:\/\/a\.org\/1”\./);
  assert.deepEqual(
    json<{departures: {source: string}[]}>(result, 'departures/all.json').departures.map(({source}) => source),
    ['https://a.org/1'],
  );
  const settings = await compile(t, {'campaign.yaml': `${MINIMAL}correctionUrl: https://a.org/1 https://b.org/2\n`});
  assert.match(said(settings), /Write one address, without spaces/);
});

test('folders of texts that nobody reads are said', async (t) => {
  const result = await compile(t, {
    'letter/en.md': LETTER,
    'letter/fr/letter.md': LETTER,
    'old/de.md': LETTER,
    'pictures/a.png': 'x',
  });
  assert.match(said(result), /letter\/fr: warning: The folder “fr” is not used\.\n +→ Put the files into “letter” itself\./);
  assert.match(said(result), /old: warning: The folder “old” is not used\./);
  assert.equal(result.problems.warnings, 2, said(result));
  const ignored = await compile(t, {
    'campaign.yaml': `${MINIMAL}ignored: [old, letter/fr]\n`,
    'letter/en.md': LETTER,
    'letter/fr/letter.md': LETTER,
    'old/de.md': LETTER,
  });
  assert.equal(said(ignored), '');
});

test('a table of corrections removes people, or is an error', async (t) => {
  const list = 'name,country,email,group,x\nAnna LEE,DE,a@europarl.europa.eu,EPP,@anna\nBob ROE,DE,b@europarl.europa.eu,EPP,@bob\n';
  const removed = await compile(t, {'meps.csv': list, 'corrections.csv': 'name,country,remove\nAnna LEE,DE,yes\nBob ROE,DE,no\n'});
  assert.deepEqual(
    json<Members>(removed, 'meps/DE.json').members.map(({name}) => name),
    ['Bob Roe'],
    said(removed),
  );
  const nobody = await compile(t, {'meps.csv': list, 'corrections.csv': 'name,country,remove\nAnna LEA,DE,yes\n'});
  assert.match(said(nobody), /error: Nobody was removed: Anna LEA .*\n +→ Did you mean Anna LEE/);
  const unclear = await compile(t, {'meps.csv': list, 'corrections.csv': 'name,country,remove\nAnna LEE,DE,perhaps\n'});
  assert.match(said(unclear), /error: “remove” must be yes or no, not “perhaps”\./);
});
