import {define} from '../../registration/define.js';
import {LeavexContactMep} from './leavex-contact-mep.js';

define(LeavexContactMep.tag, LeavexContactMep);

// The types of the tag and its events come along.
export type {LeavexContactMep} from './leavex-contact-mep.js';
export type {LeavexEventMap} from '../../widget/events.js';
