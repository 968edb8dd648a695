import type {ReadUntyped} from './read.js';

/** What `read` needs for schemas with `$ref` (to `$defs` of the whole) and `anyOf` (the first that fits): letters and messages. */
export const readUntyped: ReadUntyped = ({$ref, anyOf}, value, root, inner) => {
  if ($ref) return inner(root.$defs![$ref.slice('#/$defs/'.length)]!, value);
  for (const option of anyOf ?? []) {
    const found = inner(option, value);
    if (found !== undefined) return found;
  }
  return undefined;
};
