import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {countriesOf, mailLanguage, officialLanguages} from '../../../src/elements/contact-mep/mail/mail-language.js';
import {defaultSalutation} from '../../../src/elements/contact-mep/mail/salutations.js';

const PARLIAMENT = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');

describe('the language of a letter', () => {
  for (const [situation, ofMember, country, ofReader, offered, expected] of [
    ['one that both read', ['nl', 'fr'], 'BE', ['en', 'fr'], ['en', 'fr'], 'fr'],
    ['the member’s first, where the writer reads several', ['nl', 'fr'], 'BE', ['fr', 'nl'], ['fr', 'nl'], 'nl'],
    ['one with ready-made paragraphs, where there is a choice', ['sv', 'fi'], 'FI', ['fi', 'sv'], ['en', 'fi'], 'fi'],
    ['one that both read, also without ready-made paragraphs', ['hu'], 'HU', ['hu'], ['en', 'de'], 'hu'],
    ['English, where the writer does not read the member’s', ['lv'], 'LV', ['de'], ['en', 'de'], 'en'],
    ['the writer’s, where there is no English', ['lv'], 'LV', ['de'], ['de', 'fr'], 'de'],
    ['an official one of the country, where nobody knows', [], 'BE', ['fr'], ['en', 'fr'], 'fr'],
    ['English, where nobody knows and the writer reads none of the country', [], 'BE', ['pl'], ['en', 'pl'], 'en'],
    ['English, where the country is not in the Union', [], 'XX', ['pl'], undefined, 'en'],
    ['the member’s variant', ['pt-PT'], 'PT', ['pt'], ['pt'], 'pt-PT'],
    ['not a tag that is none', ['?'], 'FR', ['fr'], undefined, 'fr'],
  ] as const)
    it(situation, () => expect(mailLanguage(ofMember, country, ofReader, offered)).to.equal(expected));

  it('is always one that there is a greeting for', () => {
    const tag = fc.constantFrom(...PARLIAMENT, 'ar');
    fc.assert(
      fc.property(
        fc.array(tag),
        fc.constantFrom('BE', 'HU', 'IE', 'XX', 'constructor'),
        fc.array(tag),
        fc.option(fc.array(tag)),
        (...[ofMember, country, ofReader, offered]) => {
          const language = mailLanguage(ofMember, country, ofReader, offered ?? undefined);
          expect(language).to.be.a('string').and.not.equal('');
          expect(defaultSalutation(language, 'Ann')).not.to.match(/^Ann\b/);
        },
      ),
    );
  });

  it('knows the languages of the Union', () => {
    expect(officialLanguages('LU')).to.deep.equal(['fr', 'de']);
    expect(countriesOf('de')).to.have.members(['AT', 'BE', 'DE', 'LU']);
    expect(new Set(PARLIAMENT.flatMap((code) => (countriesOf(code)[0] ? [code] : []))).size).to.equal(24);
  });
});

describe('a greeting without messages', () => {
  for (const language of [...PARLIAMENT, 'ar'])
    it(`is not only a name in ${language}`, () => {
      const greeting = defaultSalutation(language, 'Anna Coppens');
      expect(greeting).not.to.match(/^Anna Coppens/);
      expect(greeting).to.match(/^\p{L}[\p{L}\p{M} .,]{3,}/u);
      expect(greeting).not.to.contain('{');
    });

  it('is English in a language that nobody speaks, and takes any name as it is', () => {
    expect(defaultSalutation('tlh', 'Anna')).to.equal('Dear Anna,');
    expect(defaultSalutation('constructor', '$& {name}')).to.equal('Dear $& {name},');
  });
});
