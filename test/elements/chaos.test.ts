import '../../src/define.js';
import {isFirstEngine} from '../support/engines.js';
import {CHAOTIC, itSurvivesChaos} from '../support/suites/it-survives-chaos.js';

// A few fixed sequences in one engine; chaos.long.test.ts tries many others in all engines every night.
if (isFirstEngine)
  describe('whatever happens', () => {
    for (const chaotic of CHAOTIC) itSurvivesChaos(chaotic, 6, 1080246738);
  });
