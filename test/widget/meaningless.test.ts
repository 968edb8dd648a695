// A tag with a typing mistake looks like one that works, so the console names the mistake.
import {expect} from '@open-wc/testing';
import '../../src/elements/counter/define.js';
import '../../src/elements/departed/define.js';
import {takeConsole} from '../support/console.js';
import {place, settle} from '../support/page.js';

/** Warnings about a tag, without the name of the library. */
async function said(markup: string): Promise<string[]> {
  await settle(place(markup));
  return takeConsole().map((line) => line.replace('warn: leavex-widgets: ', ''));
}

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
