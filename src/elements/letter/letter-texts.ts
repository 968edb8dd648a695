import {msg, str} from '../../i18n/localize.js';

export const languagesText = (): string =>
  msg('Languages of the letter', {id: 'letter.languages', desc: 'Name of the list of languages in which an open letter can be read.'});

export const readAllText = (): string =>
  msg('Read the whole letter', {id: 'letter.readAll', desc: 'Button below the first paragraphs of an open letter.'});

export const signatoriesText = (): string =>
  msg('Signatories', {
    id: 'letter.signatories',
    desc: 'Heading above the names of those who have signed; their number follows in brackets.',
  });

export const showAllText = (): string =>
  msg('Show all', {id: 'letter.showAll', desc: 'Button: shows all signatories, not just the first hundred.'});

export const publisherText = (name: string): string =>
  msg(str`Published by ${name}`, {id: 'letter.publisher', desc: 'Link to who has published an open letter: an organisation.'});

export const originalText = (host: string): string =>
  msg(str`This letter on ${host}`, {
    id: 'letter.original',
    desc: 'Link to the letter on the campaign’s own site; the value is like "leavex.eu".',
  });

export const copyText = (): string => msg('Copy text', {id: 'letter.copy', desc: 'Button: copies the text of the letter.'});

export const copiedNotice = (): string =>
  msg('The text has been copied.', {id: 'letter.copied', desc: 'Said after the text of the letter has been put on the clipboard.'});

export const copyErrorText = (): string =>
  msg('The text cannot be copied here.', {id: 'letter.copyError', desc: 'The browser or the page does not allow it.'});

export const printText = (): string => msg('Print', {id: 'letter.print', desc: 'Button: prints the letter.'});

export const errorText = (): string =>
  msg('The letter cannot be loaded at the moment.', {
    id: 'letter.error',
    desc: 'Stands where the letter would be, or after the name of the language that the reader has picked, with a button to try again.',
  });

export const outdatedText = (): string =>
  msg('There may be a newer version of this text.', {
    id: 'letter.outdated',
    desc: 'Stands below a copy of the letter, or an excerpt, that the page itself has, when the current letter cannot be loaded.',
  });

export const retryText = (): string => msg('Try again', {id: 'letter.retry', desc: 'Button, after something could not be loaded.'});
