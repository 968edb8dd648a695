import type {Member, MembersIndex} from '../../../api/schema/members.js';
import {countryName} from '../../../i18n/display-names.js';
import {formatDate} from '../../../i18n/format.js';
import {formatter} from '../../../i18n/intl-cache.js';
import {visibleLine} from '../../../text/invisible.js';
import {committeeInMail} from '../members/committee.js';
import {otherNetworks} from '../members/stance.js';
import {primary} from '../reader-languages.js';
import type {Writer} from '../state.js';
import type {Values} from './message-text.js';

/** Names of a member, in the script of the mail where they are known in it. */
function namesIn({name, given, family, native}: Member, tag: string): Pick<Values, 'name' | 'given' | 'family'> {
  return native && primary(native.lang) === primary(tag)
    ? {name: `${native.given} ${native.family}`, given: native.given, family: native.family}
    : {name, given, family};
}

/** Values that the texts of a mail may use, in the language of the mail. */
export function mailValues(member: Member, index: MembersIndex, writer: Writer, tag: string): Values {
  const {gender, group, party, committees: [committee] = []} = member;
  return {
    ...namesIn(member, tag),
    gender,
    country: countryName(tag, member.country) || member.country,
    group,
    party,
    committee: committee && committeeInMail(index, committee.code, tag),
    since: member.stance.since && formatDate(tag, member.stance.since),
    networks: formatter(Intl.ListFormat, tag).format(otherNetworks(member).map((network) => network.name)),
    sender: writer.isAnonymous ? '' : visibleLine(writer.name),
    place: visibleLine(writer.place),
    me: writer.me,
    count: String(index.total),
    campaignUrl: index.publisher?.url,
    correctionUrl: index.correctionUrl,
  };
}
