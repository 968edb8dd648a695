import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';

interface LocaleFile {
  readonly templates: Readonly<Record<string, unknown>>;
}

const importLocale = (path: string): Promise<LocaleFile> => import(new URL(`../../${path}`, import.meta.url).href) as Promise<LocaleFile>;

describe('translations in the CDN files', () => {
  for (const file of readdirSync('dist/cdn/locales'))
    it(`${file} has the messages of the source under the same ids`, async () => {
      const built = await importLocale(`dist/cdn/locales/${file}`);
      const source = await importLocale(`src/generated/locales/${file.slice(0, -'.js'.length)}.ts`);
      assert.deepEqual(Object.keys(built.templates), Object.keys(source.templates));
      assert.ok(Object.keys(built.templates).length > 100);
    });
});
