import {readFileSync} from 'node:fs';
import type {Plugin} from 'vite';
import {textKey} from '../../src/i18n/text-key.js';
import {root} from './paths.js';

const PLURAL = /\.(zero|one|two|few|many|other)$/;
const ENTITIES: Readonly<Record<string, string>> = {'&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'"};

/** English texts by id, with {} for their placeholders; every XLIFF file has them all. */
function englishTexts(): Map<string, string> {
  const xliff = readFileSync(`${root}locales/fr.xlf`, 'utf8');
  const units = [...xliff.matchAll(/<trans-unit id="([^"]+)"[^>]*>\s*<source>([^]*?)<\/source>/g)];
  const text = (source: string): string => source.replace(/<x [^>]*\/>/g, '{}').replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
  return new Map(units.map(([, id, source]) => [id!, text(source!)]));
}

/**
 * Makes the keys of a locale file those by which the CDN files look: `'counter.signatures.few'` becomes the key of the English
 * text, and the category where English has none. Fails where two messages would be one.
 */
export function textKeys(): Plugin {
  const english = englishTexts();
  const texts = new Map<string, string>();
  for (const [id, text] of english) {
    const key = textKey(text);
    if ((texts.get(key) ?? text) !== text)
      throw new Error(`"${text}" (${id}) and "${texts.get(key)}" have the same key: word one of them otherwise`);
    texts.set(key, text);
  }
  const keyOf = (id: string): string => {
    const category = PLURAL.exec(id)?.[1];
    const isEnglish = !category || category === 'one' || category === 'other' || !english.has(id.replace(PLURAL, '.other'));
    const text = english.get(isEnglish ? id : id.replace(PLURAL, '.other'));
    if (text === undefined) throw new Error(`message ${id} is not in locales/: npm run locales`);
    return textKey(text) + (isEnglish ? '' : category);
  };
  return {
    name: 'leavex-text-keys',
    enforce: 'pre',
    transform: {
      filter: {id: /\/src\/generated\/locales\/.*\.ts$/},
      handler(code, file) {
        const said = new Map<string, string>();
        const entry = /^\s*['"]?([\w.-]+)['"]?:\s*((?:str)?`(?:[^`\\]|\\.)*`),?$/gm;
        return {
          code: code.replace(entry, (_, id: string, translation: string) => {
            const key = keyOf(id);
            if (!said.has(key)) {
              said.set(key, translation);
              return `'${key}': ${translation},`;
            }
            if (said.get(key) !== translation)
              this.error(`${file}: ${id} is in English the same as another message, but not here: word one of them otherwise`);
            return '';
          }),
          map: null,
        };
      },
    },
  };
}
