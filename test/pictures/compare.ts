import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';

/** Share of pixels that may differ: engines of another version smooth the edges of letters in another way. */
export const TOLERANCE = 0.005;

export interface Comparison {
  /** Share of pixels that differ; 1 for another size. */
  readonly share: number;
  /** Picture with the differences in red. */
  readonly difference?: Buffer;
}

export function comparePictures(kept: Uint8Array, drawn: Uint8Array): Comparison {
  const before = PNG.sync.read(Buffer.from(kept));
  const now = PNG.sync.read(Buffer.from(drawn));
  const {width, height} = before;
  if (width !== now.width || height !== now.height) return {share: 1};
  const difference = new PNG({width, height});
  const pixels = pixelmatch(before.data, now.data, difference.data, width, height, {threshold: 0.15});
  return {share: pixels / (width * height), difference: PNG.sync.write(difference)};
}
