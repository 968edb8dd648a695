import '../../../src/elements/contact-mep/define.js';
import {itLocalizes} from '../../support/suites/it-localizes.js';
import {filesFor, indexOf, members} from './support/parliament.js';

describe('leavex-contact-mep and languages', () => {
  itLocalizes({
    tag: 'leavex-contact-mep',
    attributes: 'country="BE" stance="any"',
    files: filesFor(members.slice(0, 5)),
    texts: {
      en: /Belgium.*5 MEPs.*left X: January 2025/,
      fr: /Belgique.*5 députés.*a quitté X\s: janvier 2025/,
      de: /Belgien.*5 Treffer.*hat X verlassen: Januar 2025/,
      pl: /Belgia.*5 europosłów.*odejście z\sX: styczeń 2025/,
      // Engines differ in the digits of Arabic.
      ar: /بلجيكا.*نواب.*مغادرة إكس/,
    },
    // Names of people, groups, committees and places.
    ownWords: new RegExp(
      [
        ...members.flatMap(({name, party, constituency, group}) => [name, party, constituency, group]),
        ...indexOf(members).committees!.flatMap(({name, code}) => [name, code]),
        'Belgium',
      ]
        .filter(Boolean)
        .join('|'),
    ),
  });
});
