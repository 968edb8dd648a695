import '../../../src/elements/contact-mep/define.js';
import {itLocalizes} from '../../support/suites/it-localizes.js';
import {filesFor, indexOf, members} from './support/parliament.js';

describe('leavex-contact-mep and languages', () => {
  itLocalizes({
    tag: 'leavex-contact-mep',
    attributes: 'country="BE" stance="any"',
    files: filesFor(),
    texts: {
      en: /Belgium.*7 members.*left X: January 2025/,
      fr: /Belgique.*7 élus.*a quitté X : janvier 2025/,
      de: /Belgien.*7 Mitglieder.*hat X verlassen: Januar 2025/,
      pl: /Belgia.*7 posłów.*odejście z X: styczeń 2025/,
      // Engines differ in the digits of Arabic.
      ar: /بلجيكا.*أعضاء.*غادر X/,
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
