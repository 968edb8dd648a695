import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './paths.js';

/**
 * Names that the minifier may shorten: what our classes declare `protected`. TypeScript sees to it that nobody outside
 * uses them. Overrides are not in the list, so that Lit's own names stay.
 */
export function internalNames(): string[] {
  const names = new Set<string>();
  for (const folder of ['src/core', 'src/elements']) {
    for (const file of readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})) {
      if (!file.endsWith('.ts')) continue;
      const code = readFileSync(join(root, folder, file), 'utf8');
      for (const [, name] of code.matchAll(/^ {2}protected (?:(?:abstract|readonly|async|get|declare) )*(\w+)/gm))
        if (name !== 'override') names.add(name!);
    }
  }
  return [...names].sort();
}
