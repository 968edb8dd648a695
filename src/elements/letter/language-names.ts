import {formatter} from '../../i18n/intl-cache.js';

/** Official languages of the Union for which Chromium has no names. */
const OWN_NAMES: Readonly<Record<string, string>> = {ga: 'Gaeilge', mt: 'Malti'};

/** Name of a language in another one: "German", "allemand". */
export const languageName = (lang: string, tag: string): string =>
  formatter(Intl.DisplayNames as new (tags: string[], options?: Intl.DisplayNamesOptions) => Intl.DisplayNames, tag, {type: 'language'}).of(
    lang,
  )!;

/** Name of a language in itself, as it stands alone: "Français". */
export function autonym(lang: string): string {
  const name = OWN_NAMES[lang] ?? languageName(lang, lang);
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}
