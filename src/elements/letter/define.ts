import {define} from '../../registration/define.js';
import {LeavexLetter} from './leavex-letter.js';

define(LeavexLetter.tag, LeavexLetter);

// The types of the tag and its events come along.
export type {LeavexLetter} from './leavex-letter.js';
export type {LeavexEventMap} from '../../widget/events.js';
