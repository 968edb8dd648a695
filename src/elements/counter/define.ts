import {define} from '../../registration/define.js';
import {LeavexCounter} from './leavex-counter.js';

declare global {
  interface HTMLElementTagNameMap {
    'leavex-counter': LeavexCounter;
  }
}

define('leavex-counter', LeavexCounter);
