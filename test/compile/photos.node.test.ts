import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Members} from '../../src/api/schema/members.js';
import {compile, found, json, MINIMAL, said} from './support/campaign.js';

const webp = new Uint8Array([...'RIFF\0\0\0\0WEBPVP8 '].map((letter) => letter.charCodeAt(0)));
const member = (id: string, name: string): object => ({
  id,
  name,
  country: 'BE',
  group: 'EPP',
  languages: ['fr'],
  stance: {code: 'active', checkedOn: '2026-01-01'},
});
const campaign = {
  'campaign.yaml': MINIMAL,
  'meps.json': JSON.stringify({members: [member('anna', 'Anna Coppens'), member('bruno', 'Bruno Maes')]}),
};

test('portraits are copied, members know theirs, and those without one are named', async (t) => {
  const result = await compile(t, {...campaign, 'photos/anna.webp': webp});
  assert.deepEqual(found(result), [], said(result));
  assert.deepEqual([...(result.files.get('photos/anna.webp') ?? [])], [...webp]);
  assert.deepEqual(
    json<Members>(result, 'meps/BE.json').members.map(({id, photo}) => [id, photo]),
    [
      ['anna', 'photos/anna.webp'],
      ['bruno', undefined],
    ],
  );
  assert.match(said(result), /1 of 2 MEPs have no portrait: Bruno Maes\./);
});

test('a portrait of nobody is said, and what is no WebP picture is an error', async (t) => {
  const result = await compile(t, {...campaign, 'photos/clara.webp': webp, 'photos/anna.webp': 'GIF89a'});
  assert.match(said(result), /photos\/clara\.webp: warning: There is no MEP with the id “clara”/);
  assert.match(said(result), /photos\/anna\.webp: error: This file is not a WebP picture/);
});

test('without a folder of portraits nothing is said of them', async (t) => {
  const result = await compile(t, campaign);
  assert.doesNotMatch(said(result), /portrait/);
  assert.ok(json<Members>(result, 'meps/BE.json').members.every(({photo}) => photo === undefined));
});
