/** Gets the Markdown reader; only letters written in Markdown need it, and it is larger than everything else. */
export const loadMarkdown = (): Promise<typeof import('./index.js')> => import('./index.js');
