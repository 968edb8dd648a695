import '../../../src/elements/letter/define.js';
import {itFetches} from '../../support/suites/it-fetches.js';
import {expect} from '@open-wc/testing';
import {takeConsole} from '../../support/console.js';
import {part, place, seen, serveSite, untilStatus, type Widget} from '../../support/page.js';
import {letter, paragraph} from './support/letters.js';

describe('leavex-letter and the campaign API', () => {
  itFetches({
    tag: 'leavex-letter',
    attributes: 'letter-lang="en"',
    path: 'letter/en.json',
    whenMissing: ['letter/index.json'],
    good: letter(),
    text: /We ask you to leave\./,
    other: letter({content: [paragraph('Another text.')]}),
    otherText: /Another text\./,
    bad: [
      null,
      [],
      'a letter',
      {},
      {lang: 'en'},
      {title: 'Without a language', content: []},
      {lang: 'not a language', title: 'A', content: []},
      {lang: 'abcd', title: 'A', content: []},
      {lang: ['en'], title: 'A'},
      JSON.parse('{"__proto__": {"lang": "en", "title": "A"}}'),
    ],
  });

  describe('with a letter at an address of its own', () => {
    const atAddress = async (file: unknown): Promise<{element: Widget; put: (next: unknown) => Promise<void>}> => {
      const site = await serveSite({'open.json': file});
      const element = place(`<leavex-letter src="${site.url}open.json" lang="en"></leavex-letter>`);
      return {element, put: (next) => site.put({'open.json': next})};
    };
    const missing = {$behaviour: 'status', code: 404};

    it('keeps it when a newer one does not come, and says so', async () => {
      const {element, put} = await atAddress(letter());
      await untilStatus(element, 'ready');
      await put(missing);
      await element.reload();
      await untilStatus(element, 'stale');
      expect(seen(element)).to.contain('We ask you to leave.').and.contain('There may be a newer version of this text.');
      expect(takeConsole()).to.have.length(1);
    });

    it('asks anew after a failure', async () => {
      const {element, put} = await atAddress(missing);
      await untilStatus(element, 'error');
      expect(takeConsole()).to.have.length(1);
      await put(letter());
      part(element, 'retry')!.click();
      await untilStatus(element, 'ready');
      expect(seen(element)).to.contain('We ask you to leave.').and.not.contain('Try again');
    });
  });
});
