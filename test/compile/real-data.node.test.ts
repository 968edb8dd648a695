// With the campaign's real data, which are never part of the project: LEAVEX_DATA=FOLDER npm run test:node
//
// The folder holds meps.leavex.json and departures.csv, and letter.fr.md in it or in ../seeds.
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {copyFile, mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import type {Departures} from '../../src/api/schema/departures.js';
import type {Letter, LetterNode} from '../../src/api/schema/letter.js';
import {textOf} from '../../src/markdown/nodes.js';
import {temporaryFolder} from './support/campaign.js';
import {builtCommand} from './support/cli.js';

const data = process.env['LEAVEX_DATA'];
const letter = [join(data ?? '', 'letter.fr.md'), join(data ?? '', '../seeds/letter.fr.md')].find((path) => existsSync(path));
const skip =
  data === undefined
    ? 'LEAVEX_DATA does not name a folder with the real data'
    : letter === undefined
      ? 'the folder of LEAVEX_DATA has no letter.fr.md'
      : false;

const command = builtCommand();

test('the seed letter, the imported members and the departures make a valid API', {skip}, async (t) => {
  const folder = await temporaryFolder(t);
  const campaign = join(folder, 'campaign');
  await mkdir(join(campaign, 'letter'), {recursive: true});
  await writeFile(join(campaign, 'campaign.yaml'), 'id: leavex\nurl: https://leavex.eu/\nmailDomains: [europarl.europa.eu]\n');
  await copyFile(letter!, join(campaign, 'letter/fr.md'));
  await copyFile(join(data!, 'departures.csv'), join(campaign, 'departures.csv'));
  const imported = await command.run([
    'meps',
    join(data!, 'meps.leavex.json'),
    '--as-of',
    '2026-02-04',
    '--out',
    join(campaign, 'meps.json'),
  ]);
  assert.equal(imported.code, 0, imported.err);
  const built = await command.run(['build', campaign, '--out', join(folder, 'api'), '--json']);
  assert.equal(built.code, 0, built.err);
  const {counts} = JSON.parse(built.out) as {counts: {members: number; stances: object}};
  assert.deepEqual([counts.members, counts.stances], [719, {active: 420, left: 13, none: 286}]);

  const read = async <T>(path: string): Promise<T> => JSON.parse(await readFile(join(folder, 'api', path), 'utf8')) as T;
  const fr = await read<Letter>('letter/fr.json');
  const content = fr.content as LetterNode[];
  assert.ok(fr.title.startsWith('Lettre ouverte'));
  assert.equal(fr.dateline, 'Berlin, 06.01.2025');
  assert.ok(fr.notice);
  assert.deepEqual(
    content.filter(({type}) => type === 'list').map(({ordered, children}) => [ordered, children?.length]),
    [[true, 3]],
  );
  assert.equal(content.filter(({type}) => type === 'paragraph').length, 7);
  assert.doesNotMatch(textOf(content), /\{\{<|<\/?[a-z]+/i);

  const {departures} = await read<Departures>('departures/all.json');
  assert.deepEqual(
    departures.filter(({source}) => !source),
    [],
    'nothing without a source',
  );
  assert.equal(
    departures.some(({name}) => /EU comission/.test(name)),
    false,
    'nothing that is no departure',
  );
  assert.equal(new Set(departures.map(({name, country}) => `${name} ${country}`)).size, departures.length, 'nothing twice');

  const france = await readFile(join(folder, 'api/meps/FR.json'));
  assert.ok(brotliCompressSync(france).byteLength <= 4_096, `meps/FR.json: ${brotliCompressSync(france).byteLength} B with brotli`);
});
