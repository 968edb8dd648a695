import {define} from '../../registration/define.js';
import {LeavexContactMep} from './leavex-contact-mep.js';

define(LeavexContactMep.tag, LeavexContactMep);
