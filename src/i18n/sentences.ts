import {msg, plural, str} from './localize.js';

export const departuresSentence = (tag: string, count: number, n: string): string =>
  plural(
    tag,
    count,
    () => msg(str`${n} organisation has left X`, {id: 'counter.departures.one', desc: 'X is the former Twitter.'}),
    () => msg(str`${n} organisations have left X`, {id: 'counter.departures.other'}),
  );

export const asOfText = (date: string): string => msg(str`as of ${date}`, {id: 'counter.asOf', desc: 'When the number was counted.'});
