import {LeavexLetter} from '../elements/letter/leavex-letter.js';
import {start} from './start.js';

start([LeavexLetter]);
