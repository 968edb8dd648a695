import {readFileSync} from 'node:fs';
import type {Plugin} from 'vite';
import {root} from './paths.js';

const PLURAL = /\.(zero|one|two|few|many|other)$/;

/**
 * Message ids as the CDN files have them: `counter.signatures.other` becomes something like `7.other`. The names are for
 * people; a script and its locale files are built together, from one list.
 */
function shortIds(): Map<string, string> {
  // Any complete locale has every id; French is one that will stay.
  const code = readFileSync(`${root}src/generated/locales/fr.ts`, 'utf8');
  const names = [...code.matchAll(/^\s*['"]?([\w.]+)['"]?:/gm)].map(([, id]) => id!.replace(PLURAL, ''));
  // Those of the counter come first and so have one letter: its file is the one in which every byte counts.
  const isLater = (name: string): number => Number(!name.startsWith('counter.'));
  const ordered = [...new Set(names)].sort((a, b) => isLater(a) - isLater(b) || (a < b ? -1 : 1));
  return new Map(ordered.map((name, index) => [name, index.toString(36)]));
}

/** Shortens the ids of messages in the sources, and the keys of locale files. */
export function shortMessageIds(): Plugin {
  const ids = shortIds();
  const shorten = (id: string): string => {
    const end = PLURAL.exec(id)?.[0] ?? '';
    const short = ids.get(id.replace(PLURAL, ''));
    if (short === undefined) throw new Error(`message ${id} is in no locale file: npm run locales`);
    return short + end;
  };
  return {
    name: 'leavex-short-message-ids',
    enforce: 'pre',
    transform: {
      filter: {id: /\/src\/(elements|core|generated\/locales)\/.*\.ts$/},
      handler: (code, id) => ({
        code: id.includes('/generated/')
          ? code.replace(/^(\s*)['"]?([\w.]+)['"]?:/gm, (_, indent: string, key: string) => `${indent}'${shorten(key)}':`)
          : code.replace(/\{\s*id: '([^']+)'/g, (_, key: string) => `{id: '${shorten(key)}'`),
        map: null,
      }),
    },
  };
}
