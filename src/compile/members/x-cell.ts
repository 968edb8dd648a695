import {xHandle} from './accounts.js';
import {cellWord, type CellWord} from './cell-words.js';

/** Meaning of a cell in the column of X accounts. */
export type XCell =
  | {readonly says: 'accounts'; readonly handles: readonly string[]; readonly bare: boolean}
  | {readonly says: CellWord}
  | {readonly says: 'unclear'};

/** Handles that programs make of nothing: they put an @ before their word for an empty value. */
const NO_VALUE = /^@(?:null|none|nan|undefined|n\/a)$/i;

/**
 * Reads a cell of X accounts: accounts, a word such as “no”, or neither. A word beside an account may reverse its meaning
 * (“formerly @name”). So only cells with nothing but accounts give any.
 */
export function readXCell(cell: string): XCell {
  const text = cell.trim();
  const word = NO_VALUE.test(text) ? 'unknown' : cellWord(text);
  if (word) return {says: word};
  const parts = text.split(/[\s,;|]+/).filter((part) => part !== '' && !/^(?:and|und|et|y|e|i|en|og|och|[&+/])$/i.test(part));
  const several = parts.length > 1;
  const handles = parts.map((part) => (several && !/^@|[./]/.test(part) ? undefined : xHandle(part)));
  if (handles.length === 0 || handles.includes(undefined)) return {says: 'unclear'};
  const unique = handles.filter((handle, i) => handles.findIndex((other) => other!.toLowerCase() === handle!.toLowerCase()) === i);
  return {says: 'accounts', handles: unique as string[], bare: !/[@./]/.test(text)};
}
