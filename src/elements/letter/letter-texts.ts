import {msg, str} from '../../i18n/localize.js';

export const languagesText = (): string =>
  msg('Languages of the letter', {id: 'letter.languages', desc: 'Name of the list of languages in which an open letter can be read.'});

export const readAllText = (): string =>
  msg('Read the whole letter', {id: 'letter.readAll', desc: 'Button below the first paragraphs of an open letter.'});

export const signatoriesText = (n: string): string =>
  msg(str`Signatories (${n})`, {
    id: 'letter.signatories.heading',
    desc: 'Heading above the names of those who have signed.',
  });

export const showAllText = (): string => msg('Show all signatories', {id: 'letter.showAll', desc: 'Button below the first hundred names.'});

export const publisherText = (name: string): string =>
  msg(str`Published by ${name}`, {id: 'letter.publisher', desc: 'Link to the organisation that has published an open letter.'});

export const originalText = (host: string): string =>
  msg(str`Read this letter on ${host}`, {
    id: 'letter.original',
    desc: 'Link to the letter on the campaign’s own site; the value is like “leavex.eu”.',
  });

export const copyText = (): string => msg('Copy text', {id: 'letter.copy', desc: 'Button: copies the text of the letter.'});

export const copiedNotice = (): string =>
  msg('The text has been copied.', {id: 'letter.copied', desc: 'After the button “Copy text” was pressed.'});

export const copyErrorText = (): string =>
  msg('The text cannot be copied here. Select it to copy it yourself.', {
    id: 'letter.copyError',
    desc: 'The browser or the page does not allow it.',
  });

export const tableText = (): string => msg('Table', {id: 'letter.table', desc: 'Name of a table in an open letter, for screen readers.'});

export const notesText = (): string =>
  msg('Notes on the text', {id: 'letter.notes', desc: 'Name of the list of footnotes below an open letter, for screen readers.'});

export const noteText = (n: string): string =>
  msg(str`Go to note ${n}`, {
    id: 'letter.note',
    desc: 'Name of a footnote’s number in the text, a link to the footnote; for screen readers.',
  });

export const noteBackText = (n: string): string =>
  msg(str`Back from note ${n} to the text`, {
    id: 'letter.note.back',
    desc: 'Name of the arrow after a footnote, a link to its number in the text; for screen readers.',
  });

export const printText = (): string => msg('Print', {id: 'letter.print', desc: 'Button: prints the letter.'});

export const errorText = (): string =>
  msg('The letter cannot be loaded at the moment.', {
    id: 'letter.error',
    desc: 'In place of the letter, before the button “Try again”.',
  });

export const languageErrorText = (language: string): string =>
  msg(str`${language}: this letter cannot be loaded at the moment.`, {
    id: 'letter.error.language',
    desc: 'Above a letter in another language, before the button “Try again”. The value is the name of the language that the reader has picked.',
  });

export const outdatedText = (): string =>
  msg('There may be a newer version of this text.', {
    id: 'letter.outdated',
    desc: 'Below a copy or an excerpt of the letter on the page itself, when the current letter cannot be loaded.',
  });

export const retryText = (): string => msg('Try again', {id: 'letter.retry', desc: 'Button, after something could not be loaded.'});
