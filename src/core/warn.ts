const said = new Set<string>();

/** Tells the page's owner on the console; each sentence once per page. */
export function warnOnce(message: string): void {
  if (!said.has(message)) console.warn(`leavex-widgets: ${message}`);
  said.add(message);
}
