import type {Files} from './changes.js';
import type {Problems} from './problems.js';

/** Parts of an output that readers would miss, with their count. */
const COUNTED: readonly (readonly [what: string, count: (files: Files) => number])[] = [
  ['members', (files) => length(files, 'meps/all.json', 'members')],
  ['departures', (files) => length(files, 'departures/all.json', 'departures')],
  ['letters', (files) => count(files, 'letter/')],
  ['languages of messages', (files) => count(files, 'messages/')],
  ['signatures', (files) => (parse(files, 'counter.json')?.['count'] as number | undefined) ?? 0],
];

/** Reports an error for each part of which an output has much less than the one before. Nobody reads a scheduled build. */
export function reportLosses(before: Files, after: Files, most: number, problems: Problems): void {
  for (const [what, of] of COUNTED) {
    const [was, now] = [of(before), of(after)];
    if (was === 0 || (was - now) / was <= most) continue;
    problems.error(
      'loss',
      {file: what},
      `There ${was === 1 ? 'was' : 'were'} ${was} ${what}, now there ${now === 1 ? 'is' : 'are'} ${now}. This is a loss of more than ${Math.round(most * 100)}%.`,
      'If this is right, build once without --max-loss.',
    );
  }
}

function parse(files: Files, path: string): Record<string, unknown> | undefined {
  const bytes = files.get(path);
  try {
    return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>);
  } catch {
    return undefined;
  }
}

function length(files: Files, path: string, name: string): number {
  const list = parse(files, path)?.[name];
  return Array.isArray(list) ? list.length : 0;
}

const count = (files: Files, folder: string): number =>
  [...files.keys()].filter((path) => path.startsWith(folder) && path !== `${folder}index.json`).length;
