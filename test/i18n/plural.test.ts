import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {signaturesSentence} from '../../src/elements/counter/counter-sentences.js';
import {formatNumber} from '../../src/i18n/format.js';
import {loadTranslations, plural, withTranslations, type Translations} from '../../src/i18n/localize.js';

const LOCALES = ['en', 'fr', 'de', 'pl', 'ar', 'en-XA', 'ar-XB'];
const NUMBERS = [0, 1, 2, 3, 5, 11, 21, 100, 101, 1_000, 3_230, 1_000_000, 1_000_001];

function sentence(messages: Translations, tag: string, n: number): string {
  let text = '';
  withTranslations(messages, () => (text = signaturesSentence(tag, n, formatNumber(tag, n))));
  return text;
}

describe('the form that a number takes', () => {
  const spaces = (text: string): string => text.replace(/\s/g, ' ');

  for (const [locale, expected] of [
    ['en', {1: '1 signature', 0: '0 signatures', 21: '21 signatures', 1_000_000: '1,000,000 signatures'}],
    [
      'fr',
      {0: '0 signature', 1: '1 signature', 2: '2 signatures', 1_000_000: '1 000 000 de signatures', 1_000_001: '1 000 001 signatures'},
    ],
    ['de', {1: '1 Unterschrift', 2: '2 Unterschriften'}],
    ['pl', {1: '1 podpis', 2: '2 podpisy', 5: '5 podpisów', 21: '21 podpisów', 22: '22 podpisy', 112: '112 podpisów'}],
  ] as const) {
    it(`in ${locale}`, async () => {
      const messages = await loadTranslations(locale);
      for (const [n, text] of Object.entries(expected)) expect(spaces(sentence(messages, locale, Number(n)))).to.equal(text);
    });
  }

  // Nobody, one and two are said alike on purpose: a number in front of a noun in the dual or singular is no Arabic.
  it('Arabic has the forms that it needs', async () => {
    const messages = await loadTranslations('ar');
    const forms = new Set([1, 3, 11, 100].map((n) => sentence(messages, 'ar', n).replace(/[\d٠-٩٬,.]+/g, 'n')));
    expect(forms.size).to.equal(4);
  });

  for (const locale of LOCALES) {
    it(`${locale} says every number, in its own words`, async () => {
      const messages = await loadTranslations(locale);
      for (const n of NUMBERS) {
        const text = sentence(messages, locale, n);
        expect(text).to.contain(formatNumber(locale, n));
        if (!locale.startsWith('en') && locale !== 'fr') expect(text).not.to.contain('signature');
      }
    });
  }

  it('no number leaves a language without a form, and the next message is not touched by it', async () => {
    const all = await Promise.all(LOCALES.map((locale) => loadTranslations(locale)));
    fc.assert(
      fc.property(fc.integer({min: 0, max: LOCALES.length - 1}), fc.nat(), (index, n) => {
        const tag = LOCALES[index]!;
        return (
          sentence(all[index]!, tag, n).includes(formatNumber(tag, n)) &&
          plural(
            'en',
            2,
            () => 'one',
            () => 'other',
          ) === 'other'
        );
      }),
    );
  });
});

describe('messages', () => {
  it('nobody sees those of another element when rendering fails', async () => {
    const french = await loadTranslations('fr');
    expect(() =>
      withTranslations(french, () => {
        throw new Error('while rendering');
      }),
    ).to.throw('while rendering');
    expect(signaturesSentence('en', 2, '2')).to.equal('2 signatures');
  });
});
