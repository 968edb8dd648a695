import '../../src/define.js';
import {CHAOTIC, itSurvivesChaos} from '../support/suites/it-survives-chaos.js';

const RUNS = Number(document.body.dataset['runs'] ?? 1_000);

describe('whatever happens, for long', () => {
  for (const chaotic of CHAOTIC) itSurvivesChaos(chaotic, Math.ceil(RUNS / CHAOTIC.length));
});
