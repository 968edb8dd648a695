import {define} from '../../registration/define.js';
import {LeavexLetter} from './leavex-letter.js';

declare global {
  interface HTMLElementTagNameMap {
    'leavex-letter': LeavexLetter;
  }
}

define('leavex-letter', LeavexLetter);
