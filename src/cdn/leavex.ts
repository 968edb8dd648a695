import {LeavexLetter} from '../elements/letter/leavex-letter.js';
import {LeavexCounter} from '../elements/counter/leavex-counter.js';
import {LeavexDeparted} from '../elements/departed/leavex-departed.js';
import {LeavexContactMep} from '../elements/contact-mep/leavex-contact-mep.js';
import {start} from './start.js';

start({
  'leavex-contact-mep': LeavexContactMep,
  'leavex-departed': LeavexDeparted,
  'leavex-letter': LeavexLetter,
  'leavex-counter': LeavexCounter,
});
