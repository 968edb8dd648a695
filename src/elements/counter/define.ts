import {define} from '../../registration/define.js';
import {LeavexCounter} from './leavex-counter.js';

define(LeavexCounter.tag, LeavexCounter);
