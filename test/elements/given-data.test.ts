import {expect} from '@open-wc/testing';
import '../../src/define.js';
import {takeConsole} from '../support/console.js';
import {heard, part, pause, place, seen, serveSite, settle, until, untilStatus, type Widget} from '../support/page.js';

type Given = Widget & {data: unknown};

const paragraph = (value: string): object => ({type: 'paragraph', children: [{type: 'text', value}]});
const member = (id: string, name: string, country: string): object => ({
  id,
  name,
  country,
  group: 'EPP',
  languages: ['en'],
  email: `${id}@parliament.example`,
  stance: {code: 'active'},
});
const index = (country: string): object => ({total: 1, countries: [{country, total: 1, stances: {active: 1}}]});

interface Case {
  readonly tag: string;
  readonly attributes?: string;
  readonly good: object;
  readonly text: RegExp;
  readonly other: object;
  readonly otherText: RegExp;
  /** Files of the campaign API, and the text that they make. */
  readonly files: Readonly<Record<string, unknown>>;
  readonly filesText: RegExp;
  readonly bad: readonly unknown[];
}

const CASES: readonly Case[] = [
  {
    tag: 'leavex-counter',
    good: {count: 3230, updated: '2025-01-06', source: {name: 'openPetition'}},
    text: /^3,230 signatures as of 6 January 2025/,
    other: {count: 12},
    otherText: /^12 signatures/,
    files: {'counter.json': {count: 7}},
    filesText: /^7 signatures/,
    bad: [{}, {count: '3'}, {count: -1}, 'many', 5, []],
  },
  {
    tag: 'leavex-letter',
    good: {lang: 'en', title: 'Dear all', content: [paragraph('We ask you.')]},
    text: /Dear all.*We ask you\./,
    other: {lang: 'en', title: 'Dear both', content: [paragraph('Please.')]},
    otherText: /Dear both.*Please\./,
    files: {'letter/en.json': {lang: 'en', title: 'Of the API', content: [paragraph('Hello.')]}},
    filesText: /Of the API.*Hello\./,
    bad: [{}, {lang: 'en', title: 'No text'}, {title: 'No language', markdown: 'Text'}, 'Dear all', 5],
  },
  {
    tag: 'leavex-contact-mep',
    attributes: 'country="BE"',
    good: {index: index('BE'), members: [member('1', 'Ada Albers', 'BE'), member('2', 'Zoe Ziegler', 'DE')]},
    text: /Ada Albers(?!.*Zoe)/,
    other: {index: index('BE'), members: [member('3', 'Bea Bosch', 'BE')]},
    otherText: /Bea Bosch/,
    files: {'meps/index.json': index('BE'), 'meps/BE.json': {members: [member('4', 'Carl Claes', 'BE')]}},
    filesText: /Carl Claes/,
    bad: [{}, {index: index('BE')}, {index: {}, members: []}, {index: index('BE'), members: [], messages: 'none'}, 'members', 5],
  },
  {
    tag: 'leavex-departed',
    good: {departures: [{id: 'acme', name: 'Acme', leftOn: '2025-01-20', kind: 'company'}]},
    text: /Acme/,
    other: {departures: [{id: 'bolt', name: 'Bolt'}]},
    otherText: /Bolt/,
    files: {'departures/all.json': {departures: [{id: 'core', name: 'Core'}]}},
    filesText: /Core/,
    bad: [{}, {departures: 'none'}, [], 'Acme', 5],
  },
];

for (const {tag, attributes = '', good, text, other, otherText, files, filesText, bad} of CASES)
  describe(`${tag} with data of the page`, () => {
    const element = (more = ''): Given => place<Given>(`<${tag} lang="en" ${attributes} ${more}>fallback</${tag}>`);

    it('shows them and asks nobody, also when told to reload', async () => {
      const site = await serveSite(files);
      const events = [heard('leavex-load'), heard('leavex-error')];
      const widget = element(`api="${site.url}"`);
      widget.data = good;
      await settle(widget);
      expect(widget.status).to.equal('ready');
      expect(seen(widget)).to.match(text).and.not.contain('fallback');
      await widget.reload();
      await pause();
      expect(await site.requests()).to.deep.equal({});
      expect(events.flat()).to.deep.equal([]);
    });

    it('needs no API, and waits for nothing', async () => {
      for (const load of ['click', 'visible']) {
        const widget = element(`load="${load}"`);
        widget.data = good;
        await settle(widget);
        expect(seen(widget)).to.match(text);
      }
    });

    it('shows others when they are set, and asks the API again without', async () => {
      const site = await serveSite(files);
      const widget = element(`api="${site.url}"`);
      widget.data = good;
      await settle(widget);
      widget.data = other;
      await settle(widget);
      await until(() => otherText.test(seen(widget)), 'the other data');
      for (const nothing of [undefined, null]) {
        widget.data = nothing;
        await untilStatus(widget, 'ready');
        await until(() => filesText.test(seen(widget)), 'the files');
        widget.data = good;
        await settle(widget);
        await until(() => text.test(seen(widget)), 'the data');
      }
    });

    it('takes the place of a request that is under way', async () => {
      const site = await serveSite(files);
      const widget = element(`api="${site.url}"`);
      await widget.updateComplete;
      widget.data = good;
      await pause(200);
      await settle(widget);
      expect(seen(widget)).to.match(text);
    });

    it('gives out what it shows: frozen, the same object each time, and fit to be given again', async () => {
      const site = await serveSite(files);
      const fromApi = element(`api="${site.url}"`);
      expect(fromApi.data).to.equal(undefined);
      await untilStatus(fromApi, 'ready');
      await until(() => filesText.test(seen(fromApi)), 'the files');
      expect(fromApi.data).to.be.an('object');
      expect(fromApi.data).to.equal(fromApi.data);
      const before = JSON.stringify(fromApi.data);
      expect(() => Object.assign(fromApi.data as object, {count: 1, title: '', members: [], departures: []})).to.throw(TypeError);
      expect(JSON.stringify(fromApi.data)).to.equal(before);

      const given = element();
      given.data = fromApi.data;
      await settle(given);
      expect(seen(given)).to.match(filesText);
      // An index also names the languages of the messages, of which none are given.
      expect(JSON.stringify(given.data).replace(/,"messages":\[\](?=\},)/, '')).to.equal(before);
    });

    it('is set before the tag is known, and as an attribute', async () => {
      const early = document.createElement(tag) as Given;
      const late = element();
      Object.defineProperty(early, 'data', {value: good, configurable: true, enumerable: true, writable: true});
      late.setAttribute('data', JSON.stringify(good));
      await settle(late);
      expect(seen(late)).to.match(text);
      late.removeAttribute('data');
      await settle(late);
      expect(seen(late)).to.equal('fallback');
      expect(takeConsole()).to.have.length.below(2); // It says that it needs an API.
    });

    it('takes their JSON as well: frameworks set the property where a template has the attribute', async () => {
      const widget = element();
      widget.data = JSON.stringify(good);
      await settle(widget);
      expect(seen(widget)).to.match(text);
      widget.data = '';
      await settle(widget);
      expect(seen(widget)).to.equal('fallback');
      takeConsole(); // It says that it needs an API.
    });

    it('an object that a server has written as text is none, and the console says what to write', async () => {
      const site = await serveSite(files);
      const widget = element(`data="[object Object]" api="${site.url}"`);
      await untilStatus(widget, 'ready');
      await until(() => filesText.test(seen(widget)), 'the files');
      const said: string[] = [];
      await until(() => said.push(...takeConsole()), 'a sentence');
      expect(said).to.have.length(1);
      expect(said[0]).to.match(new RegExp(`<${tag}>: data is the text “\\[object Object\\]”.*JSON\\.stringify`));
    });

    it('an object that a server has written as text is no problem where the browser sets the property', async () => {
      const site = await serveSite(files);
      const widget = document.createElement(tag) as Given;
      const all = {...(attributes && {country: 'BE'}), lang: 'en', api: site.url, data: '[object Object]'};
      for (const [name, value] of Object.entries(all)) widget.setAttribute(name, value);
      document.body.append(widget);
      await settle(widget);
      widget.data = good;
      await until(() => text.test(seen(widget)), 'the data');
      await pause(1_100); // Nothing is said later either.
      widget.remove();
    });

    for (const wrong of bad)
      it(`${JSON.stringify(wrong)} changes nothing, and the console says what to write`, async () => {
        const widget = element();
        widget.data = good;
        await settle(widget);
        widget.data = wrong;
        await settle(widget);
        expect(seen(widget)).to.match(text);
        const said = takeConsole();
        expect(said, said.join('\n')).to.have.length(1);
        expect(said[0])
          .to.contain(`<${tag}>: data `)
          .and.contain(JSON.stringify(wrong).slice(0, 80))
          .and.match(/Write an object like \{/);
      });
  });

describe('data of the page', () => {
  it('a counter tells of no change that the page has made itself', async () => {
    const events = heard('leavex-count');
    const widget = place<Given>('<leavex-counter lang="en" live></leavex-counter>');
    widget.data = {count: 5};
    await settle(widget);
    widget.data = {count: 6};
    await settle(widget);
    expect(events).to.deep.equal([]);
    // Nothing is requested again, so nothing can be paused.
    expect(part(widget, 'pause')).to.equal(null);
  });

  it('a counter gives out the values in its tag', async () => {
    const widget = place<Given>('<leavex-counter lang="en" count="5" goal="10" updated-at="2025-01-06" closed></leavex-counter>');
    await settle(widget);
    expect(widget.data).to.deep.equal({count: 5, updated: '2025-01-06', goal: 10, closed: true});
  });

  it('a counter of members shows the word of the campaign', async () => {
    const widget = place<Given>('<leavex-counter lang="en" of="members"></leavex-counter>');
    widget.data = {count: 18, goal: 22};
    await settle(widget);
    expect(seen(widget)).to.match(/^18 of.*22/);
  });

  it('a letter in Markdown is read first', async () => {
    const widget = place<Given>('<leavex-letter lang="en">fallback</leavex-letter>');
    widget.data = {lang: 'en', title: 'Dear all', markdown: 'We *ask* you.', notice: {markdown: 'It is over.'}};
    await widget.updateComplete;
    expect(widget.status).to.equal('loading');
    await untilStatus(widget, 'ready');
    expect(seen(widget)).to.match(/Dear all.*It is over\..*We ask you\./);
  });

  it('the last of two letters is shown, in whatever order they are read', async () => {
    const widget = place<Given>('<leavex-letter lang="en">fallback</leavex-letter>');
    widget.data = {lang: 'en', title: 'First', markdown: 'Text'};
    widget.data = {lang: 'en', title: 'Last', content: [paragraph('Text')]};
    await pause(100);
    await settle(widget);
    expect(seen(widget)).to.match(/Last/).and.not.match(/First/);
  });

  it('a letter offers pages in other languages, not files', async () => {
    const widget = place<Given>('<leavex-letter lang="en"></leavex-letter>');
    widget.data = {
      lang: 'en',
      title: 'Dear all',
      content: [paragraph('Text')],
      languages: [
        {lang: 'en', title: 'Dear all'},
        {lang: 'fr', title: 'À tous', url: 'https://example.org/fr'},
        {lang: 'de', title: 'An alle'},
      ],
    };
    await settle(widget);
    const languages = [...widget.shadowRoot!.querySelectorAll('[part~=language]')];
    expect(languages.map((link) => [link.localName, link.getAttribute('lang')])).to.deep.equal([
      ['a', 'en'],
      ['a', 'fr'],
    ]);
  });

  it('markup that is no tag of ours sets none', async () => {
    const {mountAll} = await import('../../src/registration/mount.js');
    mountAll();
    const div = place<HTMLElement>(`<div data-leavex="counter" data-leavex-lang="en" data-leavex-data='{"count":5}'>fallback</div>`);
    await until(() => div.shadowRoot, 'the element');
    await settle(div.shadowRoot!.querySelector<Widget>('leavex-counter')!);
    expect(seen(div)).to.equal('fallback');
    takeConsole(); // It says that it needs an API.
  });
});
