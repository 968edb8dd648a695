import '../../../src/elements/counter/define.js';
import {itFetches} from '../../support/suites/it-fetches.js';

describe('leavex-counter and the campaign API', () => {
  itFetches({
    tag: 'leavex-counter',
    everyFailure: true,
    path: 'counter.json',
    good: {count: 3230},
    text: /3,230 signatures/,
    other: {count: 41},
    otherText: /41 signatures/,
    bad: [
      null,
      [],
      3230,
      '3230',
      {},
      {count: null},
      {count: -1},
      {count: 1.5},
      {count: 1e21},
      {count: '3 230'},
      {count: [3230]},
      {count: {valueOf: 3}},
      JSON.parse('{"__proto__": {"count": 3}}'),
    ],
  });
});
