import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import type {Message, ProgramMessage} from '@lit/localize-tools/lib/messages.js';
import {
  addForms,
  CATEGORIES,
  isUnusedForm,
  pluralForm,
  redundantForms,
  spreadNotes,
  withUnusedForms,
} from '../../scripts/locales/plural-forms.js';
import {sourceProblems, translationProblems} from '../../scripts/locales/problems.js';
import {typeset} from '../../scripts/locales/typography.js';
import {msg, withTranslations} from '../../src/i18n/localize.js';

const n = {untranslatable: '${n}', index: 0};
const goal = {untranslatable: '${goal}', index: 1};
const text = (id: string, ...contents: Message['contents']): Message => ({name: id, contents});
const inCode = (message: Message, more: Partial<ProgramMessage> = {}) =>
  ({desc: 'A note.', tag: undefined, ...message, ...more}) as ProgramMessage;
const ask = inCode(text('ask.host', 'Load'));
const signatures = CATEGORIES.map((category) => inCode(text(`signatures.${category}`, n, ' signatures')));

describe('plural forms', () => {
  it('are recognised by their ids', () => {
    assert.deepEqual(pluralForm('counter.signatures.few'), {set: 'counter.signatures', category: 'few'});
    assert.equal(pluralForm('counter.source'), undefined);
    assert.equal(pluralForm('other'), undefined);
  });

  it('that a language never uses are filled from "other", and only these', () => {
    const german = [text('signatures.one', n, ' Unterschrift'), text('signatures.other', n, ' Unterschriften')];
    const filled = new Map(withUnusedForms(signatures, german, 'de').map(({name, contents}) => [name, contents]));
    assert.deepEqual([...filled.keys()].sort(), signatures.map(({name}) => name).sort());
    assert.deepEqual(filled.get('signatures.few'), [n, ' Unterschriften']);
    assert.deepEqual(filled.get('signatures.one'), [n, ' Unterschrift']);
  });

  it('follow when "other" changes, and go when it is not there', () => {
    const before = withUnusedForms(signatures, [text('signatures.other', 'alt')], 'de');
    const after = withUnusedForms(
      signatures,
      [...before.filter(({name}) => name !== 'signatures.other'), text('signatures.other', 'neu')],
      'de',
    );
    assert.deepEqual(after.find(({name}) => name === 'signatures.many')?.contents, ['neu']);
    assert.deepEqual(
      withUnusedForms(
        signatures,
        before.filter(({name}) => name !== 'signatures.other'),
        'de',
      ),
      [],
    );
  });

  it('French needs "many" (1 000 000 de signatures), Arabic needs all six', () => {
    assert.equal(isUnusedForm('signatures.many', 'fr'), false);
    assert.equal(isUnusedForm('signatures.two', 'fr'), true);
    assert.ok(CATEGORIES.every((category) => !isUnusedForm(`signatures.${category}`, 'ar')));
  });

  it('that English does not have are added, and stand in for "other"', () => {
    const messages = signatures.filter(({name}) => /one|other/.test(name)).map((message) => ({...message}));
    addForms(messages);
    assert.deepEqual(messages.map(({name}) => name).sort(), signatures.map(({name}) => name).sort());
    assert.deepEqual(messages.find(({name}) => name.endsWith('.few'))?.contents, [n, ' signatures']);
  });

  it('are left out of a locale file where they say what "other" says', () => {
    const polish = [
      text('signatures.one', n, ' podpis'),
      text('signatures.few', n, ' podpisy'),
      text('signatures.many', n, ' podpisu'),
      text('signatures.other', n, ' podpisu'),
    ];
    assert.deepEqual([...redundantForms(withUnusedForms(signatures, polish, 'pl'), 'pl')].sort(), [
      'signatures.many',
      'signatures.two',
      'signatures.zero',
    ]);
  });

  it('share the note of one of them', () => {
    const forms = signatures.map((form) => ({...form, desc: form.name.endsWith('.one') ? 'Under a letter.' : undefined}));
    spreadNotes(forms);
    assert.ok(forms.every(({desc}) => desc === 'Under a letter.'));
  });
});

describe('messages in the code', () => {
  const english = signatures.filter(({name}) => /one|other/.test(name));

  it('that are right raise no problem', () => assert.deepEqual(sourceProblems([ask, ...english]), []));

  const cases: readonly [string, ProgramMessage[], RegExp][] = [
    ['no explicit id', [ask, inCode(text('s0123456789abcdef', 'Hello'))], /explicit id.*Hello/],
    ['html', [ask, inCode(text('a', 'x'), {tag: 'html'})], /never html/],
    ['a missing form', [ask, ...english.filter(({name}) => !name.endsWith('.one'))], /no form "\.one"/],
    ['no "other"', [ask, ...english.filter(({name}) => !name.endsWith('.other'))], /no form "\.other"/],
    ['a form that English has not', [ask, ...signatures], /"signatures\.two" is no English form/],
    [
      'another placeholder',
      [ask, ...english.slice(0, -1), inCode(text('signatures.other', n, goal))],
      /"signatures\.one" has other placeholders/,
    ],
    ['no note', [ask, inCode(text('a', 'x'), {desc: undefined})], /no note.* on a$/],
    ['no "ask.host"', english, /no message has the id "ask\.host"/],
  ];
  for (const [what, messages, expected] of cases)
    it(`${what} is a problem`, () => {
      assert.match(sourceProblems(messages).join('\n'), expected);
    });
});

describe('translations', () => {
  const source = [text('goal', n, ' of ', goal, ' wanted'), text('word', 'Source'), ...signatures];
  const good = [
    text('goal', goal, ' voulues, ', n, ' là'),
    text('word', 'Source'),
    ...withUnusedForms(
      signatures,
      [text('signatures.one', n, ' signature'), text('signatures.many', n, ' de signatures'), text('signatures.other', n, ' signatures')],
      'fr',
    ),
  ];

  it('may order placeholders as they need, and have the same word as English', () =>
    assert.deepEqual(translationProblems(source, good, 'fr'), []));

  it('that are missing are named, all of them, without the forms that nobody needs', () => {
    assert.deepEqual(translationProblems(source, [], 'fr'), [
      'locales/fr.xlf: no translation of goal, word, signatures.one, signatures.many, signatures.other',
    ]);
  });

  it('that are empty count as missing', () => {
    assert.match(translationProblems(source, [...good.slice(1), text('goal', ' ')], 'fr').join(), /no translation of goal/);
  });

  it('that lost, doubled or invented a placeholder are refused', () => {
    for (const contents of [
      [n, ' seulement'],
      [n, n, goal, ' trop'],
      [{...n, index: 7}, goal],
    ])
      assert.match(
        translationProblems(source, [...good.slice(1), text('goal', ...contents)], 'fr').join(),
        /"goal" has other placeholders/,
      );
  });

  it('that are still English are refused', () => {
    assert.match(translationProblems(source, [...good.slice(1), source[0]!], 'fr').join(), /"goal" is still English/);
  });

  const problem = (locale: string, english: string, translation: string): string =>
    translationProblems([text('a', english)], [text('a', translation)], locale).join();

  for (const [locale, translation, expected] of [
    ['fr', 'Ouvrir: ici', /no space before : ; ! or \?/],
    ['fr', "L'ouvrir ici", /straight quotes/],
    ['fr', 'Ouvrir  ici', /two spaces/],
    ['fr', 'Ouvrir ici...', /use the one character/],
    ['fr', 'Ouvrir ici …', /a space before “…”/],
    ['fr', 'Votre élu ici', /“élu” is not in the glossary: député européen/],
    ['de', 'Ihr Mitglied', /“Mitglied” is not in the glossary: Abgeordnete/],
    ['pl', 'Napisz do posła', /“posł” is not in the glossary: europoseł/],
    ['ar', 'افتح X هنا', /“X” is not in the glossary: إكس/],
  ] as const)
    it(`“${translation}” is refused in ${locale}`, () => assert.match(problem(locale, 'Open it here', translation), expected));

  it('that use another word than the glossary are refused', () => {
    assert.match(problem('de', 'has an account on X', 'hat ein Profil bei X'), /the glossary has another word/);
    assert.equal(problem('de', 'has an account on X', 'hat ein Konto bei X'), '');
    assert.equal(problem('fr', 'Source', 'Source'), '');
    assert.match(problem('fr', 'Open', 'Open'), /the same as in English/);
  });

  it('may say the number in a word where a form has one number only', () => {
    const messages = signatures;
    const arabic = CATEGORIES.map((category) =>
      text(`signatures.${category}`, ...(/zero|one|two/.test(category) ? ['توقيع'] : [n, ' توقيع'])),
    );
    assert.deepEqual(translationProblems(messages, arabic, 'ar'), []);
    const french = ['one', 'many', 'other'].map((category) =>
      text(`signatures.${category}`, ...(category === 'one' ? ['une seule'] : [n, ' voix'])),
    );
    assert.match(translationProblems(messages, french, 'fr').join(), /"signatures.one" has other placeholders/);
  });
});

describe('no-break spaces', () => {
  const name = {untranslatable: '${name}', index: 0};

  it('are set where the language has them', () => {
    assert.deepEqual(typeset(text('a', name, ' : « oui » ! Non'), 'fr').contents, [name, '\u202f: «\u202foui\u202f»\u202f! Non']);
    assert.deepEqual(typeset(text('a', 'Konto na X i w ', name), 'pl').contents, ['Konto na X i\u00a0w\u00a0', name]);
    assert.deepEqual(typeset(text('a', 'Wird geladen …'), 'de').contents, ['Wird geladen\u00a0…']);
    assert.deepEqual(typeset(text('a', name, ' z ', {...name, index: 1}), 'pl').contents, [name, ' z\u00a0', {...name, index: 1}]);
  });

  it('are in what is built of every French and Polish text', async () => {
    for (const [locale, missing] of [
      ['fr', /\S [!?;:»]|« /],
      ['pl', /(?<=^|[\s(„`])[aiouwz] /iu],
    ] as const) {
      const built = await readFile(`src/generated/locales/${locale}.ts`, 'utf8');
      const texts = [...built.matchAll(/`([^`]*)`/g)].map(([, one]) => one!);
      assert.ok(texts.length > 100);
      assert.deepEqual(
        texts.filter((one) => missing.test(one)),
        [],
      );
    }
  });
});

describe('an old locale file', () => {
  it('shows what it says under the ids that it has, and English for the others', () => {
    const old = {'contact.back': 'Retour', 'contact.proof': 'Preuve'};
    const said = (id: string, english: string): string => {
      let out = '';
      withTranslations(old, () => (out = msg(english, {id})));
      return out;
    };
    assert.equal(said('contact.back', 'Back'), 'Retour');
    assert.equal(said('contact.source', 'Source'), 'Source');
  });

  it('never has an id whose values mean something else now', async () => {
    // Ids of the first version whose text has other values, or another meaning, now.
    const retired = [
      'ask',
      'contact.any',
      'contact.progress',
      'contact.post',
      'contact.proof',
      'contact.old',
      'counter.membersOwnStance',
      'departed.all',
      'letter.signatories',
    ];
    const xliff = await readFile('locales/fr.xlf', 'utf8');
    assert.deepEqual(
      retired.filter((id) => xliff.includes(`id="${id}"`)),
      [],
    );
  });
});
