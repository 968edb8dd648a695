import {formatter} from './intl-cache.js';

/** Official languages of the Union for which Chromium has no names. */
const OWN_NAMES: Readonly<Record<string, string>> = {ga: 'Gaeilge', mt: 'Malti'};

function displayName(tag: string, type: 'region' | 'language', code: string): string | undefined {
  try {
    return formatter<Intl.DisplayNames, Intl.DisplayNamesOptions>(Intl.DisplayNames, tag, {type, fallback: 'none'}).of(code);
  } catch {
    // Not even the form of a code.
    return undefined;
  }
}

/** Name of a country in a language; empty for a code that no country has. */
export const countryName = (tag: string, code: string | undefined): string => (code && displayName(tag, 'region', code)) || '';

/** Name of a language in another one ("German", "allemand"); the code itself when it is none. */
export const languageName = (tag: string, code: string): string => displayName(tag, 'language', code) ?? code;

/** Name of a language in itself, as it stands alone: "Français". */
export function autonym(code: string): string {
  const name = Object.hasOwn(OWN_NAMES, code) ? OWN_NAMES[code]! : languageName(code, code);
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}
