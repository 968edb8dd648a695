import {LeavexContactMep} from '../elements/contact-mep/leavex-contact-mep.js';
import {start} from './start.js';

start([LeavexContactMep]);
