import type {MembersIndex} from '../../api/schema/members.js';
import {formatNumber} from '../../i18n/format.js';
import {msg, str} from '../../i18n/localize.js';
import {isEuropean, membersName} from '../../i18n/members-of.js';
import * as texts from './contact-texts.js';

/** Texts that call the members by their parliament. */
interface ParliamentTexts {
  readonly heading: (index: MembersIndex, tag: string) => string;
  readonly show: () => string;
  readonly error: () => string;
  readonly reason: () => string;
  readonly count: (index: MembersIndex, tag: string, count: number) => string;
  readonly none: () => string;
  readonly abroad: () => string;
  readonly noEmail: () => string;
  readonly nameReason: () => string;
  readonly next: () => string;
  readonly post: () => string;
}

const EUROPEAN: ParliamentTexts = {
  heading: texts.countryHeading,
  show: texts.showMembersText,
  error: texts.membersErrorText,
  reason: texts.suggestionReason,
  count: (_, tag, count) => texts.membersText(tag, count, formatNumber(tag, count)),
  none: texts.noneText,
  abroad: texts.abroadText,
  noEmail: texts.noEmailText,
  nameReason: texts.nameReason,
  next: texts.nextHeading,
  post: texts.postText,
};

/** Neutral words: the name of a parliament fits the grammar of no sentence but those that it begins. */
const OTHER: ParliamentTexts = {
  heading: ({parliamentText}, tag) => membersName(parliamentText, tag),
  show: texts.showListText,
  error: () => msg('The list could not be loaded.', {id: 'contact.parliament.error', desc: 'A button “Try again” follows.'}),
  reason: () =>
    msg('Chosen at random, so that everyone gets messages.', {
      id: 'contact.parliament.reason',
      desc: 'Why this member of a parliament is suggested.',
    }),
  count: (index, tag, count) => countText(membersName(index.parliamentText, tag), formatNumber(tag, count)),
  none: () => msg('No one matches your search.', {id: 'contact.parliament.nobody', desc: 'In place of a list of members of a parliament.'}),
  abroad: () =>
    msg('Members of parliament usually reply only to people from their own country.', {
      id: 'contact.parliament.abroad',
      desc: 'Advice to a reader who looks at members of a parliament from other countries.',
    }),
  noEmail: () =>
    msg('We do not know this person’s email address.', {id: 'contact.parliament.noEmail', desc: 'In place of the button “Write”.'}),
  nameReason: () =>
    msg('Signed messages are taken seriously. Your name and town appear only in your message.', {
      id: 'contact.parliament.nameReason',
      desc: 'Under the fields for name and town: why we ask.',
    }),
  next: () =>
    msg('Write to one more person?', {
      id: 'contact.parliament.next',
      desc: 'Heading above the name of another member of a parliament, after a message was sent.',
    }),
  post: () =>
    msg('I have written to my member of parliament about leaving X. You can write to yours:', {
      id: 'contact.parliament.post',
      desc: 'A post on a social network; an address follows.',
    }),
};

const countText = (members: string, n: string): string =>
  msg(str`${members}: ${n}`, {
    id: 'contact.parliament.count',
    desc: 'How many members of a parliament a search has found. The first value is like “Members of the Bundestag”.',
  });

/** Texts for the European Parliament, which speak of MEPs, or for any other. */
export const parliamentTexts = (index: MembersIndex): ParliamentTexts => (isEuropean(index) ? EUROPEAN : OTHER);
