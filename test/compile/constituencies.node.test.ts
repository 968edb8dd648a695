// constituencies.csv says for which constituency members were elected, where no list does.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Members} from '../../src/api/schema/members.js';
import {compile, found, json, said, type Files} from './support/campaign.js';

const list = JSON.stringify([
  {id: '1', name: 'Ada Fiction', country: 'IE', group: 'EPP', stance: {code: 'none'}},
  {id: '2', name: 'Bea Ó Fiction', country: 'IE', group: 'EPP', constituency: 'North', stance: {code: 'none'}},
  {id: '3', name: 'Cleo Fiction', country: 'MT', group: 'EPP', stance: {code: 'none'}},
]);
const withTable = (table: string, more: Files = {}): Files => ({'meps.json': list, 'constituencies.csv': table, ...more});
const HEAD = 'id,name,country,constituency,source\n';
const SOURCE = 'https://example.org/result';

test('a constituency is found by id, or by name and country, and counts before that of the list', async (t) => {
  const result = await compile(
    t,
    withTable(`${HEAD}1,,,Dublin,${SOURCE}\n,bea o fiction,Ireland,South,${SOURCE}\n,FICTION Cleo,,Malta,${SOURCE}\n`),
  );
  assert.equal(said(result), '');
  assert.deepEqual(
    json<Members>(result, 'meps/all.json').members.map(({id, name, country, constituency}) => [id, name, country, constituency]),
    [
      ['1', 'Ada Fiction', 'IE', 'Dublin'],
      ['2', 'Bea Ó Fiction', 'IE', 'South'],
      ['3', 'Cleo Fiction', 'MT', 'Malta'],
    ],
  );
});

test('a row that matches nobody is an error, and adds nobody', async (t) => {
  const result = await compile(
    t,
    withTable(`${HEAD},Adda Fiction,IE,Dublin,${SOURCE}\n9,,,Dublin,${SOURCE}\n,Cleo Fiction,IE,Dublin,${SOURCE}\n`),
  );
  assert.deepEqual(found(result), [
    'constituencies.csv:2 correction',
    'constituencies.csv:3 correction',
    'constituencies.csv:4 correction',
  ]);
  assert.match(said(result), /Adda Fiction of constituencies\.csv is not in meps\.json.\n +→ Did you mean Ada Fiction \(IE, id 1\)/);
});

test('a row without a constituency, a member or a source is reported', async (t) => {
  const result = await compile(t, withTable(`${HEAD}1,,,,${SOURCE}\n,,IE,Dublin,${SOURCE}\n3,,,Malta,\n`));
  assert.deepEqual(found(result), ['constituencies.csv:2 constituency', 'constituencies.csv:3 constituency']);
  assert.match(said(result), /constituencies\.csv:4: warning: The row has no source/);
});

test('a country in which only some have a constituency is named', async (t) => {
  const result = await compile(t, {
    'meps.json': list.replace('"constituency":"North",', ''),
    'constituencies.csv': `${HEAD}1,,,Dublin,${SOURCE}\n`,
  });
  assert.match(said(result), /constituencies\.csv: warning: 1 of 2 MEPs of IE has no constituency: Bea Ó Fiction\./);
});
