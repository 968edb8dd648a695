import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import fc from 'fast-check';
import {DEMO_CAMPAIGN} from '../../../scripts/dev/demo-files.js';
import {API_FILES, schemaFiles} from '../../../src/compile/schemas/json-schemas.js';
import {Ajv2020} from 'ajv/dist/2020.js';
import {compile, said} from './campaign.js';

/** The demo, with a list of members that is short enough to be compiled many times. */
async function seed(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const name of await readdir(DEMO_CAMPAIGN, {recursive: true})) {
    if (!/\.(?:md|ya?ml|json|csv)$/.test(name) || /(?:ar|bg|el|pl|de)\.(?:md|yaml)$/.test(name)) continue;
    files[name] = await readFile(join(DEMO_CAMPAIGN, name), 'utf8');
  }
  const members = JSON.parse(files['meps.json']!) as {members: unknown[]};
  files['meps.json'] = JSON.stringify({...members, members: members.members.filter((_, i) => i % 90 === 0)});
  files['departures.csv'] =
    'name,country,kind,date,moved to,source\nThe Guardian,GB,media,2024-11-13,bluesky,https://guardian.example/a\n"A ""B""\nC",FR,ngo,2025-01,,https://b.example\n';
  return files;
}

const files = await seed();

/** Changes that people, editors and copying make, and some that only an attacker would. */
const change = fc.record({
  file: fc.constantFrom(...Object.keys(files)),
  at: fc.double({min: 0, max: 1, noNaN: true}),
  length: fc.nat(40),
  text: fc.oneof(
    fc.constantFrom(
      '',
      '"',
      "'",
      ':',
      '{',
      '}',
      '[',
      ']',
      '- ',
      '\n',
      '\t',
      ';',
      ',',
      '\u0000',
      '\u202e',
      '<',
      '{{< alert >}}',
      '](javascript:x)',
      '*a',
      '&b',
      '!tag ',
      '---\n',
      '%',
      '-1',
      'null',
      '__proto__',
      '9'.repeat(30),
      'é',
    ),
    fc.string({unit: 'binary', maxLength: 12}),
  ),
});

const ajv = new Ajv2020({strict: false, validateFormats: false});
const validators = API_FILES.map(({name, paths}) => ({
  pattern: new RegExp(`^(?:${paths.map((path) => path.slice(1).replace(/\{\w+\}/g, '[^/]+')).join('|')})$`),
  validate: ajv.compile(schemaFiles().get(`${name}.json`)!),
}));

export function itSurvivesMutations(numRuns: number): void {
  test('however a campaign is broken, the compiler says so or makes an API that is valid', async (t) => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, {minLength: 1, maxLength: 3}), async (changes) => {
        const broken = {...files};
        for (const {file, at, length, text} of changes) {
          const old = broken[file]!;
          const start = Math.floor(at * old.length);
          broken[file] = old.slice(0, start) + text + old.slice(start + length);
        }
        const result = await compile(t, broken);
        if (result.problems.errors > 0) {
          assert.equal(result.files.size, 0);
          for (const {file, message} of result.problems.list()) assert.ok(file && message.length > 10);
          return;
        }
        for (const [path, bytes] of result.files) {
          const {validate} = validators.find(({pattern}) => pattern.test(path))!;
          assert.ok(validate(JSON.parse(new TextDecoder().decode(bytes))), `${path}: ${ajv.errorsText(validate.errors)}\n${said(result)}`);
          assert.doesNotMatch(new TextDecoder().decode(bytes), /"javascript:/i);
        }
      }),
      {numRuns},
    );
  });
}
