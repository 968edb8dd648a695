import {LeavexContactMep, LeavexCounter, LeavexDeparted, LeavexLetter} from './index.js';

/**
 * All elements, to register them. A list, not the module as an object. A bundler makes that object with `for … in`, which also
 * finds names that scripts of the page have added to `Object.prototype`. Written by `npm run create`.
 */
export const ELEMENTS = [LeavexContactMep, LeavexCounter, LeavexDeparted, LeavexLetter];
