import type {Member, MembersIndex} from '../../../api/schema/members.js';
import {countryName} from '../../../i18n/display-names.js';
import {formatDate} from '../../../i18n/format.js';
import {formatter} from '../../../i18n/intl-cache.js';
import {visibleLine} from '../../../text/invisible.js';
import {committeeInMail} from '../members/committee.js';
import {otherNetworks} from '../members/stance.js';
import type {Writer} from '../state.js';
import type {Values} from './message-text.js';

/** Values that the texts of a mail may use, in the language of the mail. */
export function mailValues(member: Member, index: MembersIndex, writer: Writer, tag: string): Values {
  const {name, given, family, gender, group, party, committees: [committee] = []} = member;
  return {
    name,
    given,
    family,
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
