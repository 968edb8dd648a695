// The list of elements. Entries of the package and the CDN are made from it; `npm run create` adds a line.
export {LeavexContactMep} from './contact-mep/leavex-contact-mep.js';
export {LeavexCounter} from './counter/leavex-counter.js';
export {LeavexDeparted} from './departed/leavex-departed.js';
export {LeavexLetter} from './letter/leavex-letter.js';
