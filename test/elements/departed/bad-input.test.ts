import {expect} from '@open-wc/testing';
import '../../../src/elements/departed/define.js';
import {takeConsole} from '../../support/console.js';
import {HOSTILE_ADDRESSES} from '../../support/hostile-addresses.js';
import {part, seen, until} from '../../support/page.js';
import {line, many, names, show} from './support/departures.js';

const good = {id: 'good', name: 'Good', kind: 'ngo', leftOn: '2025-01-06', source: 'https://news.example/good'};

const droppedRows: readonly [what: string, row: unknown][] = [
  ['nothing', null],
  ['a number', 3],
  ['a list', [good]],
  ['no name', {id: 'x'}],
  ['an empty name', {id: 'x', name: ''}],
  ['a name of nothing that is seen', {id: 'x', name: '\u200b\u2060'}],
  ['a name that is no text', {id: 'x', name: ['Good']}],
  ['a name of a whole book', {id: 'x', name: 'x'.repeat(2_001)}],
  ['no id', {name: 'X'}],
  ['an id that is a path', {id: '../x', name: 'X'}],
  ['the same id', {...good, name: 'Other'}],
  ['the same name', {...good, id: 'other', name: 'GOOD'}],
  ['a date to come', {id: 'x', name: 'X', leftOn: '2999-01-01'}],
];

/** Rows that show without what is wrong with them. */
const mendedRows: readonly [what: string, row: object, text: RegExp][] = [
  ['a date that does not exist', {leftOn: '2025-02-30'}, /^X Other$/],
  ['a date in another form', {leftOn: '06/01/2025'}, /^X Other$/],
  ['a date that is a number', {leftOn: 2025}, /^X Other$/],
  ['an unknown kind', {kind: 'circus'}, /^X Other 6 January 2025$/],
  ['a kind that is a name of JavaScript', {kind: 'toString'}, /^X Other 6 January 2025$/],
  ['an unknown country', {country: 'QQ'}, /^X Other 6 January 2025$/],
  ['a country that is none', {country: 'France'}, /^X Other 6 January 2025$/],
  ['an unknown way to leave', {how: 'loudly'}, /^X Other 6 January 2025$/],
  ['members that are no number', {members: 'many'}, /^X Other 6 January 2025$/],
  ['no member', {members: 0}, /^X Other 6 January 2025$/],
  ['a network by the name of a prototype', {movedTo: [{network: '__proto__'}]}, /now on __proto__/],
];

const NO_LINKS = [...HOSTILE_ADDRESSES, 'mailto:x@example.org', '//news.example/x', '/relative', 'not an address'];

describe('leavex-departed and bad input', () => {
  for (const [what, row] of droppedRows) {
    it(`${what}: left out, said once, the good one shows`, async () => {
      const widget = await show([good, row]);
      expect(names(widget)).to.deep.equal(['Good']);
      const said = takeConsole();
      expect(said).to.have.length(1);
      expect(said[0]).to.match(/^warn: leavex-widgets: http.*departures\/all\.json: 1 row left out: a field is missing .* Check the file/);
    });
  }

  for (const [what, more, text] of mendedRows) {
    it(`${what}: shown without it`, async () => {
      const dated = 'leftOn' in more ? {} : {leftOn: '2025-01-06'};
      const widget = await show([{id: 'x', name: 'X', ...dated, source: 'https://news.example/x', ...more}]);
      expect(seen(widget.shadowRoot!.querySelector('[part~=entry]')!)).to.match(text);
      takeConsole();
    });
  }

  it('an address that is none is no link', async () => {
    const rows = NO_LINKS.map((url, i) => ({id: `h${i}`, name: `Hostile ${i}`, source: url, movedTo: [{network: 'mastodon', url}]}));
    const widget = await show(rows);
    part(widget, 'more')!.click();
    await widget.updateComplete;
    expect(names(widget)).to.have.length(NO_LINKS.length);
    const links = [...widget.shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part~=entry] a')];
    expect(links.map(({href}) => href)).to.deep.equal([]);
    takeConsole();
  });

  it('markup in a name is text, and cannot turn what follows', async () => {
    const name = '<img src=x onerror=alert(1)> \u202eright to left';
    const widget = await show([{id: 'x', name, leftOn: '2025'}]);
    const shown = name.replace('\u202e', '');
    expect(names(widget)).to.deep.equal([shown]);
    expect(widget.shadowRoot!.querySelectorAll('img')).to.have.length(0);
    expect(widget.shadowRoot!.querySelector('bdi')!.textContent).to.equal(shown);
  });

  it('a name of 200 characters fits', async () => {
    const long = ['x'.repeat(200), 'word '.repeat(40).trim()].map((name, i) => ({id: `${i}`, name}));
    for (const variant of ['list', 'ticker']) {
      const widget = await show(long, `variant="${variant}"`, 'display: block; inline-size: 320px');
      expect(widget.scrollWidth).to.be.at.most(320);
    }
  });

  it('of ten thousand, a tenth of them broken, the good ones show, said once', async () => {
    const rows = many(10_000).map((row, i) => (i % 10 ? row : {...row, name: ''}));
    const widget = await show(rows, 'variant="ticker"', 'display: block; inline-size: 700px');
    expect(part(widget, 'headline')!.textContent).to.equal('9,000 organisations have left X');
    const said = takeConsole();
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^warn: leavex-widgets: http\S+ 1000 rows left out: /);
    await line(widget);
    const elements = (): number => widget.shadowRoot!.querySelectorAll('*').length;
    expect(elements(), 'of the ticker').to.be.at.most(300);
    part(widget, 'all')!.click();
    await until(() => names(widget).length === 20, 'the list');
    expect(elements(), 'of the list').to.be.at.most(300);
  });

  it('properties of any type do no harm', async () => {
    const widget = await show([good]);
    for (const value of [null, undefined, 0, NaN, {}, [], true, '\u0000', 'x'.repeat(10_000)]) {
      for (const name of ['variant', 'country', 'kind', 'since', 'limit', 'speed']) {
        Object.assign(widget, {[name]: value});
        await widget.updateComplete;
        expect(seen(widget), `${name}=${JSON.stringify(value)?.slice(0, 20)}`).to.match(/Good|No one is listed/);
        Object.assign(widget, {[name]: undefined});
      }
    }
    await widget.updateComplete;
    expect(seen(widget)).to.contain('Good');
    takeConsole(); // It says what to write.
  });
});
