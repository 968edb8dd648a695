import {ApiError} from '../../api/errors.js';
import {membersIndexSchema, membersSchema, type Member, type Members, type MembersIndex} from '../../api/schema/members.js';
import {messagesSchema, type LetterBlocks} from '../../api/schema/messages.js';
import {read} from '../../api/schema/read.js';
import type {Frozen} from '../../widget/given-data.js';
import {EVERYWHERE} from './state.js';

/** Data of the element, in the formats of the three kinds of files that it requests. */
export interface ContactData {
  /** `meps/index.json` */
  readonly index: Frozen<MembersIndex>;
  /** The list of `meps/{CC}.json`: of one country, of several or of all. */
  readonly members: readonly Frozen<Member>[];
  /** Each `messages/{lang}.json`. Without any, visitors write all in their own words. */
  readonly messages?: readonly Frozen<LetterBlocks>[];
}

/** A message that the visitor is about to send. */
export interface OutgoingMail {
  /** Office address of the MEP; empty when none is known, for paper. */
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** Address that the element is about to open: `mailto:` or an email website. */
  readonly href?: string;
}

/** Data that the page gives, checked. */
export interface GivenContact {
  readonly index: MembersIndex;
  readonly members: readonly Member[];
  readonly messages: readonly LetterBlocks[];
}

/** Checks what the page gives. */
export function readGiven(data: unknown): GivenContact {
  const {index, members, messages = []} = data as {[name: string]: unknown};
  const given = {index: read(membersIndexSchema, index), list: read(membersSchema, {members})};
  if (!given.index) throw new ApiError('invalid', ['incomplete-index']);
  if (!given.list) throw new ApiError('invalid', ['no-list', 'members']);
  if (!Array.isArray(messages)) throw new ApiError('invalid', ['messages-no-list']);
  const blocks = messages.map((one: unknown) => read(messagesSchema, one)).filter((one) => one !== undefined);
  // A file that is missing here is not requested.
  return {index: {...given.index, messages: blocks.map(({lang}) => lang)}, members: given.list.members, messages: blocks};
}

/** Members of a country, or of all; undefined while none is chosen. */
export function membersOf({members}: GivenContact, country: string | undefined): Members | undefined {
  if (country === undefined) return undefined;
  return {members: members.filter((member) => country === EVERYWHERE || member.country === country)};
}
