import type {MembersIndex} from '../../../api/schema/members.js';
import {primary} from '../reader-languages.js';

/** Name of a committee; its code where the name is not known. */
export const committeeName = ({committees}: MembersIndex, code: string): string =>
  committees?.find((committee) => committee.code === code)?.name ?? code;

/**
 * A committee in a letter. The Parliament's are known by their English names: letters in other languages have the code, which
 * is the same in all of them and which every office knows.
 */
export const committeeInLetter = (index: MembersIndex, code: string, tag: string): string =>
  primary(tag) === 'en' ? committeeName(index, code) : code;
