import {define} from '../../registration/define.js';
import {LeavexDeparted} from './leavex-departed.js';

define(LeavexDeparted.tag, LeavexDeparted);

// The types of the tag and its events come along.
export type {LeavexDeparted} from './leavex-departed.js';
export type {LeavexEventMap} from '../../widget/events.js';
