import {define} from '../../registration/define.js';
import {LeavexCounter} from './leavex-counter.js';

define(LeavexCounter.tag, LeavexCounter);

// The types of the tag and its events come along.
export type {LeavexCounter} from './leavex-counter.js';
export type {LeavexEventMap} from '../../widget/events.js';
