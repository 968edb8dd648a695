export const WIDGETS = ['leavex-counter', 'leavex-letter', 'leavex-contact-mep', 'leavex-departed'] as const;

/** Snippets that keep the room of a widget until its script has come; docs/embedding.md says how much for which. */
export const SNIPPETS_WITH_ROOM: Readonly<Record<string, string>> = {
  'counter, block': '<div style="min-height: 6em"><leavex-counter variant="bar">3,230 signatures</leavex-counter></div>',
  'letter, collapsed':
    '<div style="min-height: 54em"><leavex-letter collapsed>An open letter asks Europe’s politicians to leave X.</leavex-letter></div>',
  'letter, whole':
    '<div style="min-height: 100vh"><leavex-letter>An open letter asks Europe’s politicians to leave X.</leavex-letter></div>',
  'contact-mep': '<div style="min-height: 22em"><leavex-contact-mep>Write to your MEPs.</leavex-contact-mep></div>',
  'departed, list': '<div style="min-height: 100vh"><leavex-departed>Universities and cities have left X.</leavex-departed></div>',
  'departed, ticker':
    '<div style="min-height: 5em"><leavex-departed variant="ticker">Universities and cities have left X.</leavex-departed></div>',
};
