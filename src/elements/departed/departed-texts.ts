import type {Kind} from '../../api/schema/departures.js';
import {msg, plural, str} from '../../i18n/localize.js';

/** Kinds of those who left, as they stand beside a name and in the filter. */
export const kindTexts: Readonly<Record<Kind, () => string>> = {
  university: () => msg('University', {id: 'departed.university', desc: 'Kind of organisation; research institutes too.'}),
  ngo: () => msg('NGO', {id: 'departed.ngo', desc: 'Kind of organisation: association, charity.'}),
  media: () => msg('Media', {id: 'departed.media', desc: 'Kind of organisation: newspaper, broadcaster.'}),
  union: () => msg('Trade union', {id: 'departed.union', desc: 'Kind of organisation.'}),
  government: () => msg('Government', {id: 'departed.government', desc: 'Kind of organisation: ministry, agency.'}),
  municipality: () => msg('Municipality', {id: 'departed.municipality', desc: 'Kind of organisation: city, town, region.'}),
  parliament: () => msg('Parliament', {id: 'departed.parliament', desc: 'Kind of organisation.'}),
  court: () => msg('Court', {id: 'departed.court', desc: 'Kind of organisation: court of law.'}),
  party: () => msg('Political party', {id: 'departed.party', desc: 'Kind of organisation.'}),
  culture: () => msg('Culture', {id: 'departed.culture', desc: 'Kind of organisation: museum, theatre, fair.'}),
  health: () => msg('Health', {id: 'departed.health', desc: 'Kind of organisation: hospital.'}),
  sports: () => msg('Sports', {id: 'departed.sports', desc: 'Kind of organisation: sports club.'}),
  company: () => msg('Company', {id: 'departed.company', desc: 'Kind of organisation.'}),
  person: () => msg('Person', {id: 'departed.person', desc: 'Instead of a kind of organisation.'}),
  other: () =>
    msg('Other', {
      id: 'departed.otherKind',
      desc: 'Kind of organisation that is none of the others.',
    }),
};

/** How somebody left who has not wholly left; nothing for others. */
export function howText(how: string | undefined): string {
  switch (how) {
    case 'dormant':
      return msg('account dormant', {id: 'departed.dormant', desc: 'The account on X is still there, but announced to be unused.'});
    case 'partial':
      return msg('partly left', {id: 'departed.partial', desc: 'For example, some accounts stay on X for emergencies.'});
    case 'silent':
      return msg('no longer posts', {id: 'departed.silent', desc: 'Has stopped posting on X without saying so.'});
    default:
      return '';
  }
}

export const returnedText = (date: string): string =>
  msg(str`returned to X: ${date}`, {id: 'departed.returned', desc: 'Has come back to X. The value is a date.'});

export const membersText = (tag: string, count: number, n: string): string =>
  plural(
    tag,
    count,
    () => msg(str`${n} organisation`, {id: 'departed.members.one', desc: 'How many organisations have left together, as one entry.'}),
    () => msg(str`${n} organisations`, {id: 'departed.members.other'}),
  );

export const nowOnText = (networks: string): string =>
  msg(str`now on ${networks}`, {id: 'departed.nowOn', desc: 'Where they are instead: names of networks, such as Mastodon.'});

export const sourceText = (): string => msg('Source', {id: 'departed.source', desc: 'Link to a page that says that somebody has left X.'});

export const titleText = (): string =>
  msg('Who has left X', {id: 'departed.title', desc: 'Heading of the list, where no number can be given.'});

export const unknownText = (): string =>
  msg('Unknown', {id: 'departed.unknown', desc: 'Heading over those whose date or country is not known.'});

export const searchText = (): string => msg('Search', {id: 'departed.search', desc: 'Label of a field: search by name.'});

export const countryText = (): string => msg('Country', {id: 'departed.country', desc: 'Label of a choice; also a way to sort.'});

export const kindText = (): string => msg('Kind', {id: 'departed.kind', desc: 'Label of a choice: kind of organisation.'});

export const sortText = (): string => msg('Sort by', {id: 'departed.sort', desc: 'Label of a choice: date, name or country.'});

export const dateText = (): string => msg('Date', {id: 'departed.date', desc: 'A way to sort.'});

export const nameText = (): string => msg('Name', {id: 'departed.name', desc: 'A way to sort.'});

export const allText = (): string => msg('All', {id: 'departed.all', desc: 'In a choice: every country, or every kind.'});

export const foundText = (tag: string, count: number, n: string): string =>
  plural(
    tag,
    count,
    () => msg(str`${n} entry found`, {id: 'departed.found.one', desc: 'Result of a search; the number may be 0.'}),
    () => msg(str`${n} entries found`, {id: 'departed.found.other'}),
  );

export const moreText = (): string => msg('Show more', {id: 'departed.more', desc: 'Button below a list.'});

export const showAllText = (n: string): string =>
  msg(str`Show all (${n})`, {
    id: 'departed.showAll',
    desc: 'Button below a line of moving names: opens the list. The value is how many there are.',
  });

export const showLessText = (): string => msg('Show less', {id: 'departed.showLess', desc: 'Button: closes the list again.'});

export const pauseText = (): string => msg('Pause', {id: 'departed.pause', desc: 'Button: stops a line of moving names.'});

export const resumeText = (): string =>
  msg('Move on', {id: 'departed.resume', desc: 'Button: lets a line of names move again after a pause.'});

export const addText = (): string =>
  msg('Know another?', {id: 'departed.add', desc: 'Link: tell the campaign of somebody else who left X.'});

export const correctText = (): string => msg('Correct this', {id: 'departed.correct', desc: 'Link: tell the campaign of a mistake.'});

export const emptyText = (): string => msg('Nobody is listed yet.', {id: 'departed.empty', desc: 'Instead of a list.'});

export const errorText = (): string =>
  msg('The list cannot be shown at the moment.', {id: 'departed.error', desc: 'Stands where the list would be, before "Try again".'});

export const retryText = (): string => msg('Try again', {id: 'departed.retry', desc: 'Button.'});
