import {canRender} from '../page/can-render.js';
import {warnOnce} from '../page/warn-once.js';
import {define, type VersionedElement} from '../registration/define.js';
import {mountAll} from '../registration/mount.js';

/** The name of the policy that this file asks for, also said to the page's owner. */
declare const __POLICY__: string;

type CdnElement = VersionedElement & {readonly tag: string};

/** Registers the elements of a CDN file and mounts them on `data-leavex` markup; or says why that cannot be. */
export function start(elements: readonly CdnElement[]): void {
  const isFirst = elements.some(({tag}) => !customElements.get(tag));
  // A copy that comes second renders nothing, so it needs no policy.
  if (isFirst && !canRender()) {
    warnOnce(
      `Nothing can be shown under the Content-Security-Policy of this page. Add the name ${__POLICY__} to its directive trusted-types.`,
    );
    return;
  }
  for (const element of elements) define(element.tag, element);
  mountAll(elements.map(({tag}) => tag));
}
