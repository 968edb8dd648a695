import {define} from '../../registration/define.js';
import {LeavexDeparted} from './leavex-departed.js';

declare global {
  interface HTMLElementTagNameMap {
    'leavex-departed': LeavexDeparted;
  }
}

define('leavex-departed', LeavexDeparted);
