// Written by `npm run locales` from the messages in src and the translations in locales/. Not to be edited.

/** Locale → label of the button of load="click", where nothing may be requested before the visitor asks. */
export const ASK: Readonly<Record<string, string>> = {ar: 'إظهار', de: 'Anzeigen', en: 'Show', fr: 'Afficher', pl: 'Pokaż'};
