import type {MembersIndex} from '../../../api/schema/members.js';
import {groupTexts} from '../contact-texts.js';

/** What readers call a political group: by its name in their language in the European Parliament, else by that of the index. */
export function groupName({parliament, groups}: MembersIndex, code: string): string {
  const translated = parliament === 'EP' && Object.hasOwn(groupTexts, code) ? groupTexts[code] : undefined;
  return translated?.() ?? groups?.find((group) => group.code === code)?.name ?? code;
}
