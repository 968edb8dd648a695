import type {MembersIndex} from '../../../api/schema/members.js';
import {inLanguage} from '../../../i18n/in-language.js';
import {primary} from '../reader-languages.js';

/** Name of a committee, with its language where that is not the reader's. */
export interface CommitteeName {
  readonly text: string;
  readonly lang?: string | undefined;
}

/** Name of a committee in the reader's language, else as in the index. Without a name it is the code. */
export function committeeName({committees, parliament}: MembersIndex, code: string, tag: string): CommitteeName {
  const {name = code, names = {}} = committees?.find((committee) => committee.code === code) ?? {};
  const translated = inLanguage(names, [tag]);
  // The European Parliament's are in English.
  return translated
    ? {text: translated}
    : {text: name, lang: parliament === 'EP' && name !== code && primary(tag) !== 'en' ? 'en' : undefined};
}

/**
 * A committee in a mail. The Parliament's committees are known by their English names. Mails in other languages have the code,
 * which every office knows.
 */
export const committeeInMail = (index: MembersIndex, code: string, tag: string): string =>
  primary(tag) === 'en' ? committeeName(index, code, tag).text : code;
