import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Members, MembersIndex} from '../../src/api/schema/members.js';
import {account, isMirror, xHandle} from '../../src/compile/members/accounts.js';
import {COMMITTEE_NAMES} from '../../src/compile/members/committee-names.js';
import {splitName} from '../../src/compile/members/names.js';
import {COMMITTEES, GROUPS, MEMBER_STATES} from '../../src/compile/members/parliament.js';
import {PARTIES} from '../../src/compile/members/parties.js';
import {xStance} from '../../src/compile/members/x-stance.js';
import {compile, found, json, MINIMAL, said} from './support/campaign.js';

type Member = Members['members'][number];

for (const [full, country, given, family] of [
  ['Mika AALTOLA', 'FI', 'Mika', 'Aaltola'],
  ['Raquel GARCÍA HERMIDA-VAN DER WALLE', 'NL', 'Raquel', 'García Hermida-van der Walle'],
  ['Kathleen VAN BREMPT', 'BE', 'Kathleen', 'Van Brempt'],
  ["Gaetano PEDULLA'", 'IT', 'Gaetano', "Pedulla'"],
  ['Irmhild BOẞDORF', 'DE', 'Irmhild', 'Boßdorf'],
  ['Jörg MÜLLER-WEIß', 'DE', 'Jörg', 'Müller-Weiß'],
  ['Aodhán Ó RÍORDÁIN', 'IE', 'Aodhán', 'Ó Ríordáin'],
  ['David McALLISTER', 'DE', 'David', 'McAllister'],
  ['Michael MCNAMARA', 'IE', 'Michael', 'McNamara'],
  ['Ada MC', 'IE', 'Ada', 'Mc'],
  ['Diana IOVANOVICI ŞOŞOACĂ', 'RO', 'Diana', 'Iovanovici Șoșoacă'],
  ['DE GREEF Ann', 'BE', 'Ann', 'De Greef'],
  ['Siân O’BRIEN', 'IE', 'Siân', 'O’Brien'],
  ['Jean-Marc D’ORVALOU', 'FR', 'Jean-Marc', 'D’Orvalou'],
  ['Anna Mi\u0144ska', 'PL', undefined, undefined],
  ['ALLCAPS NAME', 'FR', undefined, undefined],
] as const) {
  test(`names: ${full}`, () => {
    const name = splitName(full, country);
    assert.deepEqual([name.given, name.family], [given, family]);
    assert.equal(name.name, given ? `${given} ${family}` : full.normalize('NFC'));
  });
}

test('names lose nothing but capitals and accents of a cedilla', () => {
  const letters = (text: string): string =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}]/gu, '')
      .replaceAll('ş', 'ș')
      .replaceAll('ţ', 'ț');
  const word = fc.stringMatching(/^[A-ZÀ-Þ]?[a-zß-ÿ]{1,8}$|^[A-ZÀ-Þ]{2,9}$/);
  fc.assert(
    fc.property(fc.array(word, {minLength: 1, maxLength: 5}), fc.constantFrom('NL', 'DE', 'FR', 'RO', 'IE'), (words, country) => {
      const full = words.join(' ');
      const {name, given, family} = splitName(full, country);
      assert.equal([...letters(name)].sort().join(''), [...letters(full)].sort().join(''));
      if (given !== undefined) assert.equal(name, `${given} ${family}`);
    }),
  );
});

for (const [value, handle] of [
  ['@MikaAaltola', 'MikaAaltola'],
  ['MikaAaltola', 'MikaAaltola'],
  ['https://twitter.com/MikaAaltola', 'MikaAaltola'],
  ['http://www.x.com/MikaAaltola/', 'MikaAaltola'],
  [' https://x.com/MikaAaltola?lang=fi&s=20', 'MikaAaltola'],
  ['x.com/@MikaAaltola', 'MikaAaltola'],
  ['https://mobile.twitter.com/MikaAaltola', 'MikaAaltola'],
  ['https://x.com/MikaAaltola/status/1855', 'MikaAaltola'],
  ['https://x.com/i/flow/login?redirect_after_login=%2FMikaAaltola', 'MikaAaltola'],
  ['https://twitter.com/intent/user?screen_name=MikaAaltola', 'MikaAaltola'],
  ['@i', undefined],
  ['https://x.com/i/status/1', undefined],
  ['https://x.com/home', undefined],
  ['https://facebook.com/MikaAaltola', undefined],
  ['https://x.com.evil.example/MikaAaltola', undefined],
  ['javascript:alert(1)', undefined],
  ['yes', 'yes'],
  ['', undefined],
] as const) {
  test(`X handles: “${value}”`, () => assert.equal(xHandle(value), handle));
}

for (const [value, network, url] of [
  ['@user@host.social', undefined, 'https://host.social/@user'],
  ['https://host.social/@user', undefined, 'https://host.social/@user'],
  ['https://host.social/@user@other.social', 'mastodon', 'https://other.social/@user'],
  ['https://host.social/users/user', 'mastodon', 'https://host.social/@user'],
  ['name.bsky.social', 'bluesky', 'https://bsky.app/profile/name.bsky.social'],
  ['@Name', 'bsky', 'https://bsky.app/profile/name.bsky.social'],
  ['https://bsky.app/profile/Name.Org?x=1', undefined, 'https://bsky.app/profile/name.org'],
  ['@user', 'instagram', 'https://www.instagram.com/user'],
  ['https://www.facebook.com/user?fbclid=1', undefined, 'https://www.facebook.com/user'],
  ['yes', 'mastodon', undefined],
  ['javascript:alert(1)', 'mastodon', undefined],
  ['https://host.social/@user', 'nonsense', undefined],
] as const) {
  test(`accounts: “${value}” on ${network ?? 'whatever it says'}`, () => assert.equal(account(value, network)?.url, url));
}

test('bots that mirror X are known', () => {
  assert.equal(isMirror(account('https://respublicae.eu/@MikaAaltola')!), true);
  assert.equal(isMirror(account('https://host.social/@MikaAaltola')!), false);
});

for (const [facts, code, doubts] of [
  [{usesX: true, handle: 'a'}, 'active', 0],
  [{usesX: false}, 'none', 0],
  [{usesX: true, status: 'exited', handle: 'a', leftOn: '2025-01-01'}, 'left', 0],
  [{usesX: false, status: 'active', handle: 'a'}, 'active', 1],
  [{usesX: false, handle: 'a'}, 'none', 1],
  [{usesX: true}, 'active', 1],
  [{usesX: true, handle: 'a', leftOn: '2025-01-01'}, 'active', 1],
  [{status: 'exited'}, 'left', 1],
  [{handle: 'a'}, 'active', 0],
  [{}, 'none', 0],
  [{status: 'sleeping', usesX: false}, 'none', 1],
] as const) {
  test(`stances on X: ${JSON.stringify(facts)}`, () => {
    const stance = xStance(facts);
    assert.deepEqual([stance.code, stance.doubts.length], [code, doubts]);
  });
}

test('the tables are whole: 720 seats, 27 countries, every committee once', () => {
  assert.equal(
    Object.values(MEMBER_STATES).reduce((sum, {seats}) => sum + seats, 0),
    720,
  );
  assert.equal(Object.keys(MEMBER_STATES).length, 27);
  for (const list of [GROUPS, COMMITTEES]) assert.equal(new Set(list.map(({code}) => code)).size, list.length);
  assert.equal(new Set(COMMITTEES.map(({organisation}) => organisation)).size, COMMITTEES.length);
  assert.deepEqual(MEMBER_STATES['CY']?.languages, ['el']);
  assert.deepEqual(MEMBER_STATES['BE']?.languages, [], 'in Belgium the party decides');
  for (const {country} of PARTIES) assert.ok(MEMBER_STATES[country]);
});

const list = (members: readonly object[], more: object = {}): string =>
  JSON.stringify({
    parliament: 'EP',
    ...more,
    members: members.map((member, i) => ({
      id: `m${i}`,
      name: `Given FAMILY${'ABCDEFGH'[i]}`,
      country: 'FR',
      group: 'EPP',
      stance: {code: 'none'},
      ...member,
    })),
  });

test('a member is normalised', async (t) => {
  const result = await compile(t, {
    'meps.json': list([
      {
        country: 'EL',
        stance: {code: 'active'},
        group: 'Verts/ALE',
        email: ' Some.One@EXAMPLE.org ',
        party: '-',
        gender: 'female',
        committees: [{code: 'libe', role: 'member'}, {code: 'LIBE'}],
        accounts: [
          {network: 'twitter', url: 'http://twitter.com/someone/status/1'},
          {network: 'mastodon', url: 'https://respublicae.eu/@someone'},
        ],
      },
    ]),
  });
  assert.deepEqual(json<Members>(result, 'meps/GR.json').members[0], {
    id: 'm0',
    name: 'Given Familya',
    given: 'Given',
    family: 'Familya',
    gender: 'f',
    country: 'GR',
    group: 'Greens/EFA',
    committees: [{code: 'LIBE', role: 'member'}],
    languages: ['el'],
    email: 'some.one@example.org',
    stance: {code: 'active'},
    accounts: [{network: 'x', handle: 'someone', url: 'https://x.com/someone'}],
  });
  assert.deepEqual(found(result, 'warning'), ['meps.json:1 mirror']);
});

for (const [country, party, languages, constituency] of [
  ['BE', 'PS', ['fr'], 'French-speaking electoral college'],
  ['BE', 'Parti Socialiste', ['fr'], 'French-speaking electoral college'],
  ['BE', 'N-VA', ['nl'], 'Dutch-speaking electoral college'],
  ['BE', undefined, [], undefined],
  ['BE', 'Some new party', [], undefined],
  ['FR', 'Parti socialiste', ['fr'], undefined],
  ['FI', 'Svenska folkpartiet', ['sv', 'fi'], undefined],
  ['FI', undefined, ['fi'], undefined],
  ['IT', 'SÜDTIROLER VOLKSPARTEI', ['de', 'it'], undefined],
  ['CY', undefined, ['el'], undefined],
  ['LU', undefined, ['fr', 'de', 'lb'], undefined],
  ['MT', undefined, ['mt', 'en'], undefined],
] as const) {
  test(`languages of ${party ?? 'a member without party'} in ${country}`, async (t) => {
    const result = await compile(t, {'meps.json': list([{country, party}])});
    const [member] = json<Members>(result, 'meps/all.json').members as [Member];
    assert.deepEqual([member.languages, member.constituency], [languages, constituency]);
    assert.equal(result.counts.unknown?.languages, languages.length === 0 ? 1 : 0, 'what is not known is counted');
  });
}

for (const [name, members, problem] of [
  ['an address that is none', [{email: 'not an address'}], 'email'],
  ['a second recipient', [{email: 'a@example.org?cc=b@example.org'}], 'email'],
  ['a line break in an address', [{email: 'a@example.org\r\nBcc: b@example.org'}], undefined],
  ['an address elsewhere', [{email: 'a@elsewhere.example'}], 'email-domain'],
  ['an address that only ends like an allowed one', [{email: 'a@notexample.org'}], 'email-domain'],
  ['an address below an allowed domain', [{email: 'a@mail.example.org'}], undefined],
  ['two members with one address', [{email: 'a@example.org'}, {email: 'A@example.org'}], 'duplicate'],
  ['two members with one id', [{id: 'x'}, {id: 'x'}], 'duplicate'],
  ['a country that does not exist', [{country: 'XX'}], 'country'],
  ['no country', [{country: undefined}], 'missing'],
  ['no name', [{name: undefined}], 'missing'],
  ['a stance that does not exist', [{stance: {code: 'angry'}}], 'stance'],
  ['a day that does not exist', [{stance: {code: 'left', since: '2025-02-30', proof: 'https://a.org'}}], 'date'],
  ['a proof that is no link', [{stance: {code: 'left', proof: 'javascript:x'}}], 'link'],
  ['a page that is no link', [{url: 'data:text/html,x'}], 'link'],
  ['an account that is no link', [{accounts: [{network: 'mastodon', url: 'javascript:x'}]}], 'account'],
  ['an X account elsewhere', [{accounts: [{network: 'x', url: 'https://evil.example/name'}]}], 'account'],
  ['wrong types', [{languages: 5, committees: 'LIBE'}], 'type'],
  ['an id with spaces', [{id: 'a b'}], 'id'],
  ['a telephone number that is none', [{phone: 'call me'}], 'phone'],
] as const) {
  test(`${problem ? 'refused' : 'taken'}: ${name}`, async (t) => {
    const result = await compile(t, {'campaign.yaml': `${MINIMAL}mailDomains: [example.org]\n`, 'meps.json': list(members)});
    const codes = new Set(found(result).map((text) => text.replace(/^\S+ /, '')));
    assert.deepEqual([...codes], problem ? [problem] : [], said(result));
  });
}

test('with several addresses the first that may be used is taken, and it is said', async (t) => {
  const result = await compile(t, {
    'campaign.yaml': `${MINIMAL}mailDomains: [example.org]\n`,
    'meps.json': list([{email: 'a@gmail.example; b@example.org, c@example.org'}]),
  });
  assert.equal(json<Members>(result, 'meps/all.json').members[0]?.email, 'b@example.org');
  assert.deepEqual(found(result, 'warning'), ['meps.json:1 email']);
});

test('an error in a long list is at its line', async (t) => {
  const rows = Array.from(
    {length: 5},
    (_, i) => `  {"id": "m${i}", "name": "A B${i}", "country": "${i === 3 ? 'QQ' : 'FR'}", "group": "EPP", "stance": {"code": "none"}}`,
  );
  assert.deepEqual(found(await compile(t, {'meps.json': `{"members": [\n${rows.join(',\n')}\n]}`})), ['meps.json:5 country']);
});

test('the index counts by country and group, and carries what the widgets need', async (t) => {
  const result = await compile(t, {
    'campaign.yaml': `${MINIMAL}status: closed\ncorrectionUrl: https://example.org/wrong\npublisher: {name: Us}\n`,
    'meps.json': list(
      [
        {},
        {country: 'DE', group: 'S&D', stance: {code: 'active'}},
        {stance: {code: 'left', proof: 'https://a.org'}},
        {committees: [{code: 'LIBE'}]},
      ],
      {updated: '2026-02-04'},
    ),
  });
  const index = json<MembersIndex>(result, 'meps/index.json');
  assert.deepEqual(index, {
    updated: '2026-02-04',
    parliament: 'EP',
    term: 10,
    total: 4,
    closed: true,
    publisher: {name: 'Us'},
    correctionUrl: 'https://example.org/wrong',
    countries: [
      {country: 'DE', total: 1, stances: {active: 1}},
      {country: 'FR', total: 3, stances: {left: 1, none: 2}},
    ],
    groups: [
      {code: 'EPP', name: "Group of the European People's Party (Christian Democrats)", total: 3},
      {code: 'S&D', name: 'Group of the Progressive Alliance of Socialists and Democrats in the European Parliament', total: 1},
    ],
    committees: [{code: 'LIBE', name: 'Committee on Civil Liberties, Justice and Home Affairs'}],
  });
  const all = json<Members>(result, 'meps/all.json').members.map(({id}) => id);
  assert.deepEqual(
    [...json<Members>(result, 'meps/DE.json').members, ...json<Members>(result, 'meps/FR.json').members].map(({id}) => id),
    all,
  );
});

test('who left without anything to check it by is reported', async (t) => {
  assert.deepEqual(found(await compile(t, {'meps.json': list([{stance: {code: 'left'}}])}), 'warning'), ['meps.json:1 proof']);
});

test('leavex.eu’s file is read as it is, under the names that it goes by', async (t) => {
  const row = {
    id: 'mep_1',
    name: 'Ada FICTION',
    country: 'France',
    countryCode: 'FR',
    level: 'eu',
    institution: 'European Parliament',
    role: 'MEP',
    party: 'Renew Europe Group',
    euGroupFull: 'Renew Europe Group',
    email: 'ada@example.org',
    usesX: true,
    xHandle: '@ada',
  };
  for (const path of ['meps.json', 'meps.leavex.json', 'mp.json']) {
    const [member] = json<Members>(await compile(t, {[path]: JSON.stringify([row])}), 'meps/FR.json').members;
    assert.deepEqual([member?.id, member?.group, member?.stance.code], ['1', 'Renew', 'active'], path);
  }
});

test('members are addressed as their country does, where that is known of them', async (t) => {
  const rule = '{gender, select, f {Frau Abgeordnete {family}} m {Herr Abgeordneter {family}} other {Guten Tag {name}}},';
  const result = await compile(t, {
    'campaign.yaml': `${MINIMAL}parliament: Nationalrat\nsalutations:\n  AT: {de: '${rule}'}\n  FR: {fr: 'Madame, Monsieur,'}\n`,
    'meps.json': JSON.stringify({
      parliament: 'Nationalrat',
      members: [
        {id: 'a', name: 'Ada Fiction', given: 'Ada', family: 'Fiction', gender: 'f', country: 'AT', group: 'Red', stance: {code: 'none'}},
        {id: 'b', name: 'Bo Probe', country: 'AT', group: 'Red', stance: {code: 'none'}},
        {id: 'c', name: 'Cy Ohne', gender: 'm', country: 'AT', group: 'Red', stance: {code: 'none'}},
        {id: 'd', name: 'Di Eigen', country: 'AT', group: 'Red', stance: {code: 'none'}, salutation: {de: 'Liebe Di,'}},
        {id: 'e', name: 'Ed Anders', country: 'DE', group: 'Red', stance: {code: 'none'}},
      ],
    }),
  });
  assert.equal(result.problems.errors, 0, said(result));
  const members = json<Members>(result, 'meps/all.json').members;
  assert.deepEqual(Object.fromEntries(members.map(({id, salutation}) => [id, salutation?.['de']])), {
    a: 'Frau Abgeordnete Fiction,',
    b: 'Guten Tag Bo Probe,',
    c: undefined,
    d: 'Liebe Di,',
    e: undefined,
  });
  assert.match(said(result), /campaign\.yaml:7: warning: There is a salutation for FR, but no member from there/);
});

for (const [rule, words] of [
  ["AT: {de: 'Dear {sender},'}", /A salutation cannot contain \{sender\}\.\n +→ It can contain \{name\}/],
  ["AT: {de: 'Dear {nome},'}", /\{nome\} is not a known argument/],
  ["PL: {pl: 'Szanowny Panie {family},'}", /a name changes its form in a salutation/],
  ["Atlantis: {de: 'Hallo,'}", /“Atlantis” is not a known country/],
  ["AT: {'german!': 'Hallo,'}", /“german!” is not a language/],
] as const)
  test(`a salutation that would come out wrong is an error: ${rule}`, async (t) => {
    const result = await compile(t, {'campaign.yaml': `${MINIMAL}salutations:\n  ${rule}\n`});
    assert.equal(result.problems.errors, 1, said(result));
    assert.match(said(result), words);
  });

test('committees have their names in the languages of the campaign', async (t) => {
  const files = {
    'campaign.yaml': `${MINIMAL}languages: [en, fr, de-AT]\n`,
    'letter/en.md': '---\ntitle: T\n---\nText',
    'letter/fr.md': '---\ntitle: T\n---\nText',
    'letter/de-AT.md': '---\ntitle: T\n---\nText',
  };
  const members = [{committees: [{code: 'PECH'}, {code: 'JURI'}]}];
  const committeesOf = async (more: object): Promise<MembersIndex['committees']> =>
    json<MembersIndex>(await compile(t, {...files, 'meps.json': list(members, more)}), 'meps/index.json').committees;
  assert.deepEqual((await committeesOf({}))![1], {
    code: 'PECH',
    name: 'Committee on Fisheries',
    names: {fr: 'Commission de la pêche', de: 'Ausschuss für Fischerei'},
  });
  // A list that brings its own name knows better.
  assert.deepEqual((await committeesOf({committees: [{code: 'PECH', name: 'Fish'}]}))![1], {code: 'PECH', name: 'Fish'});
});

test('the table names every committee in each of its languages', () => {
  const codes = COMMITTEES.map(({code}) => code);
  for (const names of Object.values(COMMITTEE_NAMES)) assert.deepEqual(Object.keys(names), codes);
});
