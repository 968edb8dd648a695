import '../../../src/elements/letter/define.js';
import {itFetches} from '../../support/suites/it-fetches.js';
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
});
