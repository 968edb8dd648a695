import '../../../src/elements/counter/define.js';
import {itIsAccessible} from '../../support/suites/it-is-accessible.js';

const files = {
  'counter.json': {
    count: 3230,
    goal: 5000,
    updated: '2025-01-06',
    closed: true,
    source: {name: 'openPetition', url: 'https://example.org/'},
  },
};

describe('leavex-counter for everybody', () => {
  describe('in a line', () => itIsAccessible({tag: 'leavex-counter', files, attributes: 'href="https://example.org/"'}));
  describe('as a bar, live', () => itIsAccessible({tag: 'leavex-counter', files, attributes: 'variant="bar" live'}));
});
