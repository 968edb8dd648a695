// Styles first, then schemas: like compresses best beside like. Of twenty orders that were tried, this one is the smallest.
import '../core/form.styles.js';
import '../core/base.styles.js';
import '../elements/contact-mep/leavex-contact-mep.styles.js';
import '../elements/letter/leavex-letter.styles.js';
import '../elements/counter/leavex-counter.styles.js';
import '../elements/departed/leavex-departed.styles.js';
import '../api/schema/common.js';
import '../api/schema/members.js';
import '../api/schema/messages.js';
import '../api/schema/departures.js';
import '../api/schema/letter.js';
import '../api/schema/counter.js';
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
