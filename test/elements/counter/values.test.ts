import {expect} from '@open-wc/testing';
import '../../../src/elements/counter/define.js';
import type {LeavexCounter} from '../../../src/elements/counter/leavex-counter.js';
import {afterNumber} from '../../../src/elements/counter/counter-sentences.js';
import {takeConsole} from '../../support/console.js';
import {HOSTILE_ADDRESSES} from '../../support/hostile-addresses.js';
import {heard, pause, part, place, seen, serveSite, settle, until, untilLoading, untilStatus, type Widget} from '../../support/page.js';

const counter = (attributes: string, content = ''): LeavexCounter & Widget =>
  place(`<leavex-counter lang="en" ${attributes}>${content}</leavex-counter>`);

describe('leavex-counter with values in the tag', () => {
  it('shows them and asks nobody', async () => {
    const widget = counter('count="3230" updated-at="2025-01-06"');
    await settle(widget);
    expect(widget.status).to.equal('ready');
    expect(seen(widget)).to.match(/^3,230 signatures as of 6 January 2025$/);
  });

  it('asks nobody when the petition is closed, although there is an API', async () => {
    const site = await serveSite({'counter.json': {count: 9}});
    const widget = counter(`count="3230" closed api="${site.url}"`);
    await settle(widget);
    await pause();
    expect(await site.requests()).to.deep.equal({});
    expect(seen(widget)).to.match(/3,230 signatures.*Petition closed/);
  });

  it('an answer takes their place', async () => {
    const site = await serveSite({'counter.json': {count: 3500, updated: '2025-02-01'}});
    const widget = counter(`count="3230" updated-at="2025-01-06" api="${site.url}"`);
    await until(() => seen(widget).includes('3,500'), 'the answer');
    await until(() => seen(widget).includes('1 February 2025'), 'its date');
  });

  it('they stand when there is no answer', async () => {
    const site = await serveSite({});
    const widget = counter(`count="3230" api="${site.url}"`, 'fallback');
    await untilStatus(widget, 'stale');
    expect(seen(widget)).to.match(/^3,230 signatures/);
    expect(takeConsole()).to.have.length(1);
  });

  for (const value of ['', ' ', 'abc', '3 230', '-5', '1.5', '1e3', 'NaN', '99999999999999999999', '٣٢٣٠', '0x10', '+5']) {
    it(`count="${value}" is none`, async () => {
      const widget = counter(`count="${value}"`, 'fallback');
      await settle(widget);
      expect(seen(widget)).to.equal('fallback');
      takeConsole(); // It says that it needs an API.
    });
  }

  for (const value of [NaN, Infinity, -1, 1.5, {}, [], 'abc', true, Symbol('x')] as never[]) {
    it(`count = ${String(value)} by script is none`, async () => {
      const widget = counter('', 'fallback');
      widget.count = value;
      await settle(widget);
      expect(seen(widget)).to.equal('fallback');
      takeConsole();
    });
  }

  it('follows when scripts change them', async () => {
    const widget = counter('count="1"');
    await settle(widget);
    expect(seen(widget)).to.equal('1 signature');
    widget.count = 5;
    await until(() => seen(widget) === '5 signatures', 'the new number');
  });

  it('an impossible date is left out', async () => {
    const widget = counter('count="3230" updated-at="2025-02-30"');
    await settle(widget);
    expect(seen(widget)).to.equal('3,230 signatures');
    expect(takeConsole().join()).to.match(/updated-at="2025-02-30" cannot be used/);
  });

  it('a date is that day everywhere, an instant the reader’s day', async () => {
    const day = counter('count="1" updated-at="2025-01-01"');
    const month = counter('count="1" updated-at="2025-01"');
    const year = counter('count="1" updated-at="2025"');
    await settle(day);
    await settle(month);
    await settle(year);
    expect(seen(day)).to.contain('as of 1 January 2025');
    expect(seen(month)).to.contain('as of January 2025');
    expect(seen(year)).to.contain('as of 2025');
  });
});

describe('leavex-counter as a bar', () => {
  it('has a bar when there is a goal in the tag', async () => {
    const widget = counter('count="3230" goal="5000"');
    await settle(widget);
    const meter = widget.shadowRoot!.querySelector('[role=meter]')!;
    expect(meter.getAttribute('aria-valuenow')).to.equal('3230');
    expect(meter.getAttribute('aria-valuemax')).to.equal('5000');
    expect(meter.getAttribute('aria-valuetext')).to.equal('3,230 signatures (64%)');
    expect(meter.getAttribute('aria-label')).to.equal('Goal: 5,000');
    const share = part(widget, 'fill')!.getBoundingClientRect().width / meter.clientWidth;
    expect(share).to.be.closeTo(0.646, 0.01);
  });

  it('grows from the right in a language that does', async () => {
    const widget = place<Widget>('<leavex-counter lang="ar" count="1" goal="4"></leavex-counter>');
    await settle(widget);
    await until(() => part(widget, 'fill'), 'the bar');
    const fill = part(widget, 'fill')!.getBoundingClientRect();
    const track = part(widget, 'bar')!.getBoundingClientRect();
    expect(track.right - fill.right).to.be.below(2);
  });

  it('is full, not fuller, above its goal, and says so', async () => {
    const widget = counter('count="5600" goal="5000"');
    await settle(widget);
    expect(seen(widget)).to.contain('Goal of 5,000 reached');
    expect(part(widget, 'bar')!.getAttribute('aria-valuenow')).to.equal('5000');
    expect(part(widget, 'bar')!.getAttribute('aria-valuetext')).to.equal('5,600 signatures (112%)');
    expect(part(widget, 'fill')!.getBoundingClientRect().width).to.be.at.most(part(widget, 'bar')!.clientWidth + 1);
  });

  it('99.9 % is not 100 %', async () => {
    const widget = counter('count="4999" goal="5000"');
    await settle(widget);
    expect(part(widget, 'bar')!.getAttribute('aria-valuetext')).to.contain('(99%)');
  });

  it('stays one line when only the answer has a goal', async () => {
    const site = await serveSite({'counter.json': {count: 3230, goal: 5000}});
    const widget = counter(`api="${site.url}"`);
    await untilStatus(widget, 'ready');
    expect(widget.shadowRoot!.querySelector('[role=meter]')).to.equal(null);
    expect(seen(widget)).to.match(/3,230 signatures.*Goal: 5,000/);
  });

  it('leaves no gap between its lines where there is no goal', async () => {
    const gap = (widget: Widget): number =>
      part(widget, 'meta')!.getBoundingClientRect().top - part(widget, 'sentence')!.parentElement!.getBoundingClientRect().bottom;
    const own = counter('variant="bar" count="3230" updated-at="2025-01-06"');
    const site = await serveSite({'counter.json': {count: 3230, updated: '2025-01-06'}});
    const answered = counter(`variant="bar" api="${site.url}"`);
    await settle(own);
    await untilStatus(answered, 'ready');
    for (const widget of [own, answered]) {
      expect(gap(widget)).to.be.within(-1, 1);
      expect(widget.shadowRoot!.querySelector('[role=meter]')).to.equal(null);
    }
    expect(part(own, 'bar'), 'nothing is on its way').to.equal(null);
  });

  for (const [what, answer] of [
    ['', {count: 3230, goal: 5000, updated: '2025-01-06'}],
    [' without a goal', {count: 3230, updated: '2025-01-06'}],
  ] as const)
    it(`takes no more and no less room when the answer comes${what}`, async () => {
      const site = await serveSite({
        'counter.json': {$behaviour: 'slow', ms: 500, body: JSON.stringify(answer)},
      });
      const widget = counter(`variant="bar" api="${site.url}"`);
      await untilLoading(widget);
      await settle(widget);
      expect(widget.status).to.equal('loading');
      const before = widget.getBoundingClientRect().height;
      await untilStatus(widget, 'ready');
      expect(Math.abs(widget.getBoundingClientRect().height - before)).to.be.at.most(2);
    });
});

describe('leavex-counter and what it links to', () => {
  it('links the number', async () => {
    const widget = counter('count="3230" href="https://example.org/sign"');
    await settle(widget);
    const link = widget.shadowRoot!.querySelector('a')!;
    expect(link.href).to.equal('https://example.org/sign');
    expect(link.textContent.trim()).to.equal('3,230');
  });

  for (const href of HOSTILE_ADDRESSES) {
    it(`does not link to ${JSON.stringify(href)}`, async () => {
      const widget = counter('count="3230"');
      widget.href = href;
      await settle(widget);
      expect(widget.shadowRoot!.querySelector('a')).to.equal(null);
      expect(seen(widget)).to.contain('3,230');
      takeConsole(); // It says what to write.
    });
  }

  it('names and links its source, safely', async () => {
    const site = await serveSite({'counter.json': {count: 1, source: {name: '<img src=x onerror=alert(1)>', url: 'javascript:alert(1)'}}});
    const widget = counter(`api="${site.url}"`);
    await untilStatus(widget, 'ready');
    expect(seen(widget)).to.contain('Source: <img src=x onerror=alert(1)>');
    expect(widget.shadowRoot!.querySelector('a, img')).to.equal(null);
  });
});

describe('leavex-counter and other people’s JSON', () => {
  const cases = [
    [
      'the European Citizens’ Initiative',
      {signatureCount: 1_000_001, goal: 1_000_000},
      'pointer="/signatureCount" goal-pointer="/goal"',
      /1,000,001 signatures.*Goal of 1,000,000 reached/,
    ],
    [
      'the UK Parliament',
      {data: {attributes: {signature_count: 10_001}}},
      'pointer="/data/attributes/signature_count"',
      /10,001 signatures/,
    ],
    ['a list', [{n: 7}], 'pointer="/0/n"', /7 signatures/],
    ['names with slashes', {'a/b': {'~c': 12}}, 'pointer="/a~1b/~0c"', /12 signatures/],
    ['digits in a string', {n: '3230'}, 'pointer="/n"', /3,230 signatures/],
  ] as const;
  for (const [name, json, attributes, text] of cases) {
    it(`reads ${name}`, async () => {
      const site = await serveSite({'foreign.json': json});
      const widget = counter(`src="${site.url}foreign.json" ${attributes}`);
      await untilStatus(widget, 'ready');
      expect(seen(widget)).to.match(text);
    });
  }

  for (const json of [{}, {n: null}, {n: -1}, {n: '3 230'}, {n: 1e21}, null, [], 'text']) {
    it(`keeps the fallback with ${JSON.stringify(json)}`, async () => {
      const site = await serveSite({'foreign.json': json});
      const errors = heard<{kind: string}>('leavex-error');
      const widget = counter(`src="${site.url}foreign.json" pointer="/n"`, 'fallback');
      await untilStatus(widget, 'error');
      expect(seen(widget)).to.equal('fallback');
      expect(errors.map(({detail}) => detail.kind)).to.deep.equal(['invalid']);
      expect(takeConsole()).to.have.length(1);
    });
  }
});

describe('leavex-counter of members and departures', () => {
  const index = {
    updated: '2026-02-04',
    total: 103,
    countries: [
      {country: 'BE', total: 22, stances: {active: 18, left: 1, none: 3}},
      {country: 'FR', total: 81, stances: {active: 60}},
      {country: 'MT', total: 6, stances: {none: 6}},
    ],
  };

  it('counts the members of the reader’s country', async () => {
    const site = await serveSite({'meps/index.json': index});
    const widget = counter(`of="members" country="be" api="${site.url}"`);
    await untilStatus(widget, 'ready');
    expect(seen(widget)).to.match(/^18 of your country’s 22 MEPs have an account on X/);
  });

  it('counts all members', async () => {
    const site = await serveSite({'meps/index.json': index});
    const widget = counter(`of="members" api="${site.url}"`);
    await untilStatus(widget, 'ready');
    expect(seen(widget)).to.match(/^78 of 109 MEPs have an account on X/);
  });

  it('says another country when that changes', async () => {
    const site = await serveSite({'meps/index.json': index});
    const widget = counter(`of="members" country="BE" api="${site.url}"`);
    await untilStatus(widget, 'ready');
    widget.country = 'FR';
    await until(() => seen(widget).startsWith('60 of your country’s 81'), 'France');
    expect(await site.requests()).to.deep.equal({'meps/index.json': 1});
  });

  it('nobody is no number, and no error', async () => {
    const site = await serveSite({'meps/index.json': index});
    const widget = counter(`of="members" country="MT" api="${site.url}"`);
    await untilStatus(widget, 'empty');
    expect(seen(widget))
      .to.match(/^None so far/)
      .and.not.match(/\b0\b/);
  });

  it('a country that is not there keeps the fallback', async () => {
    const site = await serveSite({'meps/index.json': index});
    const widget = counter(`of="members" country="US" api="${site.url}"`, 'fallback');
    await untilStatus(widget, 'error');
    expect(seen(widget)).to.equal('fallback');
    takeConsole();
  });

  it('a campaign that is not about X says its own words', async () => {
    const stances = [{code: 'for', label: {en: 'support the bill', fr: 'soutiennent la loi'}}];
    const site = await serveSite({'meps/index.json': {total: 5, stances, countries: [{country: 'FR', total: 5, stances: {for: 2}}]}});
    const widget = counter(`of="members" api="${site.url}"`);
    await untilStatus(widget, 'ready');
    expect(seen(widget)).to.equal('support the bill: 2 of 5 MEPs');
    widget.lang = 'fr';
    await until(() => seen(widget).includes('soutiennent la loi'), 'French words');
  });

  it('a campaign that is not about X and has no words says nothing of accounts', async () => {
    const stances = [{code: 'for', label: {}}];
    const site = await serveSite({'meps/index.json': {total: 5, stances, countries: [{country: 'FR', total: 5, stances: {for: 2}}]}});
    const widget = counter(`of="members" api="${site.url}"`);
    await untilStatus(widget, 'ready');
    expect(seen(widget)).to.contain('2 of 5 MEPs').and.not.to.contain('account');
  });

  it('a stance that stands after a name in the singular has other words for the count', async () => {
    const stances = [{code: 'for', label: {en: 'has promised to vote for it'}, pluralLabel: {en: 'Promised to vote for it'}}];
    const site = await serveSite({'meps/index.json': {total: 5, stances, countries: [{country: 'FR', total: 5, stances: {for: 2}}]}});
    const widget = counter(`of="members" api="${site.url}"`);
    await untilStatus(widget, 'ready');
    expect(seen(widget)).to.equal('Promised to vote for it: 2 of 5 MEPs');
  });

  for (const [lang, text, own] of [
    [
      'en',
      'Members of the Lower House with an account on X: 2 of 5',
      'Members of the Lower House from your country with an account on X: 2 of 5',
    ],
    ['de', 'Abgeordnete des Unterhauses mit Konto bei X: 2 von 5', 'Abgeordnete des Unterhauses aus Ihrem Land mit Konto bei X: 2 von 5'],
    ['fr', 'Parlementaires ayant un compte sur X\u202f: 2 sur 5', 'Parlementaires de votre pays ayant un compte sur X\u202f: 2 sur 5'],
    ['pl', 'Parlamentarzyści z\xa0kontem na X: 2 z\xa05', 'Parlamentarzyści z\xa0Twojego kraju z\xa0kontem na X: 2 z\xa05'],
    ['ar', 'أعضاء البرلمان الذين لديهم حساب على إكس: 2 من 5', 'أعضاء البرلمان من بلدك الذين لديهم حساب على إكس: 2 من 5'],
  ] as const)
    it(`another parliament is not the European one: its members have the campaign’s words, or neutral ones (${lang})`, async () => {
      const parliamentText = {
        name: {en: 'the Lower House'},
        members: {de: 'Abgeordnete des Unterhauses'},
        genitive: {en: 'of the Lower House', de: 'des Unterhauses'},
      };
      const countries = [{country: 'AT', total: 5, stances: {active: 2}}];
      const site = await serveSite({'meps/index.json': {parliament: 'Lower House', parliamentText, total: 5, countries}});
      for (const [attributes, expected] of [
        ['', text],
        ['country="AT"', own],
      ] as const) {
        const widget = counter(`of="members" ${attributes} api="${site.url}"`);
        widget.lang = lang;
        await untilStatus(widget, 'ready');
        // Engines differ on which digits Arabic has.
        const read = (): string =>
          seen(widget)
            .replace(/\s/g, ' ')
            .replace(/[٠-٩]/g, (digit) => `${'٠١٢٣٤٥٦٧٨٩'.indexOf(digit)}`);
        await until(() => read() === expected.replace(/\s/g, ' '), `“${seen(widget)}” for “${expected}”`);
      }
    });

  it('a stance of another parliament names no MEPs', async () => {
    const stances = [{code: 'for', label: {en: 'Promised to vote for it'}}];
    const countries = [{country: 'AT', total: 5, stances: {for: 2}}];
    const site = await serveSite({'meps/index.json': {parliament: 'Lower House', total: 5, stances, countries}});
    const widget = counter(`of="members" api="${site.url}"`);
    await untilStatus(widget, 'ready');
    expect(seen(widget)).to.equal('Promised to vote for it: 2 of 5');
  });

  it('counts departures', async () => {
    const site = await serveSite({'departures/index.json': {total: 158, updated: '2026-11'}});
    const widget = counter(`of="departures" api="${site.url}"`);
    await untilStatus(widget, 'ready');
    expect(seen(widget)).to.match(/^158 organisations have left X.*as of November 2026/);
  });
});

describe('leavex-counter and numbers out of order', () => {
  it('an older answer does not take the place of a newer', async () => {
    const site = await serveSite({'counter.json': {count: 3300, updated: '2025-02-02T10:00:00Z'}});
    const widget = counter(`api="${site.url}"`);
    await untilStatus(widget, 'ready');
    await site.put({'counter.json': {count: 3200, updated: '2025-02-02T09:00:00Z'}});
    await widget.reload();
    expect(seen(widget)).to.contain('3,300');
    await site.put({'counter.json': {count: 3290, updated: '2025-02-02T11:00:00Z'}});
    await widget.reload();
    await until(() => seen(widget).includes('3,290'), 'the smaller, newer number');
  });

  it('a sudden nothing replaces no number', async () => {
    const site = await serveSite({'counter.json': {count: 0}});
    const widget = counter(`count="3230" api="${site.url}"`);
    await settle(widget);
    await pause(100);
    expect(seen(widget)).to.equal('3,230 signatures');
  });

  it('nothing at all is said in words', async () => {
    const site = await serveSite({'counter.json': {count: 0}});
    const widget = counter(`api="${site.url}"`, 'fallback');
    await untilStatus(widget, 'empty');
    expect(seen(widget)).to.equal('None so far');
  });

  it('tells the page when the number changes, and only then', async () => {
    const site = await serveSite({'counter.json': {count: 5, goal: 10}});
    const counts = heard<{count: number; goal?: number}>('leavex-count');
    const widget = counter(`count="4" api="${site.url}"`);
    await until(() => seen(widget).includes('5 signatures'), 'the answer');
    await widget.reload();
    await site.put({'counter.json': {count: 6, goal: 10}});
    await widget.reload();
    widget.count = 99;
    await settle(widget);
    expect(counts.map(({detail}) => detail)).to.deep.equal([
      {count: 5, goal: 10},
      {count: 6, goal: 10},
    ]);
  });
});

describe('leavex-counter and what stands beside it', () => {
  const files = {'counter.json': {count: 3230, goal: 5000, updated: '2025-01-06', closed: true, source: {name: 'openPetition'}}};

  for (const [name, before, after] of [
    ['before and after it', 'Already ', ' and counting.'],
    ['before it', 'Already ', ''],
    ['after it', '', ' and counting.'],
  ] as const) {
    it(`has no more than the number and its words in a sentence with words ${name}`, async () => {
      const site = await serveSite(files);
      const sentence = place<HTMLElement>(
        `<p>${before}<leavex-counter lang="en" api="${site.url}">3,000 signatures</leavex-counter>${after}</p>`,
      );
      await untilStatus(sentence.querySelector<Widget>('leavex-counter')!, 'ready');
      expect(seen(sentence)).to.equal(`${before}3,230 signatures${after}`);
    });
  }

  it('has everything on a line of its own', async () => {
    const site = await serveSite(files);
    const line = place<HTMLElement>(`<p>\n <leavex-counter lang="en" api="${site.url}"></leavex-counter>\n</p>`);
    await untilStatus(line.querySelector<Widget>('leavex-counter')!, 'ready');
    expect(seen(line)).to.equal('3,230 signatures Goal: 5,000 Petition closed as of 6 January 2025 Source: openPetition');
  });

  it('keeps the room of an example that nobody sees or hears while it waits', async () => {
    const site = await serveSite({'counter.json': {$behaviour: 'slow', ms: 200, body: '{"count": 3230}'}});
    const widget = counter(`api="${site.url}"`, 'fallback');
    await until(() => widget.shadowRoot!.querySelector('.example'), 'the example');
    expect(seen(widget)).to.equal('fallback');
    expect(widget.shadowRoot!.querySelector('.example')!.getAttribute('aria-hidden')).to.equal('true');
    await untilStatus(widget, 'ready');
    expect(widget.shadowRoot!.querySelector('.example')).to.equal(null);
    expect(widget.shadowRoot!.querySelector('.moving'), 'it does not count up from an example').to.equal(null);
  });
});

describe('leavex-counter and its label', () => {
  it('takes the author’s words', async () => {
    const widget = counter('count="3230"', '<span slot="label">citizens have written</span>');
    await settle(widget);
    expect(seen(widget)).to.equal('3,230 citizens have written');
  });

  it('of something unknown counts signatures', async () => {
    const widget = counter('count="3230" of="nonsense"');
    await settle(widget);
    expect(seen(widget)).to.equal('3,230 signatures');
    expect(takeConsole().join()).to.match(/of="nonsense" has no effect/);
  });
});

describe('leavex-counter and older or careless markup', () => {
  it('still reads updated, and says once what to write instead', async () => {
    for (const widget of [counter('count="1" updated="2025-01-06"'), counter('count="2" updated="2025-01-06"')]) {
      await settle(widget);
      expect(seen(widget)).to.contain('as of 6 January 2025');
    }
    const said = takeConsole();
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('write updated-at instead of updated');
  });

  it('updated-at is what counts when there are both', async () => {
    const widget = counter('count="1" updated="2025-01-06" updated-at="2025-02-07"');
    await settle(widget);
    expect(seen(widget)).to.contain('as of 7 February 2025');
  });

  for (const [value, isClosed] of [
    ['', true],
    ['true', true],
    ['closed', true],
    ['false', false],
  ] as const)
    it(`closed="${value}" is ${isClosed}`, async () => {
      const widget = counter(`count="1" closed="${value}"`);
      await settle(widget);
      expect(widget.closed).to.equal(isClosed);
      expect(seen(widget).includes('Petition closed')).to.equal(isClosed);
      takeConsole();
    });

  it('a clock that is wrong changes nothing', async () => {
    const site = await serveSite({'counter.json': {count: 3230, updated: '2025-02-02T10:00:00Z'}});
    const {now} = Date;
    try {
      const texts: string[] = [];
      for (const time of [0, Date.parse('2015-01-01'), Date.parse('2040-01-01')]) {
        Date.now = () => time;
        const widget = counter(`api="${site.url}"`);
        await untilStatus(widget, 'ready');
        texts.push(seen(widget));
      }
      expect(new Set(texts).size, texts.join(' | ')).to.equal(1);
    } finally {
      Date.now = now;
    }
  });
});

describe('the words after the number', () => {
  it('have the space of the message, or none', () => {
    expect(afterNumber(' signatures')).to.deep.equal({space: ' ', label: 'signatures'});
    expect(afterNumber('\u00a0podpisów')).to.deep.equal({space: '\u00a0', label: 'podpisów'});
    expect(afterNumber('件の署名')).to.deep.equal({space: '', label: '件の署名'});
    expect(afterNumber('')).to.deep.equal({space: ' ', label: ''});
  });
});
