import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {root} from './paths.js';

/** Names that others use: browsers, the language, the campaign API in its JSON, pages in events and on elements. */
function foreignNames(): Set<string> {
  const types = fileURLToPath(new URL('.', import.meta.resolve('typescript')));
  const files = [
    ...readdirSync(types)
      .filter((file) => /^lib\..*\.d\.ts$/.test(file))
      .map((file) => join(types, file)),
    ...readdirSync(join(root, 'src/api/schema')).map((file) => join(root, 'src/api/schema', file)),
    join(root, 'src/core/events.ts'),
  ];
  const names = files.flatMap((file) => Array.from(readFileSync(file, 'utf8').matchAll(/(\w+)["']?\??[:(<,}]/g), ([, name]) => name!));
  // What stands between quotes may be the key of an object.
  for (const code of sources())
    for (const [, property, text] of code.matchAll(/^ {2}declare (\w+)|'(\w+)'/gm)) names.push((property ?? text)!);
  return new Set(names);
}

const sources = (): string[] =>
  ['src/core', 'src/elements'].flatMap((folder) =>
    readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(root, folder, file), 'utf8')),
  );

/** What a declaration marked `@internal` declares: a class or an interface that modules of an element hand to each other. */
const INTERNAL = /@internal[^\n]*\n(?: \*[^\n]*\n)*(?: \*\/\n)?export (?:interface|class) \w+[^{]*\{([^]*?)\n\}/g;

/**
 * Names that the minifier may shorten: what our classes declare `protected`, and members of what is marked `@internal`
 * unless others have such a name too. TypeScript sees to it that nobody outside uses them. Overrides are not in the list, so
 * that Lit's own names stay.
 */
export function internalNames(): string[] {
  const names = new Set<string>();
  const foreign = foreignNames();
  for (const code of sources()) {
    for (const [, name] of code.matchAll(/^ {2}protected (?:(?:abstract|readonly|async|get|declare) )*(\w+)/gm))
      if (name !== 'override') names.add(name!);
    for (const [, members] of code.matchAll(INTERNAL))
      for (const [, name] of members!.matchAll(/^ {2}(?:(?:readonly|get|set) )*(\w+)(?=[?:;(]| =)/gm))
        if (!foreign.has(name!)) names.add(name!);
  }
  return [...names].sort();
}
