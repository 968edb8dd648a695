import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {canonicalTag, matchLocale} from '../../src/i18n/match-locale.js';

const LOCALES = ['en', 'fr', 'de', 'pl', 'ar', 'pt-PT', 'zh-Hant', 'zh'];

describe('the locale for what somebody reads', () => {
  for (const [wanted, locale] of [
    [['fr'], 'fr'],
    [['fr-BE'], 'fr'],
    [['FR-be'], 'fr'],
    [['fr_FR'], 'fr'],
    [['fr-FR-x-private'], 'fr'],
    [['pt'], 'pt-PT'],
    [['pt-BR'], 'pt-PT'],
    [['zh-Hant-TW'], 'zh-Hant'],
    [['zh-CN'], 'zh'],
    [['nl', 'de-AT'], 'de'],
    [[null, undefined, '', 'pl'], 'pl'],
    [['nl'], undefined],
    [[], undefined],
    [['fra'], 'fr'],
    [['iw', 'en-GB'], 'en'],
  ] as const) {
    it(`${JSON.stringify(wanted)} is ${String(locale)}`, () => expect(matchLocale(wanted, LOCALES)?.locale).to.equal(locale));
  }

  it('keeps what the tag says beyond the locale', () =>
    expect(matchLocale(['de_AT'], LOCALES)).to.deep.equal({locale: 'de', tag: 'de-AT'}));

  it('never throws, whatever a page has for a language', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('fr', 'C', '-', 'x', 'zxx', 'i-default', 'und')), {maxLength: 4}),
        (wanted) => {
          const match = matchLocale(wanted, LOCALES);
          return match === undefined || (LOCALES.includes(match.locale) && canonicalTag(match.tag) === match.tag);
        },
      ),
    );
  });

  it('takes exactly what is there when that is wanted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LOCALES),
        fc.array(fc.string()),
        (locale, others) => matchLocale([locale, ...others], LOCALES)?.locale === locale,
      ),
    );
  });

  it('a region never changes the language', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('en', 'fr', 'de', 'pl', 'ar'),
        fc.stringMatching(/^[A-Z]{2}$/),
        (language, region) => matchLocale([`${language}-${region}`], LOCALES)?.locale === language,
      ),
    );
  });
});
