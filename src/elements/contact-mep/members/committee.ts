import type {MembersIndex} from '../../../api/schema/members.js';
import {inLanguage, primary} from '../reader-languages.js';

/** Name of a committee, with its language where that is not the reader's. */
export interface CommitteeName {
  readonly text: string;
  readonly lang?: string | undefined;
}

/** Name of a committee in the reader's language, else as the index has it; its code where it has no name. */
export function committeeName({committees, parliament}: MembersIndex, code: string, tag: string): CommitteeName {
  const {name = code, names = {}} = committees?.find((committee) => committee.code === code) ?? {};
  const translated = inLanguage(names, [tag]);
  // The European Parliament's are in English.
  return translated
    ? {text: translated}
    : {text: name, lang: parliament === 'EP' && name !== code && primary(tag) !== 'en' ? 'en' : undefined};
}

/**
 * A committee in a mail. The Parliament's are known by their English names: mails in other languages have the code, which
 * is the same in all of them and which every office knows.
 */
export const committeeInMail = (index: MembersIndex, code: string, tag: string): string =>
  primary(tag) === 'en' ? committeeName(index, code, tag).text : code;
