const warned = new Set<string>();

/** Warns the page's owner on the console; each sentence once per page. */
export function warnOnce(message: string): void {
  if (!warned.has(message)) console.warn(`leavex-widgets: ${message}`);
  warned.add(message);
}
