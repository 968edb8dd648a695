// Styles and texts first, each together: like compresses best beside like (140 bytes less).
import '../core/base.styles.js';
import '../elements/contact-mep/leavex-contact-mep.styles.js';
import '../elements/departed/leavex-departed.styles.js';
import '../elements/letter/leavex-letter.styles.js';
import '../elements/counter/leavex-counter.styles.js';
import '../elements/contact-mep/contact-texts.js';
import '../elements/departed/departed-texts.js';
import '../elements/letter/letter-texts.js';
import '../elements/counter/counter-sentences.js';
import {LeavexContactMep} from '../elements/contact-mep/leavex-contact-mep.js';
import {LeavexDeparted} from '../elements/departed/leavex-departed.js';
import {LeavexLetter} from '../elements/letter/leavex-letter.js';
import {LeavexCounter} from '../elements/counter/leavex-counter.js';
import {start} from './start.js';

start({
  'leavex-contact-mep': LeavexContactMep,
  'leavex-departed': LeavexDeparted,
  'leavex-letter': LeavexLetter,
  'leavex-counter': LeavexCounter,
});
