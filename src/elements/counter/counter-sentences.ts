import {msg, plural, str} from '../../i18n/localize.js';

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
export const membersSentence = (tag: string, count: number, n: string, total: string): string =>
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
export const yourMembersSentence = (tag: string, count: number, n: string, total: string): string =>
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
export const ownStanceSentence = (n: string, total: string, label: string): string =>
  msg(str`${label}: ${n} of ${total} MEPs`, {
    id: 'counter.ownStance',
    desc: 'The first value is a campaign’s own words for what these MEPs do, for example “has promised”.',
  });

/** Members of a parliament that is not the European one, or those with a stance of the campaign's own. */
export const otherParliamentSentence = (
  n: string,
  total: string,
  members: string,
  isOwnCountry: boolean,
  label: string | undefined,
): string =>
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
