import {existsSync, readdirSync} from 'node:fs';

const FOLDER = new URL('../src/elements/', import.meta.url);

/** Names of all elements, which are those of their folders: `counter` for `<leavex-counter>`. */
export const ELEMENT_NAMES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => existsSync(new URL(`${name}/leavex-${name}.ts`, FOLDER)))
  .sort();

export const ELEMENT_TAGS: readonly string[] = ELEMENT_NAMES.map((name) => `leavex-${name}`);
