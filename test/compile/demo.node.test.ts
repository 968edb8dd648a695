import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import type {Counter} from '../../src/api/schema/counter.js';
import type {Departures} from '../../src/api/schema/departures.js';
import type {Letter} from '../../src/api/schema/letter.js';
import type {Members, MembersIndex} from '../../src/api/schema/members.js';
import type {LetterBlocks} from '../../src/api/schema/messages.js';
import {compileCampaign} from '../../src/compile/compile.js';
import {GROUPS, MEMBER_STATES} from '../../src/compile/members/parliament.js';
import {DEMO_CAMPAIGN} from '../../scripts/dev/demo-files.js';
import {fictionalFile, fictionalParliament} from '../../demo/invented/parliament.js';
import {found, json, said} from './support/campaign.js';

const demo = await compileCampaign(DEMO_CAMPAIGN);

test('the demo compiles; all that is left to say is that nobody has reviewed its messages', () => {
  assert.deepEqual(found(demo), [], said(demo));
  assert.deepEqual([...new Set(found(demo, 'warning').map((text) => text.split(' ')[1]))], ['reviewed']);
});

test('it shows the figures of LeaveX', () => {
  const counter = json<Counter>(demo, 'counter.json');
  assert.deepEqual([counter.count, counter.closed, counter.source?.name], [3230, true, 'openPetition']);
});

for (const lang of ['en', 'fr', 'de', 'pl', 'ar']) {
  test(`its letter in ${lang} is whole: title, notice, a list of three, place and date`, () => {
    const letter = json<Letter>(demo, `letter/${lang}.json`);
    assert.ok(letter.title.length > 20 && letter.place && letter.notice);
    assert.equal(letter.date, '2025-01-06');
    assert.equal(letter.dir, lang === 'ar' ? 'rtl' : undefined);
    const content = letter.content as {type: string; ordered?: boolean; children?: unknown[]}[];
    assert.deepEqual(
      content.filter(({type}) => type === 'list').map(({ordered, children}) => [ordered, children?.length]),
      [[true, 3]],
    );
    assert.ok(content.length >= 9);
    assert.doesNotMatch(JSON.stringify(letter), /\{\{|<\/?p/);
  });
}

for (const lang of ['en', 'fr', 'de', 'pl', 'ar', 'bg', 'el']) {
  test(`its messages in ${lang} let letters differ`, () => {
    const {purposes} = json<LetterBlocks>(demo, `messages/${lang}.json`);
    const {subjects, openings, closings, points, short} = purposes.ask!;
    for (const variants of [subjects, openings, closings]) assert.ok(variants.length >= 3);
    assert.ok(points.length >= 3 && points.every(({texts}) => texts.length >= 2));
    assert.ok(short!.length >= 1);
    assert.ok(purposes.thank && purposes.encourage);
  });
}

test('its departures all have a source, and one stands for many', () => {
  const {departures, total} = json<Departures>(demo, 'departures/all.json');
  assert.ok(departures.length >= 40);
  assert.deepEqual(
    departures.filter(({source}) => !source),
    [],
  );
  assert.ok(departures.some(({members}) => members! > 1) && departures.some(({partOf}) => partOf));
  assert.equal(total, departures.filter(({how, partOf}) => !partOf && (how === undefined || how === 'deleted' || how === 'closed')).length);
});

test('its parliament has the true seats, groups and languages, and realistic stances', () => {
  const {members} = json<Members>(demo, 'meps/all.json');
  const index = json<MembersIndex>(demo, 'meps/index.json');
  assert.equal(members.length, 720);
  assert.deepEqual(
    Object.fromEntries(index.countries.map(({country, total}) => [country, total])),
    Object.fromEntries(Object.entries(MEMBER_STATES).map(([country, {seats}]) => [country, seats])),
  );
  assert.deepEqual(
    index.groups?.map(({code}) => code),
    GROUPS.map(({code}) => code),
  );
  // With the languages of the messages, a widget finds those of a variant without asking in vain.
  assert.deepEqual(
    index.messages,
    [...demo.files.keys()].flatMap((path) => /^messages\/(.*)\.json$/.exec(path)?.[1] ?? []),
  );
  assert.deepEqual(demo.counts.stances, {active: 420, left: 14, none: 286});
  assert.ok(members.every(({languages}) => languages.length > 0));
  assert.deepEqual(
    new Set(members.filter(({country}) => country === 'BE').flatMap(({languages}) => languages)),
    new Set(['nl', 'fr', 'de']),
  );
  assert.ok(index.committees!.length === 26);
});

test('nobody real can be written to from it', () => {
  const {members} = json<Members>(demo, 'meps/all.json');
  for (const {email, url, accounts = [], stance, phone} of members) {
    if (email) assert.match(email, /@example\.org$/);
    assert.match(url!, /^https:\/\/example\.org\//);
    for (const account of accounts) assert.match(account.url, /^https:\/\/(?:example\.org\/|bsky\.app\/profile\/[a-z]+\.example\.org$)/);
    if (stance.proof) assert.match(stance.proof, /^https:\/\/example\.org\//);
    // The block that the United Kingdom keeps for fiction.
    if (phone) assert.match(phone, /^\+44 20 7946 0\d{3}$/);
  }
  assert.equal(new Set(members.map(({email}) => email).filter(Boolean)).size, members.filter(({email}) => email).length);
});

test('it has the odd cases that the widgets must take: no address, a break, no gender, another script', () => {
  const {members} = json<Members>(demo, 'meps/all.json');
  for (const odd of [
    members.filter(({email}) => !email),
    members.filter(({paused}) => paused),
    members.filter(({gender}) => !gender),
    members.filter(({native}) => native),
    members.filter(({group}) => group === 'NI'),
  ])
    assert.ok(odd.length > 0);
});

test('the list of members is what the script makes, every time', async () => {
  assert.equal(await readFile(`${DEMO_CAMPAIGN}/meps.json`, 'utf8'), fictionalFile());
  assert.notDeepEqual(fictionalParliament(1)[0]?.name, undefined);
  assert.notDeepEqual(
    fictionalParliament(1).map(({name}) => name),
    fictionalParliament(2).map(({name}) => name),
  );
});
