/**
 * The classes and types; importing them registers nothing and asks for nothing.
 */
export {LeavexContactMep} from './elements/contact-mep/leavex-contact-mep.js';
export {LeavexCounter} from './elements/counter/leavex-counter.js';
export {LeavexDeparted} from './elements/departed/leavex-departed.js';
export {LeavexLetter} from './elements/letter/leavex-letter.js';
export {configure, type Configuration} from './api/configure.js';
export {define} from './registration/define.js';
export type {ErrorDetail, LeavexEventMap, LoadDetail} from './widget/events.js';
export type {ErrorKind} from './api/errors.js';
export type {Status} from './widget/status.js';
export {VERSION} from './version.js';
