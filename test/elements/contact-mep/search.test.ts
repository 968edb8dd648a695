import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {containsWords, foldForSearch} from '../../../src/text/fold.js';
import {countChoices, match, NO_FILTER, toRows, type Facet} from '../../../src/elements/contact-mep/members/member-list.js';
import {member, members} from './support/parliament.js';

const find = (query: string, ...names: string[]): string[] =>
  names.filter((name) => containsWords(foldForSearch(name), foldForSearch(query)));

describe('search', () => {
  for (const [query, name] of [
    ['sosoaca', 'ŞOŞOACĂ'],
    ['Șoșoacă', 'ŞOŞOACĂ'],
    ['garcia hermida', 'Raquel GARCÍA HERMIDA-VAN DER WALLE'],
    ['van der walle', 'Raquel GARCÍA HERMIDA-VAN DER WALLE'],
    ['pedulla', 'Gaetano PEDULLA’'],
    ['bossdorf', 'Irmhild BOẞDORF'],
    ['o riordain', 'Aodhán Ó RÍORDÁIN'],
    ['oneill', 'O’Neill'],
    ['lodz', 'Łódź'],
    ['kovachev', 'Андрей Ковачев'],
    ['Kovatchev', 'Андрей Ковачев'],
    ['Kovatschev', 'Andrey Kovachev'],
    ['Ковачев', 'Andrey Kovachev'],
    ['papadopoulos', 'Παπαδόπουλος'],
    ['ΠΑΠΑΔΌΠΟΥΛΟΣ', 'Papadopoulos'],
    ['Αυτιάς', 'Georgios AFTIAS'],
    ['aftias', 'Γεώργιος Αυτιάς'],
    ['Ευαγγελία', 'Evangelia'],
    ['Μπελέρης', 'Fredis BELERIS'],
    ['Παύλος', 'Pavlos'],
    ['istanbul', 'İSTANBUL'],
    ['s&d', 'S&D'],
  ] as const)
    it(`“${query}” finds ${name}`, () => expect(find(query, name)).to.deep.equal([name]));

  it('finds a Greek name at each of its letters but a γ, which may become an n', () => {
    for (const [name, latin] of [
      ['Αυτιάς', 'Aftias'],
      ['Ευαγγελία', 'Evangelia'],
      ['Παπαδόπουλος', 'Papadopoulos'],
    ] as const)
      for (let length = 3; length <= name.length; length++)
        if (!name.slice(0, length).endsWith('γ')) expect(find(name.slice(0, length), latin), name.slice(0, length)).to.deep.equal([latin]);
  });

  it('one or two letters begin a word', () => {
    expect(find('le', 'Elena Leclerc', 'Alena Kolesová')).to.deep.equal(['Elena Leclerc']);
    expect(find('', 'anybody')).to.deep.equal(['anybody']);
  });

  it('folding once is folding for good, and leaves words alone', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        const folded = foldForSearch(text);
        expect(foldForSearch(folded)).to.equal(folded);
        expect(folded).to.match(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
      }),
    );
  });

  it('every word of a name finds its member, in any case and without accents', () => {
    fc.assert(
      fc.property(fc.constantFrom(...members), fc.boolean(), ({name}, isUpper) => {
        for (const word of name.split(' ')) {
          const typed = word.normalize('NFD').replace(/\p{M}/gu, '');
          expect(find(isUpper ? typed.toUpperCase() : typed.toLowerCase(), name)).to.deep.equal([name]);
        }
      }),
    );
  });
});

describe('filters', () => {
  const arbitrary = fc.array(
    fc.record({
      group: fc.constantFrom('A', 'B', 'C'),
      stance: fc.constantFrom('active', 'left', 'none'),
      constituency: fc.option(fc.constantFrom('North', 'South'), {nil: undefined}),
      committees: fc.array(fc.constantFrom('AGRI', 'LIBE')),
    }),
    {maxLength: 30},
  );
  const facets: readonly Facet[] = ['group', 'stance', 'constituency', 'committee'];
  const value = {
    group: fc.constantFrom('', 'A', 'B', 'C'),
    stance: fc.constantFrom('', 'active', 'left', 'none'),
    constituency: fc.constantFrom('', 'North'),
    committee: fc.constantFrom('', 'AGRI', 'LIBE'),
  };

  it('each count is the number of members that this choice would show', () => {
    fc.assert(
      fc.property(arbitrary, fc.record(value), (some, filter) => {
        const rows = toRows(
          some.map(({stance, committees, ...rest}, i) =>
            member(String(i), {...rest, stance: {code: stance}, committees: committees.map((code) => ({code}))} as never),
          ),
          'en',
          [],
        );
        const counts = countChoices(rows, {...NO_FILTER, ...filter});
        for (const facet of facets)
          for (const [code, count] of counts[facet])
            expect(match(rows, {...NO_FILTER, ...filter, [facet]: code}).rows).to.have.length(count);
      }),
    );
  });

  it('a family name of several words is found written as one', () => {
    const rows = toRows([member('1', {name: 'Aodhán Ó RÍORDÁIN', given: 'Aodhán', family: 'Ó RÍORDÁIN'})], 'en', []);
    expect(match(rows, {...NO_FILTER, query: 'oriordain'}).rows).to.have.length(1);
  });

  it('who is searched for and does not fit the filters is told apart; without a search nobody is', () => {
    const rows = toRows([member('1', {name: 'Ann', group: 'A'}), member('2', {name: 'Anna', group: 'B'})], 'en', []);
    const ids = (filter: object): string[][] => {
      const {rows: found, hidden} = match(rows, {...NO_FILTER, ...filter});
      return [found, hidden].map((some) => some.map((row) => row.member.id));
    };
    expect(ids({query: 'ann', group: 'A'})).to.deep.equal([['1'], ['2']]);
    expect(ids({group: 'A'})).to.deep.equal([['1'], []]);
  });

  it('members stand in the order of the reader’s alphabet', () => {
    const names = (tag: string): string[] =>
      toRows([member('1', {name: 'Ö'}), member('2', {name: 'Z'}), member('3', {name: 'O'})], tag, []).map((row) => row.member.name);
    expect(names('de')).to.deep.equal(['O', 'Ö', 'Z']);
    expect(names('sv')).to.deep.equal(['O', 'Z', 'Ö']);
  });
});
