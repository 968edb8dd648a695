import '../../../src/elements/counter/define.js';
import {itLocalizes} from '../../support/suites/it-localizes.js';

describe('leavex-counter and languages', () => {
  itLocalizes({
    tag: 'leavex-counter',
    attributes: 'variant="bar" live',
    files: {'counter.json': {count: 3230, goal: 5000, updated: '2025-01-06', closed: true, source: {name: 'openPetition'}}},
    texts: {
      en: /3,230 signatures.*Petition closed.*6.*2025/,
      fr: /3\s230 signatures.*Pétition close.*6 janvier 2025.*Source\s: openPetition/,
      de: /3\.230 Unterschriften.*Ziel: 5\.000.*6\. Januar 2025/,
      pl: /3230 podpisów.*Cel: 5000.*6 stycznia 2025/,
      ar: /توقيعًا.*الهدف.*المصدر: openPetition/,
    },
    ownWords: /openPetition|January/,
  });
});
