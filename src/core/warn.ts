const said = new Set<string>();

/**
 * Tells the page's owner on the console; once per page and subject.
 *
 * @param subject default: the message itself
 */
export function warnOnce(message: string, subject = message): void {
  if (!said.has(subject)) console.warn(`leavex-widgets: ${message}`);
  said.add(subject);
}
