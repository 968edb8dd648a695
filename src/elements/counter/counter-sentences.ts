import {msg, str} from '../../i18n/localize.js';
import {plural} from '../../i18n/plural.js';
import type {Counted} from './counter-data.js';

// `n` and the other values are formatted numbers or marks for them; `count` decides the form. Every form says the number
// itself: in some languages "one" is also 21 and 101.

export function signaturesSentence(tag: string, count: number, n: string): string {
  return plural(tag, count, {
    zero: msg(str`${n} signatures`, {id: 'counter.signatures.zero'}),
    one: msg(str`${n} signature`, {id: 'counter.signatures.one', desc: 'Under an open letter or petition. The number stands first, in bold.'}),
    two: msg(str`${n} signatures`, {id: 'counter.signatures.two'}),
    few: msg(str`${n} signatures`, {id: 'counter.signatures.few'}),
    many: msg(str`${n} signatures`, {id: 'counter.signatures.many'}),
    other: msg(str`${n} signatures`, {id: 'counter.signatures.other'}),
  });
}

export function departuresSentence(tag: string, count: number, n: string): string {
  return plural(tag, count, {
    zero: msg(str`${n} organisations have left X`, {id: 'counter.departures.zero'}),
    one: msg(str`${n} organisation has left X`, {id: 'counter.departures.one', desc: 'X is the former Twitter.'}),
    two: msg(str`${n} organisations have left X`, {id: 'counter.departures.two'}),
    few: msg(str`${n} organisations have left X`, {id: 'counter.departures.few'}),
    many: msg(str`${n} organisations have left X`, {id: 'counter.departures.many'}),
    other: msg(str`${n} organisations have left X`, {id: 'counter.departures.other'}),
  });
}

/** Members of the European Parliament, of all countries. */
export function membersSentence(tag: string, count: number, n: string, total: string): string {
  return plural(tag, count, {
    zero: msg(str`${n} of ${total} members have an account on X`, {id: 'counter.members.zero'}),
    one: msg(str`${n} of ${total} members has an account on X`, {id: 'counter.members.one', desc: 'Members of the European Parliament, of all countries.'}),
    two: msg(str`${n} of ${total} members have an account on X`, {id: 'counter.members.two'}),
    few: msg(str`${n} of ${total} members have an account on X`, {id: 'counter.members.few'}),
    many: msg(str`${n} of ${total} members have an account on X`, {id: 'counter.members.many'}),
    other: msg(str`${n} of ${total} members have an account on X`, {id: 'counter.members.other'}),
  });
}

/** Members of the European Parliament, of the reader's country. */
export function yourMembersSentence(tag: string, count: number, n: string, total: string): string {
  return plural(tag, count, {
    zero: msg(str`${n} of your ${total} members have an account on X`, {id: 'counter.yourMembers.zero'}),
    one: msg(str`${n} of your ${total} members has an account on X`, {id: 'counter.yourMembers.one', desc: 'Members of the European Parliament from the reader’s own country.'}),
    two: msg(str`${n} of your ${total} members have an account on X`, {id: 'counter.yourMembers.two'}),
    few: msg(str`${n} of your ${total} members have an account on X`, {id: 'counter.yourMembers.few'}),
    many: msg(str`${n} of your ${total} members have an account on X`, {id: 'counter.yourMembers.many'}),
    other: msg(str`${n} of your ${total} members have an account on X`, {id: 'counter.yourMembers.other'}),
  });
}

/** Members with a stance of the campaign's own. */
export const ownStanceSentence = (n: string, total: string, label: string): string =>
  msg(str`${n} of ${total} members: ${label}`, {id: 'counter.membersOwnStance', desc: 'The last value is a campaign’s own word for what these members do, for example "support the bill".'});

export const goalText = (goal: string): string => msg(str`Goal: ${goal}`, {id: 'counter.goal', desc: 'The number of signatures that a petition wants to reach.'});

export const goalReachedText = (goal: string): string => msg(str`Goal of ${goal} reached`, {id: 'counter.goalReached'});

/** What a screen reader says of the bar. */
export const barText = (sentence: string, goal: string, percent: string): string =>
  msg(str`${sentence}. ${goal} (${percent})`, {id: 'counter.bar', desc: 'Read aloud for a bar: "3,230 signatures. Goal: 5,000 (64%)".'});

export const barName = (): string => msg('Progress', {id: 'counter.barName', desc: 'Name of the bar that shows how much of a goal is reached.'});

export const closedText = (): string => msg('Petition closed', {id: 'counter.closed', desc: 'Nobody can sign any more.'});

export const asOfText = (date: string): string => msg(str`as of ${date}`, {id: 'counter.asOf', desc: 'When the number was counted.'});

export const sourceText = (name: string): string => msg(str`Source: ${name}`, {id: 'counter.source'});

export const emptyText = (of: Counted): string =>
  of === 'signatures'
    ? msg('No signatures yet', {id: 'counter.noSignatures'})
    : msg('None so far', {id: 'counter.none', desc: 'No members with an account, or no organisations that left.'});

export const errorText = (): string => msg('The number cannot be shown at the moment.', {id: 'counter.error'});

export const pauseText = (): string => msg('Pause updates', {id: 'counter.pause', desc: 'Button: stops the number from changing by itself.'});

export const resumeText = (): string => msg('Resume updates', {id: 'counter.resume'});
