import {LeavexContactMep} from '../elements/contact-mep/leavex-contact-mep.js';
import {LeavexCounter} from '../elements/counter/leavex-counter.js';
import {LeavexDeparted} from '../elements/departed/leavex-departed.js';
import {LeavexLetter} from '../elements/letter/leavex-letter.js';
import {start} from './start.js';

start({
  'leavex-contact-mep': LeavexContactMep,
  'leavex-counter': LeavexCounter,
  'leavex-departed': LeavexDeparted,
  'leavex-letter': LeavexLetter,
});
