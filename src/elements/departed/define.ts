import {define} from '../../registration/define.js';
import {LeavexDeparted} from './leavex-departed.js';

define(LeavexDeparted.tag, LeavexDeparted);
