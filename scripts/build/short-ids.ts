import {createHash} from 'node:crypto';
import type {Plugin} from 'vite';

const PLURAL = /\.(zero|one|two|few|many|other)$/;

/** Characters of a short id: enough for some hundred messages, and the build fails should two be the same. */
const LENGTH = 3;

/**
 * Message ids as the CDN files have them: `counter.signatures.other` becomes something like `k3V.other`. The long names are
 * for people. A short one depends on its name alone: a script may meet a locale file of another version, from a cache, and
 * is to find the same message in it or none.
 */
function shortId(name: string): string {
  return createHash('sha256').update(name).digest('base64url').replace(/[-_]/g, '').slice(0, LENGTH);
}

export function shortMessageIds(): Plugin {
  const names = new Map<string, string>();
  const shorten = (id: string): string => {
    const end = PLURAL.exec(id)?.[0] ?? '';
    const name = id.replace(PLURAL, '');
    const short = shortId(name);
    const other = names.get(short) ?? name;
    if (other !== name) throw new Error(`messages ${name} and ${other} have the same short id ${short}: give one another name`);
    names.set(short, name);
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
