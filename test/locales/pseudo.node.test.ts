import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {Message, Placeholder} from '@lit/localize-tools/lib/messages.js';
import {PSEUDO_LOCALES} from '../../scripts/locales/pseudo.js';

const long = PSEUDO_LOCALES['en-XA']!;
const mirrored = PSEUDO_LOCALES['ar-XB']!;
const placeholders = ({contents}: Message) => contents.filter((part) => typeof part !== 'string');
const words = ({contents}: Message) => contents.filter((part) => typeof part === 'string').join('');

const name: Placeholder = {untranslatable: '${name}', index: 0};
const anyMessage = fc
  .array(
    fc.oneof(
      fc.string(),
      fc.nat(9).map((index): Placeholder => ({untranslatable: '${value}', index})),
    ),
  )
  .map((contents): Message => ({name: 'any', contents}));

describe('pseudo-languages', () => {
  it('en-XA has accents and brackets', () => {
    assert.deepEqual(long({name: 'a', contents: ['Source: ', name]}).contents, ['[Šöûŕçé: ', name, ' ~~~~]']);
  });

  it('ar-XB looks Arabic', () => {
    assert.deepEqual(mirrored({name: 'a', contents: ['Source: ', name]}).contents, ['سوىرثع: ', name]);
  });

  it('en-XA is at least 40 % longer than the English text', () => {
    fc.assert(fc.property(anyMessage, (message) => [...words(long(message))].length >= [...words(message)].length * 1.4));
  });

  it('no Latin letter is left in either', () => {
    fc.assert(fc.property(anyMessage, (message) => !/[a-z]/i.test(words(long(message)) + words(mirrored(message)))));
  });

  it('placeholders are never touched', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        assert.deepEqual(placeholders(long(message)), placeholders(message));
        assert.deepEqual(placeholders(mirrored(message)), placeholders(message));
      }),
    );
  });
});
