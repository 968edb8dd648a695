import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {formatDateline} from '../../src/i18n/dateline.js';
import {formatDate, formatNumber, formatPercent} from '../../src/i18n/format.js';
import {formatter} from '../../src/i18n/intl-cache.js';
import {fillPlaceholders, placeholder} from '../../src/i18n/placeholders.js';

describe('numbers and dates', () => {
  it('are those of the language, also where the browser has no data for it', () => {
    for (const tag of ['mt', 'ga', 'xx', 'lb']) expect(formatNumber(tag, 3230), tag).to.match(/^3[,.\s]?230$/);
    expect(formatDate('mt', '2025-01-06')).to.contain('2025');
    expect(formatter(Intl.NumberFormat, 'zz').resolvedOptions().locale).to.match(/^en/);
  });

  it('English of no country is European', () => expect(formatDate('en', '2025-01-06')).to.equal('6 January 2025'));

  it('English of America is American', () => expect(formatDate('en-US', '2025-01-06')).to.equal('January 6, 2025'));

  it('have the precision that is known', () => {
    expect(formatDate('de', '2025')).to.equal('2025');
    expect(formatDate('de', '2025-01')).to.equal('Januar 2025');
    expect(formatDate('de', '2025-01-06')).to.equal('6. Januar 2025');
    expect(formatDate('de', '2025-01-06T12:00:00Z')).to.equal('6. Januar 2025');
    expect(formatDate('de', '2025-01-06T12:00:00Z', true)).to.match(/6\. Januar 2025.*\d\d:\d\d/);
  });

  it('the first of a month is an ordinal in French', () => {
    expect(formatDate('fr', '2025-01-01')).to.equal('1er janvier 2025');
    expect(formatDate('fr-BE', '2025-01-11')).to.equal('11 janvier 2025');
    expect(formatDate('fr', '2025-01')).to.equal('janvier 2025');
  });

  it('a letter has its place and date as its language writes them', () => {
    expect(formatDateline('fr-FR', 'Berlin', '2025-01-06')).to.equal('Berlin, le 6 janvier 2025');
    expect(formatDateline('fr', 'Berlin', '2025')).to.equal('Berlin, 2025');
    expect(formatDateline('pl', 'Berlin', '2025-01-06')).to.equal('Berlin, 6 stycznia 2025 r.');
    expect(formatDateline('de', 'Berlin', '2025-01-06')).to.equal('Berlin, 6. Januar 2025');
    expect(formatDateline('ar', 'برلين', '2025')).to.match(/^برلين، /);
    expect(formatDateline('en', undefined, '2025-01-06')).to.equal('6 January 2025');
    expect(formatDateline('en', 'Berlin', undefined)).to.equal('Berlin');
  });

  it('a day stays that day for every reader', () => {
    fc.assert(
      fc.property(fc.date({min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true}), (date) => {
        const day = date.toISOString().slice(0, 10);
        return formatDate('en', day).startsWith(String(Number(day.slice(8))));
      }),
    );
  });

  it('nothing is full before it is', () => {
    expect(formatPercent('en', 0.9999)).to.equal('99%');
    expect(formatPercent('en', 1)).to.equal('100%');
    expect(formatPercent('en', 1.2)).to.equal('120%');
  });

  it('formatters are few, however many languages come along', () => {
    const first = formatter(Intl.NumberFormat, 'pl');
    expect(formatter(Intl.NumberFormat, 'pl')).to.equal(first);
    for (let i = 0; i < 100; i++) formatter(Intl.NumberFormat, `en-x-a${i}`);
    expect(formatter(Intl.NumberFormat, 'pl')).not.to.equal(first);
  });
});

describe('marks in messages', () => {
  it('are cut out again, in any order', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
        const parts = [Symbol('0'), Symbol('1')];
        return (
          JSON.stringify(fillPlaceholders(`${a}${placeholder(1)}${b}${placeholder(0)}${c}`, parts).map(String)) ===
          JSON.stringify([a, parts[1], b, parts[0], c].map(String))
        );
      }),
    );
  });
});
