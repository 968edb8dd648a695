import '../../src/define.js';
import {HEAVY_BODIES} from '../../fixtures/heavy-bodies.js';
import {itKeepsPagesAlive} from '../support/suites/it-keeps-pages-alive.js';

describe('each answer below the size limits', () => {
  itKeepsPagesAlive(HEAVY_BODIES);
});
