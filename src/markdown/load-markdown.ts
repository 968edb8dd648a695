import type * as Markdown from './letter-file.js';

/** Gets the Markdown reader; only letters written in Markdown need it, and it is larger than everything else. */
export const loadMarkdown = (): Promise<typeof Markdown> => import('./letter-file.js');
