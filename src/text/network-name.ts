/** Networks whose names are not just written with a capital. */
const NAMES = ['WhatsApp', 'YouTube', 'LinkedIn', 'TikTok'];

/** Name of a network as it writes itself; data have it in small letters. */
export const networkName = (network: string): string =>
  NAMES.find((name) => name.toLowerCase() === network.toLowerCase()) ?? network.charAt(0).toUpperCase() + network.slice(1);
