import '../../src/define.js';
import {isFirstEngine} from '../support/engines.js';
import {CHAOTIC, itSurvivesChaos} from '../support/suites/it-survives-chaos.js';

// The same few sequences with each change, in one engine; many others in all engines every night (chaos.long.test.ts).
if (isFirstEngine)
  describe('whatever happens', () => {
    for (const chaotic of CHAOTIC) itSurvivesChaos(chaotic, 6, 1080246738);
  });
