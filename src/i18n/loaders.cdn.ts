import {scriptTag} from '../core/script.js';
import {targetLocales} from '../generated/locale-codes.js';
import type {LocaleModule} from './loaders.js';

// Takes the place of loaders.ts in the CDN files: there a locale is a file beside the script, and a list of imports would
// put every language into it.

/** A language that the build has put into the file itself, instead of `null`. */
declare const __LOCALE__: {readonly lang: string; readonly templates: unknown} | null;

export const LOCALES: readonly string[] = targetLocales;

let hinted = false;

export function importLocale(locale: string): Promise<LocaleModule> {
  const inside = __LOCALE__;
  if (inside?.lang === locale) return Promise.resolve(inside);
  const script = scriptTag();
  if (script) return import(/* @vite-ignore */ new URL(`./locales/${locale}.js`, script.src).href) as Promise<LocaleModule>;
  if (!hinted) {
    hinted = true;
    console.info(`leavex-widgets: stays English, since the address of its script is not known. Load leavex.${locale}.js, or the script by a tag of its own.`);
  }
  return Promise.reject(new Error('no script tag'));
}
