import '../../src/define.js';
import {isFirstEngine} from '../support/engines.js';
import {HEAVY_BODIES} from '../../fixtures/heavy-bodies.js';
import {itKeepsPagesAlive} from '../support/suites/it-keeps-pages-alive.js';

/** Those that once stopped a page for many seconds, or ended it. All are tried every night. */
const WORST =
  /20,000 committees|10 × 13,000|500 × 500|ligatures, 2\.5 MB|opening of 20,000|1,000 names|20,000 points|plurals|20,000 languages|160,000 networks|51,000 networks|all shown|lost characters|unassigned|990 kB|spaces$|empty lines|folded|breaks/;

if (isFirstEngine)
  describe('an answer below the size limits', () => {
    itKeepsPagesAlive(HEAVY_BODIES.filter(({name}) => WORST.test(name)));
  });
