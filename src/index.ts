/**
 * The classes and types; importing them registers nothing and asks for nothing.
 */
export * from './elements/index.js';
export {configure, type Configuration} from './api/configure.js';
export {define} from './registration/define.js';
export type {ErrorDetail, LeavexEventMap, LoadDetail} from './widget/events.js';
export type {ErrorKind} from './api/errors.js';
export type {Status} from './widget/status.js';
export {VERSION} from './version.js';
