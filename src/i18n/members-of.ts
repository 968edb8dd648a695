import type {MembersIndex} from '../api/schema/members.js';
import {inLanguage} from './in-language.js';
import {msg, str} from './localize.js';

/** Words of a campaign for the members of its parliament, by language. */
export type MembersWords = Pick<NonNullable<MembersIndex['parliamentText']>, 'members' | 'genitive'>;

/** True for the European Parliament, which an index need not name. */
export const isEuropean = ({parliament = 'EP'}: Pick<MembersIndex, 'parliament'>): boolean => parliament === 'EP';

/**
 * Name of the members of another parliament than the European one, such as “Members of the Bundestag”. It begins a line.
 *
 * The campaign's words are used if it has some in this language, else neutral ones. Words of another language in a sentence
 * would help nobody.
 */
export function membersName({members = {}, genitive = {}}: MembersWords = {}, tag: string): string {
  const whole = inLanguage(members, [tag]);
  const of = inLanguage(genitive, [tag]);
  const name = whole ?? (of === undefined ? membersText() : membersOfText(of));
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

const membersText = (): string =>
  msg('Members of parliament', {
    id: 'parliament.members',
    desc: 'Begins a line, before a number: members of a parliament that is not the European one and has no name here.',
  });

const membersOfText = (parliament: string): string =>
  msg(str`Members ${parliament}`, {
    id: 'parliament.membersOf',
    desc: 'Begins a line, before a number. The value is a parliament in the genitive, in the words of the campaign: “of the Bundestag”.',
  });
