import {ofDocument} from '../page/unshadowed.js';

/** Origin of an address as the page would resolve it, or undefined for what is none. */
export function originOf(address: string): string | undefined {
  try {
    return new URL(address, ofDocument('baseURI')).origin;
  } catch {
    return undefined;
  }
}
