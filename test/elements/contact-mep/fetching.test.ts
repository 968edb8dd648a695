import '../../../src/elements/contact-mep/define.js';
import {itFetches} from '../../support/suites/it-fetches.js';
import {indexOf, member} from './support/parliament.js';

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
});
