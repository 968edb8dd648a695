/** A locale file: the messages of one language. */
export interface LocaleModule {
  readonly templates: unknown;
}

// A static list, since that is what every bundler understands.
const LOADERS: Readonly<Record<string, () => Promise<LocaleModule>>> = {
  ar: () => import('../generated/locales/ar.js'),
  'ar-XB': () => import('../generated/locales/ar-XB.js'),
  de: () => import('../generated/locales/de.js'),
  'en-XA': () => import('../generated/locales/en-XA.js'),
  fr: () => import('../generated/locales/fr.js'),
  pl: () => import('../generated/locales/pl.js'),
};

/** Languages other than English for which there are messages. */
export const LOCALES: readonly string[] = Object.keys(LOADERS);

export const importLocale = (locale: string): Promise<LocaleModule> => LOADERS[locale]!();
