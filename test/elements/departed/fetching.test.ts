import '../../../src/elements/departed/define.js';
import {itFetches} from '../../support/suites/it-fetches.js';
import {FILE, six} from './support/departures.js';

for (const variant of ['list', 'ticker'])
  describe(`leavex-departed and the campaign API, as a ${variant}`, () => {
    itFetches({
      tag: 'leavex-departed',
      attributes: `variant="${variant}"`,
      path: FILE,
      good: {departures: six},
      text: /89 organisations have left X.*Le Monde/,
      other: {departures: six.slice(0, 1)},
      otherText: /1 organisation has left X.*The Guardian/,
      bad: [
        null,
        [],
        3,
        'departures',
        {},
        {departures: null},
        {departures: {}},
        {departures: 'all'},
        JSON.parse('{"__proto__": {"departures": []}}'),
      ],
    });
  });
