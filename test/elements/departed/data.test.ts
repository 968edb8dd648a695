import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {Departure} from '../../../src/api/schema/departures.js';
import {cleanDepartures, type Entry} from '../../../src/elements/departed/departed-data.js';
import {foldForSearch} from '../../../src/text/fold.js';
import {countOrganisations, groupAdjacent, filterByReader, filterByAuthor, countBy} from '../../../src/elements/departed/filter-entries.js';
import {turnWindow, windowOf} from '../../../src/elements/departed/ticker-window.js';
import {six} from './support/departures.js';

const NOW = Date.UTC(2026, 0, 15, 12);
const entries = cleanDepartures(six, NOW);
const ids = (list: readonly Departure[]): string[] => list.map(({id}) => id);
const row = (more: Partial<Departure>): Departure => ({id: 'a', name: 'A', ...more});
const clean = (...rows: Departure[]): Entry[] => cleanDepartures(rows, NOW);
const all = {query: '', country: '', kind: ''};

const date = fc
  .date({min: new Date('2022-01-01'), max: new Date('2030-01-01'), noInvalidDate: true})
  .chain((day) => fc.constantFrom(4, 7, 10).map((length) => day.toISOString().slice(0, length)));
const departure: fc.Arbitrary<Departure> = fc.record(
  {
    id: fc.stringMatching(/^[a-e]{1,2}$/),
    name: fc.string({minLength: 1, maxLength: 4, unit: 'binary'}),
    country: fc.constantFrom('FR', 'DE', 'EU', 'QQ', 'ZX'),
    kind: fc.constantFrom('media', 'ngo', 'something', 'constructor', '__proto__'),
    how: fc.constantFrom('deleted', 'closed', 'dormant', 'partial', 'silent'),
    leftOn: date,
    returnedOn: date,
    members: fc.integer({min: 1, max: 100}),
    partOf: fc.stringMatching(/^[a-e]{1,2}$/),
  },
  {requiredKeys: ['id', 'name']},
);
const rows = fc.array(departure, {maxLength: 30});

describe('departures that can be shown', () => {
  it('stand in order of their dates, the latest first, the unknown last', () => {
    const dates = ['2024', undefined, '2024-05-02', '2024-05', '2024-05-03', '2024-11'];
    const sorted = clean(...dates.map((leftOn, i) => row({id: `${i}`, name: `${i}`, ...(leftOn && {leftOn})})));
    expect(sorted.map(({leftOn}) => leftOn)).to.deep.equal(['2024-11', '2024-05-03', '2024-05-02', '2024-05', '2024', undefined]);
  });

  it('leave out who is there already: the same id, or the same name in the same country', () => {
    const list = clean(
      row({id: '1', name: 'Parti Socialiste', country: 'BE'}),
      row({id: '2', name: 'Parti socialiste', country: 'FR'}),
      row({id: '3', name: 'PARTI  SOCIALISTE', country: 'FR'}),
      row({id: '1', name: 'Other', country: 'BE'}),
    );
    expect(ids(list)).to.deep.equal(['1', '2']);
  });

  it('leave out who is yet to leave, but not who leaves today in the east', () => {
    const list = clean(
      ...['2026-01-15', '2026-01-16', '2026-01-17', '2026-01', '2026-02', '2026', '2027'].map((leftOn) =>
        row({id: leftOn, name: leftOn, leftOn}),
      ),
    );
    expect(ids(list).sort()).to.deep.equal(['2026', '2026-01', '2026-01-15', '2026-01-16']);
  });

  it('leave out names that nobody can see', () => {
    expect(clean(row({name: '\u200b \u202e'}))).to.deep.equal([]);
  });

  it('are of a kind that there is a word for', () => {
    for (const kind of ['constructor', '__proto__', 'circus', undefined]) expect(clean(row(kind ? {kind} : {}))[0]!.kind).to.equal('other');
  });

  it('whatever comes: known kinds, no doubles, nothing invented, newest first', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const cleaned = cleanDepartures(list, NOW);
        expect(new Set(ids(cleaned)).size).to.equal(cleaned.length);
        expect(new Set(cleaned.map(({folded, country}) => `${folded}/${country}`)).size).to.equal(cleaned.length);
        for (const entry of cleaned) {
          expect(list.some(({id, name}) => id === entry.id && name === entry.name)).to.equal(true);
          expect(entry.kind).to.be.oneOf(['media', 'ngo', 'other']);
        }
        const dates = cleaned.map(({leftOn}) => leftOn ?? '');
        expect(dates).to.deep.equal([...dates].sort().reverse());
      }),
    );
  });
});

describe('how many have left', () => {
  it('counts full departures that stand, with all whom they stand for, nobody twice', () => {
    // The Guardian, Le Monde and 87: one of these is not counted again, Vienna is dormant, one came back.
    expect(countOrganisations(entries).organisations).to.equal(89);
  });

  it('counts a part where the whole is not counted', () => {
    expect(
      countOrganisations(
        clean(row({id: 'whole', name: 'W', members: 47, how: 'dormant'}), row({id: 'part', partOf: 'whole', how: 'closed'})),
      ).organisations,
    ).to.equal(1);
    expect(countOrganisations(clean(row({partOf: 'missing'}))).organisations).to.equal(1);
    expect(countOrganisations(clean(row({partOf: 'a'}))).organisations).to.equal(1);
  });

  it('is never more than all together, and follows from what is shown', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const cleaned = cleanDepartures(list, NOW);
        const count = countOrganisations(cleaned).organisations;
        const most = cleaned.filter(({how, returnedOn}) => !returnedOn && (how === undefined || how === 'closed' || how === 'deleted'));
        expect(count).to.be.at.most(most.reduce((sum, {members = 1}) => sum + members, 0));
        expect(countOrganisations([...cleaned].reverse()).organisations).to.equal(count);
      }),
    );
  });
});

describe('what the page author wants', () => {
  it('is one or several countries and kinds, in any case', () => {
    expect(ids(filterByAuthor(entries, {country: 'fr'})).sort()).to.deep.equal(['many', 'monde', 'one']);
    expect(ids(filterByAuthor(entries, {country: ' GB, at '})).sort()).to.deep.equal(['guardian', 'wien']);
    expect(ids(filterByAuthor(entries, {kind: 'media university'})).sort()).to.deep.equal(['guardian', 'monde', 'wien']);
    expect(filterByAuthor(entries, {kind: 'unknown'})).to.deep.equal([]);
    expect(filterByAuthor(entries, {country: '', kind: ' ', since: ''})).to.deep.equal(entries);
  });

  it('since a year, a month or a day, as far as is known', () => {
    expect(ids(filterByAuthor(entries, {since: '2025'})).sort()).to.deep.equal(['many', 'monde', 'one']);
    expect(ids(filterByAuthor(entries, {since: '2024-11-25'})).sort()).to.deep.equal(['many', 'monde', 'one', 'wien']);
    // A departure “in 2025” may have been in June.
    expect(ids(filterByAuthor(entries, {since: '2025-06'})).sort()).to.deep.equal(['many', 'one']);
    expect(filterByAuthor(entries, {since: 'yesterday'}), 'no date').to.deep.equal(entries);
    expect(filterByAuthor(clean(row({})), {since: '2020'}), 'no date known').to.deep.equal([]);
  });

  it('since so many days ago, and then only whose day is known', () => {
    const ago = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
    const dates = {today: ago(0), week: ago(7), older: ago(8), year: ago(0).slice(0, 4), month: ago(0).slice(0, 7), unknown: undefined};
    const some = cleanDepartures(
      Object.entries(dates).map(([id, leftOn]) => row({id, name: id, ...(leftOn && {leftOn})})),
      Date.now(),
    );
    expect(ids(filterByAuthor(some, {since: '7d'})).sort()).to.deep.equal(['today', 'week']);
    expect(ids(filterByAuthor(some, {since: '0d'}))).to.deep.equal(['today']);
    expect(filterByAuthor(some, {since: '-7d'}), 'no number of days').to.have.length(6);
    expect(filterByAuthor(some, {since: '7 days'}), 'no number of days').to.have.length(6);
  });
});

describe('what a reader looks for', () => {
  it('is found by words of the name in any order, without accents and case', () => {
    expect(ids(filterByReader(entries, {...all, query: 'WIEN univ'}))).to.deep.equal(['wien']);
    expect(ids(filterByReader(entries, {...all, query: 'emmaus'}))).to.deep.equal(['one']);
    expect(filterByReader(entries, {...all, query: '  '})).to.deep.equal(entries);
    expect(filterByReader(entries, {...all, query: 'nobody'})).to.deep.equal([]);
    expect(ids(filterByReader(entries, {query: 'mon', country: 'FR', kind: 'media'}))).to.deep.equal(['monde']);
  });

  it('folds what people spell in many ways', () => {
    expect(foldForSearch('Weißdorn')).to.equal(foldForSearch('WEISSDORN'));
    expect(foldForSearch('BOẞDORF')).to.equal(foldForSearch('Bossdorf'));
    expect(foldForSearch('Łódź')).to.equal('lodz');
    expect(foldForSearch('ŞOŞOACĂ')).to.equal(foldForSearch('Șoșoacă'));
    expect(foldForSearch('Ковачев'), 'Latin letters find other scripts').to.equal('kovachev');
    expect(foldForSearch('  #ByeBye—Elon! ')).to.equal('byebye elon');
  });

  it('finds every entry by its own name', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const cleaned = cleanDepartures(list, NOW);
        for (const entry of cleaned) expect(filterByReader(cleaned, {...all, query: entry.name})).to.include(entry);
      }),
    );
  });

  it('counts that agree with what a choice shows', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const cleaned = cleanDepartures(list, NOW);
        for (const [kind, count] of countBy(cleaned, 'kind')) expect(filterByReader(cleaned, {...all, kind})).to.have.length(count);
        for (const [country, count] of countBy(cleaned, 'country'))
          expect(filterByReader(cleaned, {...all, country})).to.have.length(count);
      }),
    );
  });

  it('groups neighbours and loses nobody', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const cleaned = cleanDepartures(list, NOW);
        const groups = groupAdjacent(cleaned, ({leftOn}) => leftOn?.slice(0, 7) ?? '');
        expect(groups.flatMap(([, members]) => members)).to.deep.equal(cleaned);
        groups.forEach(([heading], i) => void expect(heading).not.to.equal(groups[i - 1]?.[0]));
      }),
    );
  });
});

describe('the window of a line without end', () => {
  const lengths = fc.integer({min: 1, max: 100});
  it('shows everybody in turn, and each once to assistive technology', () => {
    fc.assert(
      fc.property(lengths, fc.nat(200), (length, turns) => {
        const list = Array.from({length}, (_, i) => i);
        let first = 0;
        for (let i = 0; i < turns; i++) {
          const [, second] = windowOf(list, first, 0);
          first = turnWindow(length, first);
          expect(
            windowOf(list, first, 0)[0]!.rows.map(([row]) => row),
            'the second chunk becomes the first',
          ).to.deep.equal(second!.rows.map(([row]) => row));
        }
        const flat = windowOf(list, first, 0).flatMap((chunk) => chunk.rows);
        flat.forEach(([row], i) => void expect(row).to.equal((first + i) % length));
        const originals = flat.filter(([, isCopy]) => !isCopy).map(([row]) => row);
        expect(new Set(originals).size).to.equal(originals.length);
        expect(originals).to.have.length(Math.min(length, 36));
      }),
    );
  });
});
