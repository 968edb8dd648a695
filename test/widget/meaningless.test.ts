// A tag with a typing mistake looks like one that works, so the console names the mistake.
import {expect} from '@open-wc/testing';
import '../../src/define.js';
import * as elements from '../../src/elements/index.js';
import type {CheckedDeclaration} from '../../src/widget/attributes.js';
import {takeConsole} from '../support/console.js';
import {place, seen, settle, type Widget} from '../support/page.js';

/** Warnings about a tag, without the name of the library. */
async function said(markup: string): Promise<string[]> {
  await settle(place(markup));
  return takeConsole().map((line) => line.replace('warn: leavex-widgets: ', ''));
}

/** Values that cannot be used, by tag: attribute, property, value, and what the console says after the value. */
const WRONG: Readonly<Record<string, readonly (readonly [attribute: string, property: string, value: string, rest: string])[]>> = {
  'leavex-counter': [
    ['api', 'api', 'ftp://example.org/', 'cannot be used. Write an address such as https://example.org/.'],
    ['src', 'src', 'javascript:1', 'cannot be used. Write an address such as https://example.org/.'],
    ['load', 'load', 'lazy', 'has no effect. Values are eager, visible, click.'],
    ['heading-level', 'headingLevel', '7', 'cannot be used. Write a number from 2 to 6.'],
    ['heading-level', 'headingLevel', 'h3', 'is not a whole number. Write digits only, such as 3230.'],
    ['count', 'count', '3.230', 'is not a whole number. Write digits only, such as 3230.'],
    ['goal', 'goal', '-1', 'is not a whole number. Write digits only, such as 3230.'],
    ['updated-at', 'updatedAt', '20.1.2025', 'cannot be used. Write a date such as 2025-01-20.'],
    ['closed', 'closed', 'no', 'means yes. For no, write closed="false" or leave closed out.'],
    ['live', 'live', '0', 'means yes. For no, write live="false" or leave live out.'],
    ['of', 'of', 'MEP', 'has no effect. Values are signatures, members, departures.'],
    ['country', 'country', 'Belgium', 'cannot be used. Write a code of two letters such as BE.'],
    ['href', 'href', 'mailto:a@example.org', 'cannot be used. Write an address such as https://example.org/.'],
    ['variant', 'variant', 'bars', 'has no effect. Values are inline, bar. Did you mean bar?'],
    ['pointer', 'pointer', 'total', 'cannot be used. Write a JSON Pointer such as /stats/total.'],
    ['goal-pointer', 'goalPointer', 'goal', 'cannot be used. Write a JSON Pointer such as /stats/total.'],
  ],
  'leavex-letter': [
    ['letter-lang', 'letterLang', 'German!', 'cannot be used. Write a language code such as de.'],
    ['collapsed', 'collapsed', 'off', 'means yes. For no, write collapsed="false" or leave collapsed out.'],
    ['no-switcher', 'noSwitcher', 'no', 'means yes. For no, write no-switcher="false" or leave no-switcher out.'],
  ],
  'leavex-contact-mep': [
    ['country', 'country', 'Belgium', 'cannot be used. Write a code of two letters such as BE, or all.'],
    ['mail-domains', 'mailDomains', 'europarl', 'cannot be used. Write domains such as europarl.europa.eu, separated by spaces.'],
    [
      'mail-domains',
      'mailDomains',
      'a.example https://b.example/',
      'cannot be used. Write domains such as europarl.europa.eu, separated by spaces.',
    ],
  ],
  'leavex-departed': [
    ['variant', 'variant', 'tickr', 'has no effect. Values are list, ticker. Did you mean ticker?'],
    ['country', 'country', 'BE Germany', 'cannot be used. Write codes of two letters such as BE.'],
    ['kind', 'kind', 'media, uni', 'cannot be used. Write kinds such as university or media.'],
    ['since', 'since', 'January', 'cannot be used. Write a date such as 2025-01-20, or days such as 7d.'],
    ['limit', 'limit', '0', 'cannot be used. Write a number from 1.'],
    ['speed', 'speed', '500', 'cannot be used. Write a number up to 120.'],
  ],
};

/** Properties that take any text: words, codes of the campaign, and what is checked with the data. */
const FREE = ['data', 'integrity', 'label', 'stance', 'group', 'committee'];

describe('a value that cannot be used', () => {
  for (const [tag, wrong] of Object.entries(WRONG))
    for (const [attribute, property, value, rest] of wrong)
      it(`${tag} ${attribute}="${value}": the console says what to write, once, also for the property`, async () => {
        // Out of view it requests nothing; another value of load begins, and would request from an API.
        const api = attribute === 'load' ? '' : 'api="/"';
        const widget = place<Widget & Record<string, unknown>>(`<${tag} lang="en" load="visible" hidden ${api}></${tag}>`);
        widget.setAttribute(attribute, value);
        await settle(widget);
        widget[property] = value;
        await settle(widget);
        const said = takeConsole().filter((line) => line.includes(`: ${attribute}="`));
        expect(said).to.deep.equal([`warn: leavex-widgets: <${tag}>: ${attribute}="${value}" ${rest}`]);
      });

  it('is reported for a property alone, as frameworks set it', async () => {
    for (const [property, value, name] of [
      ['variant', 'barrs', 'variant'],
      ['goal', '5.000', 'goal'],
      ['headingLevel', 9, 'heading-level'],
      ['updatedAt', 'today', 'updated-at'],
      ['closed', 'never', 'closed'],
    ] as const) {
      const widget = place<Widget & Record<string, unknown>>('<leavex-counter lang="en" count="1"></leavex-counter>');
      widget['closed'] = true;
      widget[property] = value;
      await settle(widget);
      const said = takeConsole();
      expect(said).to.have.length(1);
      expect(said[0]).to.contain(`<leavex-counter>: ${name}="${value}" `);
    }
  });

  it('is known of every property, but for free texts', () => {
    for (const {tag, elementProperties} of Object.values(elements).filter((Class) => typeof Class === 'function')) {
      const own = [...(elementProperties as Map<string, CheckedDeclaration>)].filter(([, {state}]) => !state);
      const unchecked = own.filter(([, {type, values, accepts}]) => !type && !values && !accepts).map(([name]) => name);
      expect(
        unchecked.filter((name) => !FREE.includes(name)),
        tag,
      ).to.deep.equal([]);
      const rows = [...WRONG['leavex-counter']!, ...WRONG[tag]!].map(([, property]) => property);
      expect(
        own.map(([name]) => name).filter((name) => !FREE.includes(name) && !rows.includes(name)),
        tag,
      ).to.deep.equal([]);
    }
  });

  it('of another type is read as text, as an attribute would be', async () => {
    const widget = place<Widget & Record<string, unknown>>('<leavex-contact-mep lang="en" load="click"></leavex-contact-mep>');
    widget['country'] = 32;
    await settle(widget);
    expect([widget['country'], widget.status]).to.deep.equal(['32', 'idle']);
    expect(takeConsole()).to.have.length(1);
  });

  it('as text that says no is no, whether a framework sets the attribute or the property', async () => {
    for (const [value, closed] of [
      ['false', false],
      ['', true],
      ['true', true],
      [0, false],
      [null, false],
    ] as const) {
      const widget = place<Widget & Record<string, unknown>>('<leavex-counter lang="en" count="5"></leavex-counter>');
      widget['closed'] = value;
      await settle(widget);
      expect(/Petition closed/.test(seen(widget)), String(value)).to.equal(closed);
    }
    takeConsole(); // It says that it needs an API.
  });

  it('integrity without src protects nothing, so the console says so', async () => {
    const said = `<leavex-counter>: integrity has no effect without src. Write the address of the file with this hash into src.`;
    await settle(place(`<leavex-counter lang="en" count="1" closed integrity="sha384-${'A'.repeat(64)}"></leavex-counter>`));
    expect(takeConsole()).to.deep.equal([`warn: leavex-widgets: ${said}`]);
  });
});

describe('what means nothing in a tag', () => {
  for (const [attributes, warning] of [
    ['varient="bar"', '<leavex-counter> has no attribute varient. Did you mean variant?'],
    ['gaol="5000"', '<leavex-counter> has no attribute gaol. Did you mean goal?'],
    ['variant="barr"', '<leavex-counter>: variant="barr" has no effect. Values are inline, bar. Did you mean bar?'],
    ['of="MEPs"', '<leavex-counter>: of="MEPs" has no effect. Values are signatures, members, departures.'],
    ['goal="5,000"', '<leavex-counter>: goal="5,000" is not a whole number. Write digits only, such as 3230.'],
  ] as const) {
    it(attributes, async () => {
      expect(await said(`<leavex-counter lang="en" count="1" closed ${attributes}></leavex-counter>`)).to.deep.equal([warning]);
    });
  }

  it('a slot that is not there', async () => {
    const markup = '<leavex-counter lang="en" count="1" closed><span slot="labels">people</span></leavex-counter>';
    expect(await said(markup)).to.deep.equal(['<leavex-counter> has no slot labels, so its content is hidden. Did you mean label?']);
  });

  it('leaves attributes of the page, of frameworks and of translators alone', async () => {
    const attributes = 'id="a" class="b" slot="c" style="" title="d" nonce="e" role="f" dir="ltr" tabindex="0" data-x="" aria-live="off"';
    const frameworks = '_ngcontent-abc="" data-v-123="" v-cloak="" astro-cid-x="" translate="no" is="x" key="1" part="g" color="red"';
    expect(await said(`<leavex-counter lang="en" count="1" closed ${attributes} ${frameworks}></leavex-counter>`)).to.deep.equal([]);
  });
});
