import {LeavexCounter} from '../elements/counter/leavex-counter.js';
import {start} from './start.js';

start([LeavexCounter]);
