import type * as Advice from '../advice/console-sentences.js';
import {besideScript} from './script-tag.js';

// Takes the place of load-advice.ts in the CDN files: there the sentences are a file beside the script.

export async function loadAdvice(): Promise<typeof Advice> {
  return import(/* @vite-ignore */ besideScript('advice.js')) as Promise<typeof Advice>;
}
