import {expect} from '@open-wc/testing';
import {type ApiError} from '../../src/api/errors.js';
import {request} from '../../src/api/request.js';
import {pause, serveSite} from '../support/page.js';

const options = {maxBytes: 64_000};
const failure = (promise: Promise<unknown>): Promise<ApiError> =>
  promise.then(
    () => {
      throw new Error('no failure');
    },
    (error: unknown) => error as ApiError,
  );
const shared = (): Map<string, Promise<unknown>> =>
  (globalThis as unknown as Record<symbol, {requests: Map<string, Promise<unknown>>}>)[Symbol.for('leavex.1')]!.requests;

describe('a request', () => {
  it('is shared by all who want it, of whatever copy', async () => {
    const site = await serveSite({'a.json': {n: 1}});
    const url = `${site.url}a.json`;
    const first = request(url, options);
    expect(await Promise.all([first, request(url, options), shared().get(url)])).to.deep.equal([{n: 1}, {n: 1}, {n: 1}]);
    expect(await site.requests()).to.deep.equal({'a.json': 1});
  });

  it('takes the answer that another copy has begun', async () => {
    const url = 'https://other-copy.example/x.json';
    await request(`${(await serveSite({'a.json': {}})).url}a.json`, options);
    shared().set(url, Promise.resolve({from: 'another copy'}));
    expect(await request(url, options)).to.deep.equal({from: 'another copy'});
  });

  it('survives what other scripts do to the shared place', async () => {
    const site = await serveSite({'a.json': {n: 1}, 'b.json': {n: 2}});
    await request(`${site.url}a.json`, options);
    (globalThis as unknown as Record<symbol, unknown>)[Symbol.for('leavex.1')] = {requests: 'nonsense'};
    expect(await request(`${site.url}b.json`, options)).to.deep.equal({n: 2});
  });

  it('with a hash is another than without', async () => {
    const site = await serveSite({'a.json': {n: 1}});
    const text = await (await fetch(`${site.url}a.json`)).text();
    const digest = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(text));
    const integrity = `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
    expect(await request(`${site.url}a.json`, {...options, integrity})).to.deep.equal({n: 1});
    expect(await request(`${site.url}a.json`, options)).to.deep.equal({n: 1});
    const wrong = await failure(request(`${site.url}a.json`, {...options, integrity: `sha384-${'A'.repeat(64)}`}));
    expect(wrong.kind).to.equal('offline');
  });

  it('with a hash that browsers would not check is not made', async () => {
    const site = await serveSite({'a.json': {n: 1}});
    for (const integrity of [
      '',
      ' ',
      'nonsense',
      'md5-x',
      'sha384-',
      'sha384-AAAA',
      `sha384-${'A'.repeat(64)} nonsense`,
      `sha385-${'A'.repeat(64)}`,
    ]) {
      const error = await failure(request(`${site.url}a.json`, {...options, integrity}));
      expect(error.kind, integrity).to.equal('blocked');
    }
    expect(await site.requests()).to.deep.equal({});
  });

  it('follows no redirect, wherever it leads', async () => {
    const site = await serveSite({
      'a.json': {$behaviour: 'redirect'},
      'b.json': {$behaviour: 'redirect', to: '/test-api/json/there?body={}'},
      'c.json': {$behaviour: 'redirect', to: 'data:application/json,{}'},
    });
    for (const file of ['a.json', 'b.json', 'c.json']) {
      const error = await failure(request(site.url + file, options));
      expect(error.kind).to.equal('blocked');
      expect(error.message).to.contain('redirect');
    }
    const log = (await (await fetch(`/test-api/log?under=/test-api/json/there`)).json()) as object;
    expect(log).to.deep.equal({});
  });

  it('reads a file for one as text and for another as JSON', async () => {
    const site = await serveSite({'a.md': {n: 1}});
    const url = `${site.url}a.md`;
    const [text, data] = await Promise.all([request(url, {...options, parse: String}), request(url, options)]);
    expect(text).to.equal('{"n":1}');
    expect(data).to.deep.equal({n: 1});
  });

  it('may be larger for one than for another', async () => {
    const site = await serveSite({'a.json': {pad: 'x'.repeat(1_000)}});
    const url = `${site.url}a.json`;
    const [small, large] = await Promise.allSettled([request(url, {maxBytes: 100}), request(url, {maxBytes: 10_000})]);
    expect([small.status, large.status]).to.deep.equal(['rejected', 'fulfilled']);
    expect(await request(url, options)).to.be.an('object');
  });

  it('that was good is not ended afterwards, so that what watches requests sees no failure', async () => {
    const site = await serveSite({'a.json': {n: 1}, 'b.json': {$behaviour: 'html'}});
    const signals: AbortSignal[] = [];
    const {fetch: real} = globalThis;
    globalThis.fetch = (input, init) => {
      signals.push(init!.signal!);
      return real(input, init);
    };
    try {
      await request(`${site.url}a.json`, options);
      await failure(request(`${site.url}b.json`, options));
    } finally {
      globalThis.fetch = real;
    }
    expect(signals.map(({aborted}) => aborted)).to.deep.equal([false, true]);
  });

  it('made anew asks once for all who ask at the same time', async () => {
    const site = await serveSite({'a.json': {n: 1}});
    const url = `${site.url}a.json`;
    await request(url, options);
    await site.put({'a.json': {n: 2}});
    const again = await Promise.all([1, 2, 3].map(() => request(url, {...options, refresh: true})));
    expect(again).to.deep.equal([{n: 2}, {n: 2}, {n: 2}]);
    expect((await site.requests())['a.json']).to.equal(2);
    expect(await request(url, options)).to.deep.equal({n: 2});
  });

  it('says how a server wants to be asked again', async () => {
    const site = await serveSite({'a.json': {$behaviour: 'status', code: 503, 'retry-after': 120}});
    const error = await failure(request(`${site.url}a.json`, options));
    expect([error.kind, error.status, error.retryAfter]).to.deep.equal(['http', 503, 120]);
  });

  it('ends after eight seconds', async function () {
    this.timeout(40_000);
    const site = await serveSite({'a.json': {$behaviour: 'trickle', ms: 400, body: JSON.stringify({n: 'x'.repeat(1_000)})}});
    const start = performance.now();
    const error = await failure(request(`${site.url}a.json`, options));
    expect(error.kind).to.equal('timeout');
    // The whole answer would take minutes.
    expect(performance.now() - start).to.be.within(7_500, 30_000);
  });

  it('needs no question in advance, sends no cookie and no path', async () => {
    const {origin} = (await (await fetch('/test-api/origin')).json()) as {origin: string};
    const seen: RequestInit[] = [];
    const original = globalThis.fetch;
    globalThis.fetch = (url, init) => {
      seen.push(init!);
      return original(url, init);
    };
    try {
      expect(await request(`${origin}/test-api/json/${crypto.randomUUID()}?body={"n":1}`, options)).to.deep.equal({n: 1});
    } finally {
      globalThis.fetch = original;
    }
    expect(seen).to.have.length(1);
    expect(seen[0]!.headers).to.equal(undefined);
    expect(seen[0]!.credentials).to.equal('omit');
    expect(seen[0]!.referrerPolicy).to.equal('strict-origin');
  });

  it('to another origin without its leave is as if there were no network', async () => {
    const {origin} = (await (await fetch('/test-api/origin')).json()) as {origin: string};
    const error = await failure(request(`${origin}/test-api/json,cors=no/${crypto.randomUUID()}`, options));
    expect(error.kind).to.equal('offline');
    await pause();
  });
});
