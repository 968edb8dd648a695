import {itSurvivesMutations} from './support/mutations.js';

// test/repeat tries six times as often.
itSurvivesMutations(50);
