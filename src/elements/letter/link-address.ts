/** The address of a link that may be followed: to a page, a mailbox, a phone. Undefined for all others. */
export function linkAddress(url: string | undefined, base: string): string | undefined {
  try {
    const {protocol, href} = new URL(url!, base);
    return url && /^(https?|mailto|tel):$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
