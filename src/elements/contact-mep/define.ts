import {define} from '../../registration/define.js';
import {LeavexContactMep} from './leavex-contact-mep.js';

declare global {
  interface HTMLElementTagNameMap {
    'leavex-contact-mep': LeavexContactMep;
  }
}

define('leavex-contact-mep', LeavexContactMep);
