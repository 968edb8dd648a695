import {formatNumber} from '../../i18n/format.js';
import {inLanguageOrAny} from '../../i18n/in-language.js';
import {msg, plural, str} from '../../i18n/localize.js';
import {membersName} from '../../i18n/members-of.js';
import {departuresSentence} from '../../i18n/sentences.js';
import type {Counted, CounterData} from './counter-data.js';

// `n` and the other values are formatted numbers or marks for them; `count` decides the form.

export const signaturesSentence = (tag: string, count: number, n: string): string =>
  plural(
    tag,
    count,
    () =>
      msg(str`${n} signature`, {id: 'counter.signatures.one', desc: 'Under an open letter or petition. The number stands first, in bold.'}),
    () => msg(str`${n} signatures`, {id: 'counter.signatures.other'}),
  );
/** Members of the European Parliament, of all countries. */
const membersSentence = (tag: string, count: number, n: string, total: string): string =>
  plural(
    tag,
    count,
    () =>
      msg(str`${n} of ${total} MEPs has an account on X`, {
        id: 'counter.members.one',
        desc: 'Members of the European Parliament, of all countries.',
      }),
    () => msg(str`${n} of ${total} MEPs have an account on X`, {id: 'counter.members.other'}),
  );

/** Members of the European Parliament, of the reader's country. */
const yourMembersSentence = (tag: string, count: number, n: string, total: string): string =>
  plural(
    tag,
    count,
    () =>
      msg(str`${n} of your country’s ${total} MEPs has an account on X`, {
        id: 'counter.yourMembers.one',
        desc: 'Members of the European Parliament from the reader’s own country.',
      }),
    () => msg(str`${n} of your country’s ${total} MEPs have an account on X`, {id: 'counter.yourMembers.other'}),
  );

/** Members with a stance of the campaign's own. */
const ownStanceSentence = (n: string, total: string, label: string): string =>
  msg(str`${label}: ${n} of ${total} MEPs`, {
    id: 'counter.ownStance',
    desc: 'The first value is a campaign’s own words for what these MEPs do, for example “has promised”.',
  });

/** Members of a parliament that is not the European one, or those with a stance of the campaign's own. */
const otherParliamentSentence = (n: string, total: string, members: string, isOwnCountry: boolean, label: string | undefined): string =>
  label
    ? msg(str`${label}: ${n} of ${total}`, {
        id: 'counter.parliament.ownStance',
        desc: 'The first value is a campaign’s own words for what these members of a parliament do, for example “has promised”.',
      })
    : isOwnCountry
      ? msg(str`${members} from your country with an account on X: ${n} of ${total}`, {
          id: 'counter.parliament.yours',
          desc: 'The first value is like “Members of the Council”.',
        })
      : msg(str`${members} with an account on X: ${n} of ${total}`, {
          id: 'counter.parliament',
          desc: 'The first value is like “Members of the Bundestag”.',
        });

/** Everything that decides the sentence, but for the number. */
interface Subject extends Pick<CounterData, 'goal' | 'label' | 'parliament'> {
  readonly of: Counted;
  /** True if only members of the reader's country are counted. */
  readonly isOwnCountry: boolean;
}

/** The sentence around a number. `n` is the formatted number, or a mark for it. */
export function countSentence(tag: string, count: number, n: string, {of, goal = 0, label, parliament, isOwnCountry}: Subject): string {
  if (of === 'departures') return departuresSentence(tag, count, n);
  if (of !== 'members') return signaturesSentence(tag, count, n);
  const total = formatNumber(tag, goal);
  const own = label && inLanguageOrAny(label, tag);
  if (parliament) return otherParliamentSentence(n, total, membersName(parliament, tag), isOwnCountry, own);
  // Without words for a stance of the campaign, the sentence about accounts would be false.
  if (label) return ownStanceSentence(n, total, own ?? '');
  return isOwnCountry ? yourMembersSentence(tag, count, n, total) : membersSentence(tag, count, n, total);
}

export const goalText = (goal: string): string =>
  msg(str`Goal: ${goal}`, {id: 'counter.goal', desc: 'The number of signatures that a petition wants to reach.'});

export const goalReachedText = (goal: string): string =>
  msg(str`Goal of ${goal} reached`, {id: 'counter.goalReached', desc: 'Instead of the goal, once there are as many signatures.'});

export const closedText = (): string => msg('Petition closed', {id: 'counter.closed', desc: 'Nobody can sign any more.'});

export const sourceText = (name: string): string =>
  msg(str`Source: ${name}`, {id: 'counter.source', desc: 'Name of who counted, often a link.'});

export const emptyText = (): string =>
  msg('None so far', {id: 'counter.none', desc: 'Instead of “0 signatures”, “0 organisations”, “0 MEPs”.'});

export const errorText = (): string =>
  msg('The number cannot be shown at the moment.', {
    id: 'counter.error',
    desc: 'In place of the number; the reader can do nothing about it.',
  });

export const pauseText = (): string =>
  msg('Pause updates', {id: 'counter.pause', desc: 'Button: stops the number from changing by itself.'});

export const resumeText = (): string =>
  msg('Resume updates', {id: 'counter.resume', desc: 'Button: lets the number change by itself again.'});

/** @param share in percent, as the language writes it */
export const meterText = (sentence: string, share: string): string =>
  msg(str`${sentence} (${share})`, {
    id: 'counter.meter',
    desc: 'Read by screen readers at the bar: “3,230 signatures (65%)”. Order and brackets may differ.',
  });

/**
 * Words after the number, and the space between. The space is that of the message: some languages have none there. Where the
 * number stands last, a space keeps an author's own label apart.
 */
export function afterNumber(after: unknown): {readonly space: string; readonly label: string} {
  const text = typeof after === 'string' ? after : '';
  const label = text.trimStart();
  return {space: label ? text.slice(0, text.length - label.length) : ' ', label};
}
