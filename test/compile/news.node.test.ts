// News contain only what the API says, only while it says so, in feeds that every reader can read.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {DOMParser} from '@xmldom/xmldom';
import fc from 'fast-check';
import type {Campaign} from '../../src/api/schema/campaign.js';
import type {Changes} from '../../src/api/schema/changes.js';
import {compileCampaign} from '../../src/compile/compile.js';
import {atomFeed, jsonFeed} from '../../src/compile/news/feeds.js';
import {withNews} from '../../src/compile/news/news.js';
import type {ApiFiles} from '../../src/compile/output.js';
import {campaignFolder, MINIMAL, said, type Files} from './support/campaign.js';

type Test = Parameters<typeof campaignFolder>[0];

const member = (id: string, stance: string, more = {}): object => ({
  id,
  name: `Member ${id}`,
  country: 'FR',
  group: 'NI',
  stance: {code: stance},
  ...more,
});
const members = (...list: object[]): string => JSON.stringify({members: list});
const BASE: Files = {
  'campaign.yaml': MINIMAL,
  'departures.csv': 'name,country,how,moved to,source\nA,FR,,,https://a.org/x\nB,FR,partial,,https://b.org/x\n',
  'meps.json': members(member('a', 'active'), member('b', 'none')),
  'letter/en.md': '# Letter\n\nOne.\n',
};

/** Builds the folder anew on each of the days, as a scheduled job does, and returns the last output. */
async function publish(t: Test, ...days: readonly (readonly [day: string, files: Files])[]): Promise<ApiFiles> {
  let before: ApiFiles = new Map();
  for (const [day, files] of days) {
    const compilation = await compileCampaign(await campaignFolder(t, {...BASE, ...files}));
    assert.equal(compilation.problems.errors, 0, said(compilation));
    before = withNews(compilation.files, before, day);
  }
  return before;
}

const text = (files: ApiFiles, path: string): string => new TextDecoder().decode(files.get(path));
const changes = (files: ApiFiles): Changes => JSON.parse(text(files, 'changes.json')) as Changes;
const short = (files: ApiFiles): string[] => changes(files).changes.map(({id, date}) => `${date} ${id}`);

const MORE_DEPARTURES = `${String(BASE['departures.csv'])}C,DE,,mastodon:@c@c.org,https://c.org/x\n`;

test('nothing is news in the first build, nor when nothing has changed', async (t) => {
  assert.deepEqual(changes(await publish(t, ['2026-01-01', {}])), {updated: '2026-01-01', changes: []});
  assert.deepEqual(short(await publish(t, ['2026-01-01', {}], ['2026-01-02', {}])), []);
});

const CASES: readonly (readonly [name: string, files: Files, news: readonly string[]])[] = [
  ['an organisation that left', {'departures.csv': MORE_DEPARTURES}, ['departure-c']],
  ['one that left wholly at last', {'departures.csv': String(BASE['departures.csv']).replace('partial', '')}, ['departure-b']],
  ['one that left in part is no news', {'departures.csv': `${String(BASE['departures.csv'])}C,DE,partial,,https://c.org/x\n`}, []],
  ['one whose name is corrected is no news', {'departures.csv': String(BASE['departures.csv']).replace('A,FR', 'Anna,FR')}, []],
  ['another one of a joint statement', {'departures.csv': `${String(BASE['departures.csv'])}C,FR,,,https://a.org/x\n`}, ['departure-c']],
  [
    'a new account of an organisation',
    {'departures.csv': String(BASE['departures.csv']).replace('A,FR,,', 'A,FR,,mastodon:@a@a.org')},
    ['account-a-mastodon'],
  ],
  ['a member who left', {'meps.json': members(member('a', 'left'), member('b', 'none'))}, ['stance-a-left']],
  ['a member who came is no news', {'meps.json': members(member('a', 'active'), member('b', 'active'))}, []],
  [
    'a member who is new on the list is no news',
    {'meps.json': members(member('a', 'active'), member('b', 'none'), member('c', 'left'))},
    [],
  ],
  [
    'a new account of a member, but not on X',
    {
      'meps.json': members(
        member('a', 'active', {
          accounts: [
            {network: 'x', url: 'https://x.com/a'},
            {network: 'bluesky', url: 'https://bsky.app/profile/a'},
          ],
        }),
        member('b', 'none'),
      ),
    },
    ['account-a-bluesky'],
  ],
  ['a letter that has changed', {'letter/en.md': '# Letter\n\nTwo.\n'}, ['letter-changed-en']],
  ['a letter in another language', {'letter/fr.md': '# Lettre\n\nUn.\n'}, ['letter-fr']],
];

for (const [name, files, news] of CASES)
  test(`news: ${name}`, async (t) => {
    assert.deepEqual(
      short(await publish(t, ['2026-01-01', {}], ['2026-01-02', files])),
      news.map((id) => `2026-01-02 ${id}`),
    );
  });

test('a list that is new as a whole is no news', async (t) => {
  const compilation = await compileCampaign(await campaignFolder(t, {'campaign.yaml': MINIMAL}));
  const first = withNews(compilation.files, new Map(), '2026-01-01');
  const second = withNews((await compileCampaign(await campaignFolder(t, BASE))).files, first, '2026-01-02');
  assert.deepEqual(short(second), []);
});

test('news stay with their day, and are gone when the API no longer says them', async (t) => {
  const left = {'meps.json': members(member('a', 'left'), member('b', 'none')), 'departures.csv': MORE_DEPARTURES};
  const days = [
    ['2026-01-01', {}],
    ['2026-01-02', left],
  ] as const;
  assert.deepEqual(short(await publish(t, ...days, ['2026-01-05', left])), ['2026-01-02 departure-c', '2026-01-02 stance-a-left']);
  const renamed = {...left, 'meps.json': members(member('a', 'left', {name: 'Right Name'}), member('b', 'none'))};
  assert.equal(changes(await publish(t, ...days, ['2026-01-05', renamed])).changes[1]!.name, 'Right Name');
  assert.deepEqual(short(await publish(t, ...days, ['2026-01-05', {}])), [], 'both were wrong, or asked to be taken off');
  assert.deepEqual(short(await publish(t, ...days, ['2026-04-10', left])), [], 'after 90 days nothing is news');
});

test('of another campaign the words for its own stances are used', async (t) => {
  const own = `${MINIMAL}languages: [en, de]\nstances:\n  - {code: silent, label: {en: Silent}}\n  - {code: promised, label: {en: Has promised, de: Zugesagt}, purpose: thank}\n`;
  const files = await publish(
    t,
    ['2026-01-01', {'campaign.yaml': own, 'meps.json': members(member('a', 'silent'))}],
    ['2026-01-02', {'campaign.yaml': own, 'meps.json': members(member('a', 'promised'))}],
  );
  assert.match(text(files, 'feeds/de.xml'), /<title>Zugesagt: Member a<\/title>/);
  assert.match(text(files, 'feeds/en.json'), /Has promised: Member a/);
});

test('a feed in each language tells of its own letter only', async (t) => {
  const both = {'letter/fr.md': '# Lettre\n\nUn.\n'};
  const files = await publish(
    t,
    ['2026-01-01', both],
    ['2026-01-02', {'letter/en.md': '# Letter\n\nTwo.\n', 'letter/fr.md': '# Lettre\n\nDeux.\n', 'departures.csv': MORE_DEPARTURES}],
  );
  assert.deepEqual(titles(text(files, 'feeds/fr.xml')), ['Départ de X\u202f: C', 'Lettre modifiée\u202f: Lettre']);
  assert.deepEqual(titles(text(files, 'feeds/en.xml')), ['Left X: C', 'Letter changed: Letter']);
});

const elements = (parent: Document | Element, name: string): Element[] => Array.from(parent.getElementsByTagName(name));
const titles = (feed: string): string[] => elements(parseXml(feed), 'entry').map((entry) => elements(entry, 'title')[0]!.textContent ?? '');

/** Throws for XML that is not well-formed. */
function parseXml(source: string): Document {
  const parser = new DOMParser({
    errorHandler: (level: string, message: unknown) => {
      throw new Error(`${level}: ${String(message)}`);
    },
  });
  return parser.parseFromString(source, 'text/xml');
}

test('feeds are valid whatever names, titles and addresses hold', () => {
  const anything = fc.oneof(
    fc.string({minLength: 1, unit: 'binary'}),
    fc.string({minLength: 1}),
    fc.constant('<b>&amp; ]]> \u0000\ud800"\''),
  );
  const day = fc.constantFrom('2026-01-02', '2026-03-04');
  fc.assert(
    fc.property(anything, anything, fc.webUrl({withQueryParameters: true, withFragments: true}), day, (name, title, url, date) => {
      const campaign = {
        id: 'c',
        title: {en: title},
        url,
        languages: ['en', 'pt-BR'],
        defaultLanguage: 'en',
        status: 'open',
        publisher: {name},
      } as Campaign;
      const list: Changes = {
        updated: date,
        changes: [
          {id: 'departure-a', kind: 'departure', date, name, url},
          {id: 'account-a-x', kind: 'account', date, name, network: name},
        ],
      };
      for (const lang of campaign.languages) {
        const feed = parseXml(atomFeed(campaign, list, lang)).documentElement;
        assert.deepEqual([feed.namespaceURI, feed.getAttribute('xml:lang')], ['http://www.w3.org/2005/Atom', lang]);
        for (const part of [feed, ...elements(feed, 'entry')]) {
          const own = (tag: string): Element[] => elements(part, tag).filter(({parentNode}) => parentNode === part);
          assert.deepEqual(
            ['id', 'title', 'updated', 'link'].map((tag) => own(tag).length),
            [1, 1, 1, 1],
          );
          assert.ok(URL.canParse(own('id')[0]!.textContent ?? ''));
          assert.match(own('updated')[0]!.textContent ?? '', /^\d{4}-\d\d-\d\dT00:00:00Z$/);
        }
        assert.equal(elements(feed, 'author').length, 1);
        const ids = elements(feed, 'entry').map((entry) => elements(entry, 'id')[0]!.textContent);
        const json = JSON.parse(JSON.stringify(jsonFeed(campaign, list, lang))) as {items: {id: string; content_text: string}[]};
        assert.deepEqual(
          json.items.map(({id}) => id),
          ids,
          'the same news in both have the same name',
        );
        assert.equal(new Set(ids).size, 2);
      }
    }),
  );
});
