import assert from 'node:assert/strict';
import {access, readFile, writeFile} from 'node:fs/promises';
import type {ServerResponse} from 'node:http';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {importMembers, writeMembers, type ImportOptions} from '../../src/compile/members/import.js';
import {Problems} from '../../src/compile/problems.js';
import {formatProblem} from '../../src/compile/report.js';
import {temporaryFolder} from './support/campaign.js';
import {committee, mandate, parliament, person} from './support/parliament.js';

const FAST = {backOff: 1, timeout: 20_000};

async function bring(t: TestContext, url: string, more: Partial<ImportOptions> = {}) {
  const problems = new Problems();
  const out = more.out ?? join(await temporaryFolder(t), 'meps.json');
  const result = await importMembers([url], {out, asOf: '2026-02-04', parliament: FAST, withoutStances: true, ...more}, problems);
  return {out, result, problems, said: problems.list().map(formatProblem).join('\n'), members: result?.file.members ?? []};
}

test('members come with names, country, group, address, telephone and committees', async (t) => {
  const {url} = await parliament(t, [
    person(1294, {
      hasMembership: [
        mandate(1294, 9, '2019-07-02', '2024-07-15', '+32111'),
        mandate(1294, 10, '2024-07-16', undefined, '+32222'),
        committee('org/6562', 'MEMBER'),
        committee('org/6586', 'MEMBER_SUBSTITUTE'),
        committee('org/6586', 'CHAIR_VICE'),
        committee('org/6576', 'MEMBER', {memberDuring: {startDate: '2024-07-19', endDate: '2025-01-01'}}),
        committee('org/6574', 'MEMBER', {memberDuring: {startDate: '2027-01-01'}}),
        committee(undefined, 'MEMBER_SUBSTITUTE'),
        {
          organization: 'org/7150',
          role: 'def/ep-roles/MEMBER_BUREAU',
          membershipClassification: 'def/ep-entities/EU_POLITICAL_GROUP',
          memberDuring: {startDate: '2024-07-16'},
        },
        {
          organization: 'org/6609',
          role: 'def/ep-roles/MEMBER',
          membershipClassification: 'def/ep-entities/DELEGATION_PARLIAMENTARY',
          memberDuring: {startDate: '2024-07-16'},
        },
      ],
    }),
  ]);
  const {members, said} = await bring(t, url);
  assert.equal(said, '');
  const [{from, ...member}] = members as [(typeof members)[number]];
  assert.deepEqual(member, {
    id: '1294',
    name: 'Ada Fiction1294',
    given: 'Ada',
    family: 'Fiction1294',
    gender: 'f',
    country: 'BE',
    group: 'Greens/EFA',
    committees: [
      {code: 'AFET', role: 'member'},
      {code: 'LIBE', role: 'vice-chair'},
    ],
    languages: [],
    email: 'ada1294@europarl.europa.eu',
    phone: '+32222',
    url: 'https://www.europarl.europa.eu/meps/en/1294',
    stance: {code: 'none'},
  });
  assert.ok(from?.['parliament']?.includes('email'), 'every value is traced');
});

test('the term is that of the sitting Parliament', async (t) => {
  const mandates = [mandate(1, 10, '2024-07-16', '2029-07-16', '+32111'), mandate(1, 11, '2029-07-17', undefined, '+32222')];
  const {url} = await parliament(t, [person(1, {hasMembership: mandates})]);
  assert.equal((await bring(t, url)).result?.file.term, 10);
  assert.equal((await bring(t, url, {asOf: '2029-08-01'})).result?.file.term, 11);
});

test('names in their own script are kept where the script is another one', async (t) => {
  const {url} = await parliament(t, [
    person(1, {country: 'EL', officialGivenName: 'Άντα', officialFamilyName: 'Φίκτιον'}),
    person(2, {country: 'BG', officialGivenName: 'Ада', officialFamilyName: 'Фикция'}),
    person(3, {country: 'FR', officialGivenName: 'Ada', officialFamilyName: 'Fiction'}),
  ]);
  const {members} = await bring(t, url);
  assert.deepEqual(
    members.map(({country, native}) => [country, native]),
    [
      ['BG', {lang: 'bg', given: 'Ада', family: 'Фикция'}],
      ['FR', undefined],
      ['GR', {lang: 'el', given: 'Άντα', family: 'Φίκτιον'}],
    ],
  );
});

test('accounts come along, whatever their form, without the Parliament’s own', async (t) => {
  const {url} = await parliament(t, [
    person(1, {
      account: [{id: 'https://twitter.com/ada'}, {id: 'https://www.facebook.com/ada'}, {id: 'https://www.europarl.europa.eu/x'}, {}],
    }),
  ]);
  const {members} = await bring(t, url);
  assert.deepEqual(
    members[0]?.accounts?.map(({network}) => network),
    ['x', 'facebook'],
  );
});

test('who has an account on X by the Parliament’s own list is active; of whom it lists none, nothing is known', async (t) => {
  const {url} = await parliament(t, [person(1, {account: [{id: 'https://twitter.com/ada'}]}), person(2)]);
  const {members, said} = await bring(t, url, {withoutStances: false});
  assert.equal(said, '');
  assert.deepEqual(
    members.map(({stance}) => [stance.code, stance.checkedOn]),
    [
      ['active', '2026-02-04'],
      ['none', undefined],
    ],
  );
});

for (const status of [404, 204])
  test(`one member of whom the Parliament has no details (${status}) costs one member’s details`, async (t) => {
    const people = Array.from({length: 12}, (_, i) => person(i + 1));
    const {url} = await parliament(t, people, (request, response) => {
      if (!request.url!.startsWith('/api/v2/meps/7?')) return false;
      response.writeHead(status).end();
      return true;
    });
    const {members, said} = await bring(t, url);
    assert.equal(members.length, 12);
    assert.equal(members.find(({id}) => id === '7')?.email, undefined);
    assert.match(said, /has no details of “Ada FICTION7” \(7\); what its list says is taken/);
  });

test('when many have no details, nothing is taken', async (t) => {
  const {url} = await parliament(
    t,
    Array.from({length: 12}, (_, i) => person(i + 1)),
    (request, response) => {
      if (!/\/meps\/[1-4]\?/.test(request.url!)) return false;
      response.writeHead(404).end();
      return true;
    },
  );
  const {result, said} = await bring(t, url);
  assert.equal(result, undefined);
  assert.match(said, /has no details of 4 of 12 members/);
});

test('a list that says of nobody whether they are on X is refused', async (t) => {
  const {url} = await parliament(t, [person(1), person(2)]);
  const {result, said} = await bring(t, url, {withoutStances: false});
  assert.equal(result, undefined);
  assert.match(said, /error: No source says who has an account on X/);
});

test('the list is read page by page, each member once', async (t) => {
  const {url, asked} = await parliament(
    t,
    Array.from({length: 620}, (_, i) => person(i + 1)),
  );
  const done: number[] = [];
  const {members} = await bring(t, url, {parliament: {...FAST, limit: 10_000, progress: (now) => done.push(now)}});
  assert.equal(members.length, 620);
  assert.equal(asked.filter((path) => path.includes('show-current')).length, 2);
  assert.equal(new Set(asked).size, asked.length, 'nothing is asked twice');
  assert.deepEqual([done[0], done.at(-1)], [0, 620]);
});

test('requests stay under the limit', async (t) => {
  const times: number[] = [];
  const {url} = await parliament(
    t,
    Array.from({length: 6}, (_, i) => person(i + 1)),
    () => {
      times.push(Date.now());
      return false;
    },
  );
  await bring(t, url, {parliament: {...FAST, limit: 3, period: 600}});
  assert.equal(times.length, 7);
  // The fourth request after any other comes a period later; a busy machine may have noticed the other too late.
  for (let i = 3; i < times.length; i++) assert.ok(times[i]! - times[i - 3]! >= 350, `${times[i]! - times[i - 3]!} ms`);
});

for (const [name, answer] of [
  ['a busy server', (response: ServerResponse) => response.writeHead(429, {'retry-after': '0'}).end()],
  ['a broken server', (response: ServerResponse) => response.writeHead(503).end()],
  ['a connection that breaks', (response: ServerResponse) => response.destroy()],
  ['an answer that is cut off', (response: ServerResponse) => response.writeHead(200).end('{"data": [')],
] as const) {
  test(`${name} is asked again`, async (t) => {
    const {url} = await parliament(t, [person(1)], (_, response, count) => {
      if (count % 3 === 0) return false;
      answer(response);
      return true;
    });
    assert.equal((await bring(t, url)).members.length, 1);
  });

  test(`${name} that stays so is given up, with words`, async (t) => {
    const {url} = await parliament(t, [person(1)], (_, response) => {
      answer(response);
      return true;
    });
    const {result, said} = await bring(t, url, {parliament: {...FAST, attempts: 3}});
    assert.equal(result, undefined);
    assert.match(said, /3 times. Run the command again later\. It continues where it stopped/);
  });
}

test('an interrupted run goes on where it stopped', async (t) => {
  const people = Array.from({length: 8}, (_, i) => person(i + 1));
  let broken = true;
  const {url, asked} = await parliament(t, people, (request, response) => {
    if (!broken || !request.url!.includes('/meps/6')) return false;
    response.writeHead(500).end();
    return true;
  });
  const first = await bring(t, url, {parliament: {...FAST, attempts: 2}});
  assert.equal(first.result, undefined);
  broken = false;
  // A half-written last line, as a killed process leaves it.
  const cache = join(first.out, '../.meps.json.answers');
  await writeFile(cache, `${await readFile(cache, 'utf8')}{"at": 17`);
  asked.length = 0;
  const second = await bring(t, url, {out: first.out});
  assert.equal(second.members.length, 8);
  assert.deepEqual(
    asked.filter((path) => !path.includes('show-current')).map((path) => path.replace(/.*meps\/|\?.*/g, '')),
    ['6', '7', '8'],
  );
  await writeMembers(first.out, second.result!.file);
  await assert.rejects(access(cache), 'the answers are forgotten once the list is written');
});

test('a run can be stopped', async (t) => {
  const stop = new AbortController();
  const {url, asked} = await parliament(
    t,
    Array.from({length: 50}, (_, i) => person(i + 1)),
    (_, __, count) => {
      if (count === 5) stop.abort();
      return false;
    },
  );
  const {result, said} = await bring(t, url, {parliament: {...FAST, signal: stop.signal}});
  assert.equal(result, undefined);
  assert.match(said, /Stopped. Run the command again later/);
  assert.ok(asked.length < 8, `${asked.length} requests`);
});

test('an API that has changed is said, not guessed at', async (t) => {
  const {url} = await parliament(t, [], (_, response) => {
    response.writeHead(200).end('{"items": []}');
    return true;
  });
  assert.match((await bring(t, url)).said, /its API has changed/);
  const empty = await parliament(t, []);
  assert.match((await bring(t, empty.url)).said, /contains no members/);
});
