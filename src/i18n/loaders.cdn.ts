import {inside} from 'virtual:locale';
import {targetLocales} from '../generated/locale-codes.js';
import {besideScript} from '../page/script-tag.js';
import type {LocaleModule} from './loaders.js';

// Replaces loaders.ts in the CDN files, where a locale is a file beside the script. A list of imports would put every language
// into it.

export const LOCALES: readonly string[] = targetLocales;

export async function importLocale(locale: string): Promise<LocaleModule> {
  if (inside?.lang === locale) return inside;
  return import(/* @vite-ignore */ besideScript(`locales/${locale}.js`)) as Promise<LocaleModule>;
}
