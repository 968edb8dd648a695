import {besideScript} from '../page/script-tag.js';
import type * as Markdown from './letter-file.js';

// Takes the place of load-markdown.ts in the CDN files: there the reader is a file beside the script.

export async function loadMarkdown(): Promise<typeof Markdown> {
  return import(/* @vite-ignore */ besideScript('markdown.js')) as Promise<typeof Markdown>;
}
