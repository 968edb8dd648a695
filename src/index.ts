/**
 * The classes and types; importing them registers nothing and asks for nothing.
 */
export * from './elements/index.js';
export {configure, type Configuration, type OwnMessages} from './widget/configure.js';
export type {MessageId} from './generated/message-ids.js';
export {define} from './registration/define.js';
export type {ErrorDetail, LeavexEventMap, LoadDetail} from './widget/events.js';
export type {ContactData, OutgoingMail} from './elements/contact-mep/contact-data.js';
export type {CounterData} from './elements/counter/counter-data.js';
export type {DepartedData} from './elements/departed/departed-data.js';
export type {LetterData} from './elements/letter/letter-data.js';
export type {ErrorKind} from './api/errors.js';
export type {Status} from './widget/status.js';
export {VERSION} from './version.js';
