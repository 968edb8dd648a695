import {brotliCompressSync, constants} from 'node:zlib';
import type {Size} from './ledger.js';

export function weigh(content: Uint8Array): Size {
  const params = {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length};
  return {raw: content.length, brotli: brotliCompressSync(content, {params}).length};
}
