import '../../../src/elements/departed/define.js';
import {itIsAccessible} from '../../support/suites/it-is-accessible.js';
import {answer, FILE, many, six} from './support/departures.js';

const LONG = {
  id: 'long',
  name: `${'Bundesvereinigung '.repeat(5)}${'Donaudampfschifffahrt'.repeat(5)}`,
  country: 'DE',
  kind: 'union',
  leftOn: '2025-01-31',
};
const files = {[FILE]: answer([LONG, ...six, ...many(30)])};

describe('leavex-departed for everybody', () => {
  describe('as a list', () => itIsAccessible({tag: 'leavex-departed', files}));
  describe('as a ticker', () => itIsAccessible({tag: 'leavex-departed', attributes: 'variant="ticker"', files}));
  describe('as a line that stands', () => itIsAccessible({tag: 'leavex-departed', attributes: 'variant="ticker" speed="0"', files}));
});
