import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {LetterBlocks} from '../../src/api/schema/messages.js';
import {compileText} from '../../src/compile/icu.js';
import {compile, found, json, MINIMAL, said} from './support/campaign.js';

const PURPOSE = '{subjects: [a], openings: [b], closings: [c]}';
const base = (changes = '', salutation = '"Dear {name},"'): string => `reviewed: {by: Ada, on: 2025-01-20}
salutation: ${salutation}
signoff: "Yours, {sender}"
purposes:
  thank: ${PURPOSE}
  encourage: ${PURPOSE}
  ask:
    subjects: [One, Two]
    openings: [Because]
    closings: [Please]
${changes}`;

for (const [source, text] of [
  ['Plain text', 'Plain text'],
  ['Dear {name},', ['Dear ', ['name'], ',']],
  ["It's {count} o'clock", ["It's ", ['count'], " o'clock"]],
  ["A brace '{'here'}'", 'A brace {here}'],
  ['{gender, select, f {Ms} m {Mr} other {}}', [['select', 'gender', {f: 'Ms', m: 'Mr', other: ''}]]],
  ['{gender, select, f {Ms {family}} other {{name}}}', [['select', 'gender', {f: ['Ms ', ['family']], other: [['name']]}]]],
  [
    '{count, plural, =0 {none} one {# person} other {# people}}',
    [['plural', 'count', {'=0': 'none', one: [['count'], ' person'], other: [['count'], ' people']}]],
  ],
  [
    '{count, plural, other {{gender, select, f {# f} other {#}}}}',
    [['plural', 'count', {other: [['select', 'gender', {f: '# f', other: '#'}]]}]],
  ],
  ['1 < 2 <b>', '1 < 2 <b>'],
  ["de l’{country}, d''{name}", ['de l’', ['country'], ", d'", ['name']]],
] as const) {
  test(`ICU becomes arrays: ${source}`, () => {
    const result = compileText(source);
    assert.deepEqual('text' in result ? result.text : result.errors, text);
  });
}

for (const [source, words] of [
  ['{nmae}', /\{nmae\} is not a known argument.*Did you mean \{name\}/],
  ['{gender, select, f {x}}', /no “other”/],
  ['{count, plural, one {x}}', /no “other”/],
  ['{name', /brace is missing/],
  ['{}', /does not contain a name/],
  ['{count, number}', /format in \{count, …\} is not supported/],
  ['{since, date, short}', /not supported/],
  ['{count, selectordinal, one {#st} other {#th}}', /selectordinal/],
  ['{count, plural, offset:1 one {x} other {y}}', /offset/],
  ['{gender, plural, one {x} other {y}}', /works with \{count\} only/],
  ['{gender, select, f {a} f {b} other {c}}', /same form twice/],
  ['{toString}', /known argument/],
  ['{__proto__}', /known argument/],
  ["de l'{country}", /apostrophe before \{country\}.*’\{country\}/],
  ["'{ name }'", /apostrophe before \{name\}/],
] as const) {
  test(`ICU is refused with words: ${source}`, () => {
    const result = compileText(source);
    assert.ok('errors' in result);
    assert.match(result.errors.map(({message, hint}) => `${message} ${hint ?? ''}`).join('\n'), words);
  });
}

test('a language of messages is compiled whole', async (t) => {
  const result = await compile(t, {
    'messages/en.yaml': base(`    short: ["Short {count, plural, one {# one} other {# many}}"]
    prompts: ["Why?"]
    points:
      - {id: a, label: A, texts: [x, "y {place}"], short: z}
about:
  - {id: place, text: "From {place}."}
`),
  });
  assert.deepEqual(found(result), [], said(result));
  const messages = json<LetterBlocks>(result, 'messages/en.json');
  assert.deepEqual(messages.salutation, ['Dear ', ['name'], ',']);
  assert.deepEqual(messages.reviewed, {by: 'Ada', on: '2025-01-20'});
  assert.deepEqual(messages.about, [{id: 'place', text: ['From ', ['place'], '.']}]);
  assert.deepEqual(messages.purposes.ask?.points, [{id: 'a', label: 'A', texts: ['x', ['y ', ['place']]], short: 'z'}]);
  assert.deepEqual(messages.purposes.ask?.prompts, ['Why?']);
});

for (const [name, yaml, problems] of [
  ['an unknown argument, at its line', base('    short:\n      - "Good"\n      - "Dear {famly}"\n'), ['messages/en.yaml:13 icu']],
  ['a missing purpose', base().replace(/ {2}thank.*\n/, ''), ['messages/en.yaml:4 missing']],
  ['an empty list of variants', base().replace('[One, Two]', '[]'), ['messages/en.yaml:8 empty']],
  ['an empty variant', base().replace('[One, Two]', '["", One]'), ['messages/en.yaml:8 type']],
  ['no salutation', base().replace(/salutation.*\n/, ''), ['messages/en.yaml:1 missing']],
  ['an argument without label', base('    points: [{id: a, texts: [x]}]\n'), ['messages/en.yaml:11 missing']],
  ['an argument without texts', base('    points: [{id: a, label: A, texts: []}]\n'), ['messages/en.yaml:11 missing']],
  [
    'an id that is there twice',
    base('    points: [{id: a, label: A, texts: [x]}, {id: a, label: B, texts: [y]}]\n'),
    ['messages/en.yaml:11 duplicate'],
  ],
  ['wrong types', base('    prompts: 5\nabout: x\n'), ['messages/en.yaml:11 type', 'messages/en.yaml:12 type']],
] as const) {
  test(`refused: ${name}`, async (t) => {
    assert.deepEqual(found(await compile(t, {'messages/en.yaml': yaml})), problems);
  });
}

test('messages that nobody has reviewed are reported', async (t) => {
  assert.deepEqual(found(await compile(t, {'messages/en.yaml': base().replace(/reviewed.*\n/, '')}), 'warning'), [
    'messages/en.yaml:1 reviewed',
  ]);
});

test('“nobody yet” is no reviewer', async (t) => {
  const result = await compile(t, {'messages/en.yaml': base().replace(/reviewed.*/, 'reviewed: {by: nobody yet}')});
  assert.deepEqual(found(result), []);
  assert.deepEqual(found(result, 'warning'), ['messages/en.yaml:1 reviewed']);
  assert.equal(json<LetterBlocks>(result, 'messages/en.json').reviewed, undefined);
});

test('only the purposes of the campaign’s own stances are needed', async (t) => {
  const result = await compile(t, {
    'campaign.yaml': `${MINIMAL}stances: [{code: a, label: A, purpose: ask}, {code: b, label: B}]\n`,
    'messages/en.yaml': base().replace(/ {2}(?:thank|encourage).*\n/g, ''),
  });
  assert.deepEqual(found(result), []);
});

for (const lang of ['cs', 'el', 'hr', 'lt', 'lv', 'pl', 'sk', 'uk']) {
  test(`a name in the salutation is refused in ${lang}, which inflects it`, async (t) => {
    assert.deepEqual(found(await compile(t, {[`messages/${lang}.yaml`]: base()})), [`messages/${lang}.yaml:2 inflection`]);
    assert.deepEqual(found(await compile(t, {[`messages/${lang}.yaml`]: base('', '"{gender, select, f {F} m {M} other {O}}"')})), []);
  });
}

test('a short text is measured as a mail program gets it, with the longest member', async (t) => {
  const members = (name: string): string =>
    JSON.stringify({
      members: [
        {id: 'a', name, country: 'BG', group: 'NI', email: `${'x'.repeat(40)}@example.org`, stance: {code: 'none'}},
        {id: 'b', name: 'B C', country: 'BG', group: 'NI', stance: {code: 'none'}},
      ],
    });
  const latin = {'messages/en.yaml': base(`    short: ["${'x'.repeat(1_400)}"]\n`)};
  assert.deepEqual(found(await compile(t, latin)), []);
  const cyrillic = (length: number, name = 'A B'): Promise<string[]> =>
    compile(t, {'messages/bg.yaml': base(`    short: ["${'я'.repeat(length)}"]\n`), 'meps.json': members(name)}).then((result) =>
      found(result),
    );
  assert.deepEqual(await cyrillic(200), []);
  assert.deepEqual(await cyrillic(400), ['messages/bg.yaml:11 short']);
  assert.deepEqual(await cyrillic(250), []);
  assert.deepEqual(await cyrillic(250, 'Щ'.repeat(60)), ['messages/bg.yaml:11 short'], 'a long name counts');
});

test('messages of an unknown language, and twice of one, are refused', async (t) => {
  assert.deepEqual(found(await compile(t, {'messages/zz-none.yaml': base()})), ['messages/zz-none.yaml language']);
  assert.deepEqual(found(await compile(t, {'messages/pt.yaml': base(), 'messages/pt.yml': base()})), ['messages/pt.yml duplicate']);
});

for (const [lang, text, isDangling] of [
  ['en', 'There everybody shouts.', true],
  ['en', 'It belongs to one man.', true],
  ['en', 'They insult people.', true],
  ['en', 'There are alternatives to X.', false],
  ['en', 'It takes neither money nor a majority to leave X.', false],
  ['en', 'X belongs to one man.', false],
  ['de', '„Dort“ wird gedroht.', true],
  ['de', 'Auf X wird gedroht.', false],
  ['fr', 'Y rester est un choix.', true],
  ['fr', 'Il est temps de quitter X.', false],
  ['pl', 'Tam grożą.', true],
  ['el', 'Εκεί απειλούν.', true],
  ['bg', 'Там заплашват.', true],
] as const)
  test(`a paragraph that ${isDangling ? 'points at what is not there is reported' : 'stands alone is not reported'}: ${text}`, async (t) => {
    const yaml = base(`    points:\n      - {id: p, label: P, texts: [${JSON.stringify(text)}]}`, '"Hello,"');
    const result = await compile(t, {[`messages/${lang}.yaml`]: yaml});
    assert.deepEqual(
      found(result, 'warning').filter((problem) => problem.endsWith('reference')),
      isDangling ? [`messages/${lang}.yaml:12 reference`] : [],
      said(result),
    );
  });
