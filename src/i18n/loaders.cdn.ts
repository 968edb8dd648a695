import {inside} from 'virtual:locale';
import {targetLocales} from '../generated/locale-codes.js';
import {scriptTag} from '../page/script-tag.js';
import {warnOnce} from '../page/warn-once.js';
import type {LocaleModule} from './loaders.js';

// Takes the place of loaders.ts in the CDN files: there a locale is a file beside the script, and a list of imports would
// put every language into it.

export const LOCALES: readonly string[] = targetLocales;

export async function importLocale(locale: string): Promise<LocaleModule> {
  if (inside?.lang === locale) return inside;
  const script = scriptTag();
  if (!script) warnOnce(`no script tag: use leavex.${locale}.js`);
  return import(/* @vite-ignore */ new URL(`./locales/${locale}.js`, script!.src).href) as Promise<LocaleModule>;
}
