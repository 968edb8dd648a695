import type {MembersIndex} from '../../api/schema/members.js';
import type {Parliament, Settings} from '../campaign.js';
import {compareText} from '../problems.js';
import type {Member} from './normalise.js';
import {COMMITTEE_NAMES} from './committee-names.js';
import {COMMITTEES, GROUPS} from './parliament.js';
import {fold} from '../../text/fold.js';

export interface MemberList {
  readonly members: readonly Member[];
  readonly updated?: string | undefined;
  readonly parliament?: string | undefined;
  readonly parliamentText?: Parliament | undefined;
  readonly term?: number | undefined;
  readonly groups?: readonly {readonly code: string; readonly name: string}[] | undefined;
  readonly committees?: readonly {readonly code: string; readonly name: string}[] | undefined;
}

/** By country, then by family name: the order is for comparing two outputs, the widgets have their own. */
export function sortMembers(members: readonly Member[]): Member[] {
  const key = ({country, family, given, name, id}: Member): string => [country, fold(family ?? name), fold(given ?? ''), id].join('\u0001');
  const keys = new Map(members.map((member) => [member, key(member)]));
  return [...members].sort((a, b) => compareText(keys.get(a)!, keys.get(b)!));
}

/**
 * `meps/index.json`.
 *
 * @param messages languages in which there are building blocks for letters
 */
export function membersIndex(list: MemberList, settings: Settings, messages: readonly string[] = []): MembersIndex {
  const {members, updated, parliament, term} = list;
  const codes = settings.stances?.map(({code}) => code);
  const countries = [...groupBy(members, ({country}) => country)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([country, rows]) => ({
      country,
      total: rows.length,
      stances: countStances(rows, codes),
    }));
  const sizes = groupBy(members, ({group}) => group);
  const names = new Map([...GROUPS, ...(list.groups ?? [])].map(({code, name}) => [code, name]));
  const order = [...names.keys()];
  const rank = (code: string): number => (order.includes(code) ? order.indexOf(code) : order.length);
  const used = new Set(members.flatMap(({committees = []}) => committees.map(({code}) => code)));
  const own = new Map(list.committees?.map(({code, name}) => [code, name]));
  const languages = new Set([...(settings.languages ?? []), ...messages].map((language) => language.split('-')[0]!));
  const committee = (code: string): NonNullable<MembersIndex['committees']>[number] => {
    const name = own.get(code) ?? COMMITTEES.find((known) => known.code === code)?.name;
    const names = own.has(code) ? {} : committeeNamesIn(languages, code);
    return {code, name: name ?? code, ...(Object.keys(names).length > 0 ? {names} : {})};
  };
  return {
    ...(updated ? {updated} : {}),
    ...(parliament ? {parliament} : {}),
    ...parliamentTexts(list.parliamentText),
    ...(term === undefined ? {} : {term}),
    total: members.length,
    ...(settings.status === 'closed' ? {closed: true} : {}),
    ...(settings.stances ? {stances: [...settings.stances]} : {}),
    ...(settings.publisher ? {publisher: settings.publisher} : {}),
    ...(settings.correctionUrl ? {correctionUrl: settings.correctionUrl} : {}),
    ...(messages.length > 0 ? {messages: [...messages]} : {}),
    countries,
    groups: [...sizes]
      .sort(([a], [b]) => rank(a) - rank(b) || compareText(a, b))
      .map(([code, rows]) => ({code, name: names.get(code) ?? code, total: rows.length})),
    ...(used.size > 0 ? {committees: [...used].sort(compareText).map(committee)} : {}),
  };
}

/** Names of a committee of the European Parliament, by language: those of the campaign's languages that the table has. */
const committeeNamesIn = (languages: ReadonlySet<string>, code: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(COMMITTEE_NAMES).flatMap(([language, names]) =>
      languages.has(language) && names[code] ? [[language, names[code]]] : [],
    ),
  );

/** Names of the parliament for readers, and its postal address. */
function parliamentTexts(parliament: Parliament | undefined): Pick<MembersIndex, 'parliamentText'> {
  if (!parliament?.name) return {};
  const {name, members, genitive, address} = parliament;
  return {
    parliamentText: {
      name: {...name},
      ...(members ? {members: {...members}} : {}),
      ...(genitive ? {genitive: {...genitive}} : {}),
      ...(address
        ? {
            address: address
              .split('\n')
              .map((line) => line.trim())
              .filter(Boolean),
          }
        : {}),
    },
  };
}

function countStances(rows: readonly Member[], codes: readonly string[] | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes ?? ['active', 'left', 'none']) counts[code] = 0;
  for (const {stance} of rows) counts[stance.code] = (counts[stance.code] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

export function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const name = key(row);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}
