// Written by `npm run locales` from the messages in src and the translations in locales/. Not to be edited.

/** Locale → label of the button of load="click", where nothing may be requested before the reader asks. */
export const ASK: Readonly<Record<string, string>> = {
  ar: 'تحميل المحتوى من {host}',
  de: 'Inhalt von {host} laden',
  en: 'Load content from {host}',
  fr: 'Charger le contenu depuis {host}',
  pl: 'Wczytaj treść z {host}',
};
