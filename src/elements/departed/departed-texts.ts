import type {Kind} from '../../api/schema/departures.js';
import {msg, plural, str} from '../../i18n/localize.js';

/** Types of those who left, beside a name and in the filter. */
export const kindTexts: Readonly<Record<Kind, () => string>> = {
  university: () => msg('University', {id: 'departed.university', desc: 'Type of organisation; research institutes too.'}),
  ngo: () => msg('NGO', {id: 'departed.ngo', desc: 'Type of organisation: association, charity.'}),
  media: () => msg('Media', {id: 'departed.media', desc: 'Type of organisation: newspaper, broadcaster.'}),
  union: () => msg('Trade union', {id: 'departed.union', desc: 'Type of organisation.'}),
  government: () => msg('Government body', {id: 'departed.government', desc: 'Type of organisation: ministry, agency.'}),
  municipality: () => msg('Municipality', {id: 'departed.municipality', desc: 'Type of organisation: city, town, region.'}),
  parliament: () => msg('Parliament', {id: 'departed.parliament', desc: 'Type of organisation.'}),
  court: () => msg('Court', {id: 'departed.court', desc: 'Type of organisation: court of law.'}),
  party: () => msg('Political party', {id: 'departed.party', desc: 'Type of organisation.'}),
  culture: () => msg('Culture', {id: 'departed.culture', desc: 'Type of organisation: museum, theatre, fair.'}),
  health: () => msg('Health', {id: 'departed.health', desc: 'Type of organisation: hospital.'}),
  sports: () => msg('Sports', {id: 'departed.sports', desc: 'Type of organisation: sports club.'}),
  company: () => msg('Company', {id: 'departed.company', desc: 'Type of organisation.'}),
  person: () => msg('Person', {id: 'departed.person', desc: 'Instead of a type of organisation.'}),
  other: () =>
    msg('Other', {
      id: 'departed.otherKind',
      desc: 'Type of organisation that is none of the others.',
    }),
};

/** Label for those who have left only in part; empty for the others. */
export function howText(how: string | undefined): string {
  switch (how) {
    case 'dormant':
      return msg('account no longer used', {
        id: 'departed.dormant',
        desc: 'The account on X still exists; its owner has said that they no longer use it.',
      });
    case 'partial':
      return msg('some accounts remain', {id: 'departed.partial', desc: 'For example, an account for emergencies is still on X.'});
    case 'silent':
      return msg('no longer posts on X', {id: 'departed.silent', desc: 'Has stopped posting on X without saying so.'});
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

/** Entry of a filter with the number of entries that it would show. */
export const countedText = (label: string, n: string): string =>
  msg(str`${label} (${n})`, {id: 'departed.counted', desc: 'Entry of a filter, and how many organisations it would show.'});

export const homeText = (network: string, name: string): string =>
  msg(str`${network}: ${name}`, {
    id: 'departed.home',
    desc: 'Link, for screen readers: the account of an organisation on a network, such as “Mastodon: Universität Wien”.',
  });

export const nowOnText = (networks: string): string =>
  msg(str`now on ${networks}`, {id: 'departed.nowOn', desc: 'Where they are instead: names of networks, such as Mastodon.'});

export const partOfText = (name: string): string =>
  msg(str`part of ${name}`, {id: 'departed.partOf', desc: 'Has left together with others; the value is the name of their common entry.'});

export const titleText = (): string =>
  msg('Who has left X', {id: 'departed.title', desc: 'Heading of the list, where no number can be given.'});

export const unknownText = (): string =>
  msg('Unknown', {id: 'departed.unknown', desc: 'Heading over those whose date or country is not known.'});

export const searchText = (): string => msg('Search', {id: 'departed.search', desc: 'Label of a field: search by name.'});

export const countryText = (): string => msg('Country', {id: 'departed.country', desc: 'Label of a filter; also a way to sort.'});

export const kindText = (): string => msg('Type', {id: 'departed.kind', desc: 'Label of a filter: type of organisation.'});

export const sortText = (): string => msg('Sort by', {id: 'departed.sort', desc: 'Label of a choice: date, name or country.'});

export const dateText = (): string => msg('Date', {id: 'departed.date', desc: 'A way to sort.'});

export const nameText = (): string => msg('Name', {id: 'departed.name', desc: 'A way to sort.'});

/** First entries of the filters. */
export const allTexts = {
  country: (): string => msg('All countries', {id: 'departed.all.country', desc: 'First entry of the filter “Country”.'}),
  kind: (): string => msg('All types', {id: 'departed.all.kind', desc: 'First entry of the filter “Type”.'}),
};

export const foundText = (tag: string, count: number, n: string): string =>
  plural(
    tag,
    count,
    () => msg(str`${n} entry found`, {id: 'departed.found.one', desc: 'Result of a search; the number may be 0.'}),
    () => msg(str`${n} entries found`, {id: 'departed.found.other'}),
  );

export const clearText = (): string =>
  msg('Clear search', {id: 'departed.clear', desc: 'Button beside the result of a search: empties the field and the filters.'});

export const notCountedText = (tag: string, count: number, n: string, total: string): string =>
  plural(
    tag,
    count,
    () =>
      msg(str`${n} of ${total} entries is not counted: it is not a full departure, or belongs to another entry.`, {
        id: 'departed.notCounted.one',
        desc: 'Above a list with more entries than its headline says. Not full: the account stays, or they came back.',
      }),
    () =>
      msg(str`${n} of ${total} entries are not counted: they are not full departures, or belong to another entry.`, {
        id: 'departed.notCounted.other',
      }),
  );

export const groupsText = (): string =>
  msg('One entry can stand for several organisations.', {
    id: 'departed.groups',
    desc: 'Below "126 organisations have left X", above a list with fewer entries than that.',
  });

export const sinceText = (date: string): string =>
  msg(str`since ${date}`, {
    id: 'departed.since',
    desc: 'Beside the headline: the list has only those who left since a year, month or day.',
  });

export const moreText = (): string => msg('Show more', {id: 'departed.more', desc: 'Button below a list.'});

export const showListText = (): string =>
  msg('Show all', {id: 'departed.showList', desc: 'Button beside a line of moving names: opens the list of all of them.'});

export const showLessText = (): string => msg('Show less', {id: 'departed.showLess', desc: 'Button: closes the list again.'});

export const pauseText = (): string => msg('Pause', {id: 'departed.pause', desc: 'Button: stops a line of moving names.'});

export const resumeText = (): string =>
  msg('Resume', {id: 'departed.resume', desc: 'Button: lets a line of names move again after a pause.'});

export const addText = (): string => msg('Tell us who else has left', {id: 'departed.add', desc: 'Link to a form of the campaign.'});

export const reportText = (): string => msg('Report a mistake', {id: 'departed.report', desc: 'Link to a form of the campaign.'});

export const emptyText = (): string => msg('No one is listed yet.', {id: 'departed.empty', desc: 'In place of the list.'});

export const errorText = (): string =>
  msg('The list cannot be shown at the moment.', {id: 'departed.error', desc: 'In place of the list, before the button “Try again”.'});

export const retryText = (): string => msg('Try again', {id: 'departed.retry', desc: 'Button.'});
