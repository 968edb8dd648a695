import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Campaign} from '../../src/api/schema/campaign.js';
import type {Departures} from '../../src/api/schema/departures.js';
import type {Members, MembersIndex} from '../../src/api/schema/members.js';
import type {LetterBlocks} from '../../src/api/schema/messages.js';
import {compileCampaign} from '../../src/compile/compile.js';
import {found, json, said} from './support/campaign.js';

const result = await compileCampaign(fileURLToPath(new URL('../campaigns/night-trains', import.meta.url)));

test('a campaign that has nothing to do with X compiles without a word', () => {
  assert.deepEqual([...found(result), ...found(result, 'warning')], [], said(result));
});

test('it brings its own stances, and members have them', () => {
  const {stances} = json<Campaign>(result, 'campaign.json');
  assert.deepEqual(
    stances?.map(({code, purpose}) => [code, purpose]),
    [
      ['promised', 'thank'],
      ['undecided', 'ask'],
      ['refused', undefined],
    ],
  );
  assert.deepEqual(json<MembersIndex>(result, 'meps/index.json').stances, stances);
  assert.deepEqual(
    json<Members>(result, 'meps/all.json').members.map(({name, stance}) => [name, stance.code]),
    [
      ['Zoë Müller-Köß', 'undecided'],
      ['Jürg Ämisegger', 'promised'],
      ['Antoine Petit', 'refused'],
    ],
  );
});

test('nothing of the European Parliament or of X gets into it', () => {
  const index = json<MembersIndex>(result, 'meps/index.json');
  assert.deepEqual([index.parliament, index.term, index.groups?.map(({code}) => code)], ['Lake Council', undefined, ['Blue', 'Red']]);
  assert.deepEqual(
    json<Members>(result, 'meps/CH.json').members.map(({languages}) => languages),
    [['de'], ['fr']],
    'languages are those of the table, not of the country',
  );
  for (const [path, bytes] of result.files) assert.doesNotMatch(new TextDecoder().decode(bytes), /x\.com|twitter|LeaveX/i, path);
});

test('its tables are read by its own words, in the encoding it says', () => {
  assert.deepEqual(
    json<Departures>(result, 'departures/all.json').departures.map(({name, kind, leftOn}) => [name, kind, leftOn]),
    [
      ['Seehaven; Hafen', 'company', '1993-05'],
      ['Oberdorf (alt)', 'company', '1995'],
    ],
  );
});

test('its messages speak of its subject only', () => {
  const {purposes, salutation} = json<LetterBlocks>(result, 'messages/en.json');
  assert.deepEqual(Object.keys(purposes), ['ask', 'thank']);
  assert.deepEqual(salutation, ['Dear ', ['name'], ',']);
});
