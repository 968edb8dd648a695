import type {MembersIndex} from '../../../api/schema/members.js';
import {groupTexts} from '../contact-texts.js';

/** Name of a political group: in the European Parliament that of the reader's language, else that of the index. */
export function groupName({parliament, groups}: MembersIndex, code: string): string {
  const translated = parliament === 'EP' && Object.hasOwn(groupTexts, code) ? groupTexts[code] : undefined;
  return translated?.() ?? groups?.find((group) => group.code === code)?.name ?? code;
}
