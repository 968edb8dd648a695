import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {proposedCountry} from '../../../src/elements/contact-mep/reader-languages.js';
import {addressOf, isOld, isPaused, otherNetworks, purposeOf} from '../../../src/elements/contact-mep/members/stance.js';
import {blueskyLink, fitPost, mastodonHost, mastodonLink} from '../../../src/elements/contact-mep/steps/post-links.js';
import {member} from './support/parliament.js';

const now = Date.parse('2026-03-01');

describe('the reader', () => {
  it('lives where their locale names a region, and nowhere else', () => {
    expect(proposedCountry(['fr', 'fr-BE'], ['BE', 'FR'])).to.equal('BE');
    expect(proposedCountry(['fr'], ['FR'])).to.equal(undefined);
    expect(proposedCountry(['en-US', 'de-AT'], ['AT'])).to.equal('AT');
    expect(proposedCountry(['sr-Latn-HR'], ['HR'])).to.equal('HR');
    expect(proposedCountry(['', 'C', 'not a tag', 'fr_FR'], ['FR'])).to.equal('FR');
  });
});

describe('a member', () => {
  it('is written to for a reason', () => {
    expect(['active', 'left', 'none', 'constructor'].map((code) => purposeOf(code, undefined))).to.deep.equal([
      'ask',
      'thank',
      'encourage',
      undefined,
    ]);
    expect(purposeOf('for', [{code: 'for', label: {en: 'For'}, purpose: 'thank'}])).to.equal('thank');
    expect(purposeOf('active', [{code: 'for', label: {en: 'For'}}])).to.equal(undefined);
  });

  it('is not looked at anew every day', () => {
    expect([isOld('2026-01-29', now), isOld('2026-01-31', now), isOld('2026-02-28', now)]).to.deep.equal([true, false, false]);
  });

  it('may want no letters for a while', () => {
    expect(isPaused(member('a'), now)).to.equal(false);
    expect(isPaused(member('a', {paused: {}}), now)).to.equal(true);
    expect(isPaused(member('a', {paused: {until: '2026-04'}}), now)).to.equal(true);
    expect(isPaused(member('a', {paused: {until: '2026-02-28'}}), now)).to.equal(false);
  });

  it('has an address at the domains of the page only', () => {
    const at = (email: string | undefined, domains?: string): string | undefined => addressOf(member('a', {email: email!}), domains);
    expect(at('a@example.org')).to.equal('a@example.org');
    expect(at('a@EP.Example.org', 'example.org')).to.equal('a@EP.Example.org');
    expect(at('a@example.org', 'europa.eu, @example.org')).to.equal('a@example.org');
    expect(at('a@notexample.org', 'example.org')).to.equal(undefined);
    expect(at('a@example.org.evil.eu', 'example.org')).to.equal(undefined);
    expect(at(undefined, 'example.org')).to.equal(undefined);
    // The console says that this is no domain.
    expect(at('a@example.org', 'org')).to.equal(undefined);
  });

  it('has no address where the list of domains is there but empty, as a template without a value leaves it', () => {
    const at = (...limits: (string | undefined)[]): string | undefined => addressOf(member('a', {email: 'a@example.org'}), ...limits);
    for (const domains of ['', ' ', ';', ',', '.', '@', '*', '* ;']) expect(at(domains), JSON.stringify(domains)).to.equal(undefined);
    expect(at(undefined, '')).to.equal(undefined);
  });

  it('has an address that the element and the script tag both allow', () => {
    const at = (...limits: (string | undefined)[]): string | undefined => addressOf(member('a', {email: 'a@ep.example.org'}), ...limits);
    expect(at('example.org', 'example.org europa.eu')).to.equal('a@ep.example.org');
    expect(at('example.org', 'europa.eu')).to.equal(undefined);
    expect(at('europa.eu', 'example.org')).to.equal(undefined);
    expect(at(undefined, 'example.org')).to.equal('a@ep.example.org');
  });

  it('has no address that may lead on to another server', () => {
    for (const email of ['evil%e.eu@example.org', 'e.eu!evil@example.org', 'a%40e.eu@example.org'])
      expect(addressOf(member('a', {email}), 'example.org'), email).to.equal(undefined);
  });

  it('is elsewhere too, but X is not named', () => {
    const accounts = ['x', 'Twitter', 'mastodon'].map((network) => ({network, url: 'https://example.org/'}));
    expect(otherNetworks(member('a', {accounts})).map(({name}) => name)).to.deep.equal(['Mastodon']);
  });
});

describe('telling others', () => {
  it('a post fits, and its address stays whole', () => {
    const segments = (text: string): number => ('Segmenter' in Intl ? [...new Intl.Segmenter().segment(text)].length : [...text].length);
    fc.assert(
      fc.property(
        fc.string({unit: 'grapheme', maxLength: 400}),
        fc.oneof(
          fc.webUrl(),
          fc.webUrl().map((url) => `${new URL(url).origin}/${'a'.repeat(400)}`),
        ),
        (text, url) => {
          const post = fitPost(text, url, 300);
          expect(post.endsWith(` ${url.length < 300 ? url : new URL(url).origin}`)).to.equal(true);
          expect(segments(post)).to.be.at.most(300);
          encodeURIComponent(post);
        },
      ),
      {numRuns: 30},
    );
    expect(new URL(blueskyLink('Hello', 'https://example.org/?a=b&c')).searchParams.get('text')).to.equal(
      'Hello https://example.org/?a=b&c',
    );
  });

  for (const [typed, host] of [
    ['mastodon.social', 'mastodon.social'],
    ['https://mastodon.social/', 'mastodon.social'],
    ['HTTPS://mastodon.social/@me', 'mastodon.social'],
    ['@me@mastodon.social', 'mastodon.social'],
    [' me@mastodon.social ', 'mastodon.social'],
    ['', undefined],
    ['mastodon', undefined],
    ['javascript:alert(1)//x.y', undefined],
    ['a b.c', undefined],
    ['evil.eu?x.y', undefined],
    ['evil.eu\\@x.y', undefined],
    ['evil.eu#x.y', undefined],
    ['evil.eu:80', undefined],
  ] as const)
    it(`a server in “${typed}”: ${host ?? 'none'}`, () => {
      expect(mastodonHost(typed)).to.equal(host);
    });

  it('a link leads to the server that was typed, and nowhere else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (typed) => {
        const host = mastodonHost(typed);
        if (host === undefined) return;
        const link = mastodonLink(host, 'Hello & you', 'https://example.org/');
        // Not every name is one of a server; such a link leads nowhere.
        if (!URL.canParse(link)) return;
        const url = new URL(link);
        expect(url.pathname).to.equal('/share');
        expect(url.username + url.port + url.hash).to.equal('');
        expect(url.searchParams.get('text')).to.equal('Hello & you https://example.org/');
      }),
    );
  });
});
