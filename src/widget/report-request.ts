import {advise} from '../page/advise.js';
import type {ApiError} from '../api/errors.js';
import {emit} from './events.js';

/** Tells the page how a request has ended, and the console why it has failed. */
export function reportRequest(
  target: EventTarget,
  {url, resource}: {readonly url: string; readonly resource: string},
  error: ApiError | undefined,
): void {
  if (!error) {
    emit(target, 'leavex-load', {resource});
    return;
  }
  const {kind, status, reason} = error;
  advise('request-failed', url, kind, reason);
  emit(target, 'leavex-error', {resource, kind, ...(status && {status})});
}
