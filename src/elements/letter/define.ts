import {define} from '../../registration/define.js';
import {LeavexLetter} from './leavex-letter.js';

define(LeavexLetter.tag, LeavexLetter);
