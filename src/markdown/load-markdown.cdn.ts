import {scriptTag} from '../page/script-tag.js';
import {warnOnce} from '../page/warn-once.js';
import type * as Markdown from './letter-file.js';

// Takes the place of load-markdown.ts in the CDN files: there the reader is a file beside the script.

export async function loadMarkdown(): Promise<typeof Markdown> {
  const script = scriptTag();
  if (!script) warnOnce('no script tag: markdown.js is not found');
  return import(/* @vite-ignore */ new URL('./markdown.js', script!.src).href) as Promise<typeof Markdown>;
}
