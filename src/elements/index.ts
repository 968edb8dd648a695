// The classes of all elements. Written by `npm run create`.
export {LeavexContactMep} from './contact-mep/leavex-contact-mep.js';
export {LeavexCounter} from './counter/leavex-counter.js';
export {LeavexDeparted} from './departed/leavex-departed.js';
export {LeavexLetter} from './letter/leavex-letter.js';
