import type {ErrorKind} from '../api/errors.js';

/** A file has arrived. */
export interface LoadDetail {
  /** Path under the campaign API's base URL, or the element's `src`. */
  readonly resource: string;
}
/** A file has not arrived, or is not usable. */
export interface ErrorDetail extends LoadDetail {
  readonly kind: ErrorKind;
  /** HTTP status, when there was an answer. */
  readonly status?: number;
}

/** The events of this library; typed for `addEventListener` of elements, `document` and `window`. */
export interface LeavexEventMap {
  'leavex-load': CustomEvent<LoadDetail>;
  'leavex-error': CustomEvent<ErrorDetail>;
  'leavex-count': CustomEvent<{readonly count: number; readonly goal: number | undefined}>;
  'leavex-letter-language': CustomEvent<{readonly lang: string}>;
  'leavex-select': CustomEvent<{readonly id: string}>;
  'leavex-contact': CustomEvent<{readonly id: string; readonly channel: string}>;
}

declare global {
  interface GlobalEventHandlersEventMap extends LeavexEventMap {}
}

/** Tells the page. Nothing of the visitor may be in the detail. Returns false when the page has prevented what would follow. */
export function emit<Name extends keyof LeavexEventMap>(target: EventTarget, name: Name, detail: LeavexEventMap[Name]['detail']): boolean {
  return target.dispatchEvent(new CustomEvent(name, {detail, bubbles: true, composed: true, cancelable: name === 'leavex-contact'}));
}
