// Written by `npm run locales` from the messages in src and the translations in locales/. Not to be edited.

/**
 * The locale code that templates in this source code are written in.
 */
export const sourceLocale = `en`;

/**
 * The other locale codes that this application is localized into. Sorted
 * lexicographically.
 */
export const targetLocales = [`ar`, `ar-XB`, `de`, `en-XA`, `fr`, `pl`] as const;

/**
 * All valid project locale codes. Sorted lexicographically.
 */
export const allLocales = [`ar`, `ar-XB`, `de`, `en`, `en-XA`, `fr`, `pl`] as const;
