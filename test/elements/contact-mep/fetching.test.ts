import {expect} from '@open-wc/testing';
import '../../../src/elements/contact-mep/define.js';
import {itFetches} from '../../support/suites/it-fetches.js';
import {takeConsole} from '../../support/console.js';
import {filesFor, indexOf, member} from './support/parliament.js';
import {visit} from './support/visitor.js';

describe('leavex-contact-mep and the campaign API', () => {
  itFetches({
    tag: 'leavex-contact-mep',
    path: 'meps/index.json',
    good: indexOf([member('a', {country: 'BE'})]),
    text: /Find your MEPs.*Belgium/,
    other: indexOf([member('a', {country: 'MT'})]),
    otherText: /Malta/,
    bad: [null, [], {}, {total: 3}, {countries: []}, {total: '3', countries: []}, {total: 3, countries: {}}],
  });

  describe('all of its files', () => {
    it('are asked for when a step needs them, and again by reload()', async () => {
      const {widget, site, press, until} = await visit('country="BE"');
      expect(await site.requests()).to.deep.equal({'meps/index.json': 1, 'meps/BE.json': 1});
      await press('button', 'Write to Anna Coppens');
      await until('Points in your message');
      await widget.reload();
      expect(await site.requests()).to.deep.equal({'meps/index.json': 2, 'meps/BE.json': 2, 'messages/en.json': 2});
    });

    it('are in the status, whichever fails', async () => {
      const {widget, site} = await visit('country="BE"');
      await site.put({...filesFor(), 'meps/BE.json': {$behaviour: 'status', code: 500}});
      await widget.reload();
      expect(widget.status).to.equal('stale');
      expect(takeConsole()).to.have.length(1);
      await site.put(filesFor());
      await widget.reload();
      expect(widget.status).to.equal('ready');
    });
  });
});
