import type * as Advice from '../advice/console-sentences.js';
import {besideScript, scriptTag} from './script-tag.js';
import {pageAddress, queryAll} from './unshadowed.js';

// Takes the place of load-advice.ts in the CDN files: there the sentences are a file beside the script.

export async function loadAdvice(): Promise<typeof Advice> {
  const url = besideScript('advice.js');
  // A page that pins the script runs nothing unpinned of ours. Any failed request leads here.
  if (scriptTag()?.integrity && ![...queryAll(document, 'script[type=importmap]')].some(({textContent}) => hasHash(textContent, url)))
    throw new Error('no hash');
  return import(/* @vite-ignore */ url) as Promise<typeof Advice>;
}

/** True if an import map has a hash for an address. */
function hasHash(importMap: string, url: string): boolean {
  try {
    const {integrity} = JSON.parse(importMap) as {readonly integrity: Readonly<Record<string, string>>};
    return Object.entries(integrity).some(([address, hash]) => hash && new URL(address, pageAddress()).href === url);
  } catch {
    return false;
  }
}
