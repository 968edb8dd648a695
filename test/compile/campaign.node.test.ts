import assert from 'node:assert/strict';
import {test} from 'node:test';
import {compile, found, json, said} from './support/campaign.js';

test('campaign.yaml becomes campaign.json and counter.json', async (t) => {
  const result = await compile(t, {
    'campaign.yaml': `id: trains
title: {en: Trains, fr: Trains de nuit}
url: https://example.org/campaign
publisher: {name: Friends, url: https://friends.example}
languages: [en, fr, pt_br]
defaultLanguage: en
status: closed
letterUrl: https://example.org/{lang}/letter
updated: 2025-01
counter:
  count: 3230
  goal: 5000
  source: {name: openPetition, url: https://openpetition.eu/leavex}
  breakdown: [{country: EL, count: 2}, {country: Germany, count: 7, threshold: 9}]
`,
  });
  assert.deepEqual(found(result), []);
  assert.deepEqual(json(result, 'campaign.json'), {
    id: 'trains',
    title: {en: 'Trains', fr: 'Trains de nuit'},
    url: 'https://example.org/campaign',
    publisher: {name: 'Friends', url: 'https://friends.example/'},
    languages: ['en', 'fr', 'pt-BR'],
    defaultLanguage: 'en',
    status: 'closed',
    letterUrl: 'https://example.org/en/letter',
    updated: '2025-01',
  });
  assert.deepEqual(json(result, 'counter.json'), {
    count: 3230,
    goal: 5000,
    closed: true,
    source: {name: 'openPetition', url: 'https://openpetition.eu/leavex'},
    breakdown: [
      {country: 'GR', count: 2},
      {country: 'DE', count: 7, threshold: 9},
    ],
  });
});

test('what is not written is read off the rest: languages, title, id', async (t) => {
  const result = await compile(t, {
    'campaign.yaml': 'url: https://example.org/\n',
    'letter/de.md': '# Brief\n\nText',
    'letter/en.md': '# Letter\n\nText',
  });
  const campaign = json<{languages: string[]; title: unknown; defaultLanguage: string; status: string}>(result, 'campaign.json');
  assert.deepEqual(campaign.languages, ['en', 'de']);
  assert.deepEqual(campaign.title, {de: 'Brief', en: 'Letter'});
  assert.equal(campaign.status, 'open');
  assert.equal(result.files.has('counter.json'), false);
});

for (const [line, code, words] of [
  ['counter: {count: 3 230}', 'type', /Write 3230, without separators/],
  ['counter: {count: "3.230"}', 'type', /Write 3230/],
  ['counter: {count: -1}', 'type', /0 or more/],
  ['counter: {count: 1.5}', 'type', /whole number/],
  ['counter: {goal: 5}', 'missing', /“counter.count” is missing/],
  ['counter: {count: 1, goal: 0}', 'type', /at least 1/],
  ['counter: many', 'type', /must contain “name: value” pairs/],
  ['counter: {count: 1, updated: 2025-02-30}', 'date', /not a valid date/],
  ['counter: {count: 1, source: {url: https://x.org}}', 'missing', /counter.source.name/],
  ['counter: {count: 1, source: {name: x, url: "javascript:alert(1)"}}', 'link', /not a valid web address/],
  ['counter: {count: 1, breakdown: [{country: XX, count: 1}]}', 'country', /not a known country/],
  ['counter: {count: 1, breakdown: [3]}', 'type', /must contain/],
  ['status: finished', 'type', /must be one of open, closed/],
  ['status: [open]', 'type', /must be one of/],
  ['languages: [en, klingonese]', 'language', /not a known language/],
  ['languages: 5', 'type', /a list of texts/],
  ['defaultLanguage: "!"', 'language', /not a known language/],
  ['publisher: {url: https://x.org}', 'missing', /publisher.name/],
  ['correctionUrl: example.org', 'link', /with https:/],
  ['addUrl: "data:text/html,x"', 'link', /not a valid web address/],
  ['letterUrl: /letter', 'link', /not a valid web address/],
  ['stances: [{code: a b, label: {en: A}}]', 'id', /not allowed in an address/],
  ['stances: [{code: a}]', 'missing', /label/],
  ['stances: [{code: a, label: A}, {code: a, label: A}]', 'duplicate', /is a duplicate/],
  ['stances: [{code: a, label: A, purpose: praise}]', 'type', /ask, thank, encourage/],
  ['stances: []', 'type', /empty/],
  ['updated: yesterday', 'date', /Write 2025-01-20/],
  ['signatoriesTotal: lots', 'type', /whole number/],
  ['members: {file: nowhere.json}', 'missing', /The file “nowhere.json” for members does not exist/],
  ['departures: nowhere.csv', 'missing', /does not exist/],
  ['letters: nowhere', 'missing', /does not exist/],
  ['messages: nowhere', 'missing', /does not exist/],
  ['signatories: nowhere.csv', 'missing', /does not exist/],
  ['departures: {file: x.csv, encoding: klingon}', 'type', /must be one of utf-8/],
  ['aliases: {columns: {Wer: whoo}}', 'columns', /no column called “whoo”/],
  ['aliases: {kinds: {Amt: office}}', 'type', /must be one of university/],
] as const) {
  test(`refused, with its line: ${line}`, async (t) => {
    const result = await compile(t, {'campaign.yaml': `id: test\ntitle: Test\nurl: https://example.org/\n\n${line}\n`});
    assert.deepEqual(
      found(result).filter((problem) => problem === `campaign.yaml:5 ${code}`),
      [`campaign.yaml:5 ${code}`],
      said(result),
    );
    assert.match(said(result), words);
  });
}

test('a stance has words for one member and for all who are counted', async (t) => {
  const result = await compile(t, {
    'campaign.yaml': `id: test
title: Test
url: https://example.org/
stances:
  - {code: for, label: has promised, pluralLabel: {en: Promised to vote for it, de: Zusagen}}
`,
  });
  assert.deepEqual(found(result), []);
  assert.deepEqual(json(result, 'campaign.json')['stances'], [
    {code: 'for', label: {en: 'has promised'}, pluralLabel: {en: 'Promised to vote for it', de: 'Zusagen'}},
  ]);
});

test('all errors are told at once', async (t) => {
  const result = await compile(t, {
    'campaign.yaml': 'id: a b\nstatus: no\nurl: nowhere\ncounter:\n  count: x\n  goal: y\n',
    'departures.csv': 'name,date,source\nA,2025-13-01,https://x.org\n',
  });
  assert.deepEqual(found(result), [
    'campaign.yaml:1 id',
    'campaign.yaml:1 missing',
    'campaign.yaml:2 type',
    'campaign.yaml:3 link',
    'campaign.yaml:5 type',
    'campaign.yaml:6 type',
    'departures.csv:2 date',
  ]);
});

test('a slip in a name is a warning with the name that was meant', async (t) => {
  const result = await compile(t, {
    'campaign.yaml': 'id: test\ntitle: Test\nurl: https://example.org/\nmaildomains: [x.org]\ncounter: {count: 1, gaol: 2}\n',
  });
  assert.deepEqual(found(result), []);
  assert.deepEqual(found(result, 'warning'), ['campaign.yaml:4 unknown-field', 'campaign.yaml:5 unknown-field']);
  assert.match(said(result), /Did you mean “mailDomains”\?/);
  assert.match(said(result), /Did you mean “goal”\?/);
});

test('invisible characters are taken out of texts and said', async (t) => {
  const result = await compile(t, {'campaign.yaml': 'id: test\ntitle: "Te\u202est\u200b"\nurl: https://example.org/\n'});
  assert.deepEqual(json(result, 'campaign.json')['title'], {en: 'Test'});
  assert.deepEqual(found(result, 'warning'), ['campaign.yaml:2 hidden']);
});

test('a folder without campaign.yaml says how to begin', async (t) => {
  const result = await compile(t, {'campaign.yaml': ''});
  assert.match(said(result), /campaign\.yaml.*is empty/);
});
