import {LeavexDeparted} from '../elements/departed/leavex-departed.js';
import {start} from './start.js';

start([LeavexDeparted]);
