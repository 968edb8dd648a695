import {readFileSync} from 'node:fs';

const LIST = new URL('../src/elements/index.ts', import.meta.url);

/** Names of all elements, which are those of their folders: `counter` for `<leavex-counter>`. */
export const ELEMENT_NAMES: readonly string[] = [...readFileSync(LIST, 'utf8').matchAll(/from '\.\/([^/]+)\//g)].map(([, name]) => name!);

export const ELEMENT_TAGS: readonly string[] = ELEMENT_NAMES.map((name) => `leavex-${name}`);
