import {expect} from '@open-wc/testing';
import {configure, type Configuration} from '../../src/index.js';
import '../../src/elements/counter/define.js';
import {takeConsole} from '../support/console.js';
import {heard, place, seen, serveSite, settle, until, untilStatus, type Widget} from '../support/page.js';

const API = 'https://api.example/campaign/';
const counter = (attributes = ''): Widget => place(`<leavex-counter lang="en" ${attributes}>fallback</leavex-counter>`);
const json = (data: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(data), {headers: {'content-type': 'application/json'}, ...init});

interface Call {
  readonly url: string;
  readonly init: RequestInit;
}

/** A fetch that answers everything in one way, and its calls. */
function answering(answer: (call: Call) => unknown): {fetch: NonNullable<Configuration['fetch']>; calls: Call[]} {
  const calls: Call[] = [];
  return {
    calls,
    fetch: (url, init) => {
      calls.push({url, init});
      return Promise.resolve(answer({url, init}) as Response);
    },
  };
}

afterEach(() => configure({}));

describe('configure({fetch})', () => {
  it('makes the requests, without cookies unless it adds them', async () => {
    const {fetch, calls} = answering(() => json({count: 12}));
    configure({api: API, fetch});
    const widget = counter();
    await untilStatus(widget, 'ready');
    expect(seen(widget)).to.match(/^12 signatures/);
    expect(calls.map(({url}) => url)).to.deep.equal([`${API}counter.json`]);
    const [{init}] = calls as [Call];
    expect([init.credentials, init.redirect, init.referrerPolicy]).to.deep.equal(['omit', 'manual', 'strict-origin']);
    expect(init.signal).to.be.an.instanceof(AbortSignal);
  });

  it('works late, and what was answered before is asked for again', async () => {
    const site = await serveSite({'counter.json': {count: 3}});
    const widget = counter(`api="${site.url}"`);
    await untilStatus(widget, 'ready');
    configure({fetch: answering(() => json({count: 4})).fetch});
    await until(() => seen(widget).startsWith('4 '), 'the answer of the own fetch');
    configure({fetch: answering(() => json({count: 5})).fetch});
    await until(() => seen(widget).startsWith('5 '), 'the answer of the other fetch');
    expect(await site.requests()).to.deep.equal({'counter.json': 1});
  });

  it('may go elsewhere', async () => {
    const site = await serveSite({'counter.json': {count: 3}});
    configure({api: API, fetch: (url, init) => fetch(url.replace(API, site.url), init)});
    const widget = counter();
    await untilStatus(widget, 'ready');
  });

  for (const [what, answer, kind] of [
    ['no Response', () => undefined, 'invalid'],
    ['data instead of a Response', () => ({count: 3}), 'invalid'],
    ['a page', () => new Response('<p>', {headers: {'content-type': 'text/html'}}), 'invalid'],
    ['other fields', () => json({total: 3}), 'invalid'],
    ['too much', () => json({count: 3, more: 'x'.repeat(70_000)}), 'invalid'],
    ['a failure', () => new Response('', {status: 403}), 'http'],
    [
      'an error',
      () => {
        throw new Error('No token');
      },
      'offline',
    ],
    ['a promise that is rejected', () => Promise.reject(new Error('No token')), 'offline'],
    ['the end of a redirect', () => Object.defineProperty(json({count: 3}), 'redirected', {value: true}), 'blocked'],
  ] as const)
    it(`that gives ${what} is treated like any server: ${kind}`, async () => {
      const events = heard<{kind: string}>('leavex-error');
      // Another address each time: the console says each sentence once.
      configure({api: `${API}${what.replaceAll(' ', '-')}/`, fetch: answering(answer).fetch});
      const widget = counter();
      await untilStatus(widget, 'error');
      expect(events.map(({detail}) => detail.kind)).to.deep.equal([kind]);
      expect(takeConsole()).to.have.length(1);
    });

  it('has as much time as any server, also if it does not listen', async () => {
    const {setTimeout: wait} = globalThis;
    // Eight seconds, soon.
    globalThis.setTimeout = ((run: () => void, ms?: number) => wait(run, ms === 8_000 ? 20 : ms)) as typeof setTimeout;
    try {
      const events = heard<{kind: string}>('leavex-error');
      configure({api: `${API}slow/`, fetch: () => new Promise(() => {})});
      await untilStatus(counter(), 'error');
      expect(events.map(({detail}) => detail.kind)).to.deep.equal(['timeout']);
      takeConsole();
    } finally {
      globalThis.setTimeout = wait;
    }
  });

  it('does not take the place of integrity, which only the browser checks', async () => {
    const {fetch, calls} = answering(() => json({count: 12}));
    configure({fetch});
    const widget = counter(`src="${API}counter.json" integrity="sha384-${'A'.repeat(64)}"`);
    await untilStatus(widget, 'error');
    expect(calls).to.deep.equal([]);
    expect(takeConsole().join()).to.match(/integrity is checked by the browser alone/);
  });
});

describe('configure({headers})', () => {
  const headers = {Authorization: 'Bearer secret'};
  const sent = async (attributes: string): Promise<unknown> => {
    const {fetch, calls} = answering(() => json({count: 12}));
    configure({api: API, fetch, headers});
    await untilStatus(counter(attributes), 'ready');
    return calls[0]!.init.headers;
  };

  it('are sent to the configured API', async () => expect(await sent('')).to.deep.equal(headers));

  for (const elsewhere of [
    'https://api.example/other/',
    'https://api.example/campaign/../other/',
    'https://api.example:444/campaign/',
    'http://api.example/campaign/',
    'https://api.example.evil.example/campaign/',
  ])
    it(`are not sent to ${elsewhere}`, async () => expect(await sent(`api="${elsewhere}"`)).to.equal(undefined));

  it('are not sent to another src', async () => expect(await sent('src="https://evil.example/counter.json"')).to.equal(undefined));

  it('without an API go nowhere, and the console says so', async () => {
    const {fetch, calls} = answering(() => json({count: 12}));
    configure({fetch, headers});
    await untilStatus(counter(`api="${API}"`), 'ready');
    expect(calls[0]!.init.headers).to.equal(undefined);
    expect(takeConsole().join()).to.match(/headers are sent only to files under api/);
  });

  it('reach a server', async () => {
    const site = await serveSite({'counter.json': {count: 3}});
    const before = globalThis.fetch;
    let seenHeaders: unknown;
    globalThis.fetch = (url, init) => {
      if ((url as string).startsWith(site.url)) seenHeaders = init?.headers;
      return before(url, init);
    };
    try {
      configure({api: site.url, headers: {'X-Campaign': 'leavex'}});
      await untilStatus(counter(), 'ready');
      expect(seenHeaders).to.deep.equal({'X-Campaign': 'leavex'});
    } finally {
      globalThis.fetch = before;
    }
  });
});

describe('configure({messages})', () => {
  it('replaces texts, with their values', async () => {
    const widget = counter('count="3230"');
    await settle(widget);
    configure({messages: {en: {'counter.signatures.other': 'Already {0} of us'}}});
    await settle(widget);
    expect(seen(widget)).to.match(/^Already 3,230 of us/);
    configure({});
    await settle(widget);
    expect(seen(widget)).to.match(/^3,230 signatures/);
    takeConsole(); // It says that it needs an API.
  });

  it('takes values in another order, or not at all', async () => {
    configure({messages: {en: {'counter.goal': 'Our goal'}}});
    const widget = counter('count="5" goal="10" closed');
    await settle(widget);
    expect(seen(widget)).to.match(/^5 signatures Our goal/);
  });

  it('adds a language; what it leaves out is English', async () => {
    configure({messages: {it: {'counter.signatures.other': '{0} firme'}}});
    const widget = place<Widget>('<leavex-counter lang="it" count="3230" closed></leavex-counter>');
    await settle(widget);
    // Engines differ on whether Italian groups four digits.
    expect(seen(widget)).to.match(/^3\.?230 firme.*Petition closed/);
    expect(widget.shadowRoot!.querySelector('[part=base]')!.getAttribute('lang')).to.equal('it');
  });

  it('adds a variety of a language on its base', async () => {
    const widget = place<Widget>('<leavex-counter lang="de-AT" count="3230" closed></leavex-counter>');
    await until(() => seen(widget).includes('Unterschriften'), 'German');
    configure({messages: {'de-AT': {'counter.closed': 'Petition vorbei'}}});
    await until(() => seen(widget).includes('Petition vorbei'), 'the text of the page');
    expect(seen(widget)).to.match(/Unterschriften/);
  });

  it('is text, never markup', async () => {
    configure({messages: {en: {'counter.closed': '<img src=x onerror=alert(1)>'}}});
    const widget = counter('count="5" closed');
    await settle(widget);
    expect(seen(widget)).to.contain('<img src=x');
    expect(widget.shadowRoot!.querySelector('img')).to.equal(null);
  });
});

describe('configure() with what cannot be used', () => {
  const answers: Configuration = {api: API, fetch: answering(() => json({count: 12})).fetch};

  for (const [wrong, sentence] of [
    [{api: 5}, /api is 5\. Write an address such as/],
    [{fetch: 'x'}, /fetch is "x"\. Write a function/],
    [{headers: 'Authorization: x'}, /headers is "Authorization: x"\. Write an object/],
    [{headers: {a: 1}}, /headers is \{"a":1\}\. Write an object/],
    [{messages: {de: 'x'}}, /messages is \{"de":"x"\}\. Write an object/],
    [{aip: 'https://x.example/'}, /there is no option aip\. Options are api, fetch, headers, messages/],
    [JSON.parse('{"__proto__": {"api": "x"}}'), /there is no option __proto__/],
  ] as const)
    it(`${JSON.stringify(wrong)}: says what to write, and uses the rest`, async () => {
      configure({...answers, ...(wrong as object)});
      const said = takeConsole();
      expect(said, said.join('\n')).to.have.length(1);
      expect(said[0]).to.match(sentence);
      configure({...answers});
      await untilStatus(counter(), 'ready');
    });
});
