/** Absolute and normalised http(s) address, which may stand in a page as a link; else undefined. A relative one needs a base. */
export function httpUrl(value: unknown, base?: string): string | undefined {
  try {
    const url = new URL(value as string, base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
