import {itSurvivesMutations} from '../compile/support/mutations.js';

itSurvivesMutations(300);
