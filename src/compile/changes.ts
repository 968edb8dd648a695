import type {Departures} from '../api/schema/departures.js';
import type {Letter, LetterNode} from '../api/schema/letter.js';
import type {Members} from '../api/schema/members.js';
import {COMPARABLE} from './output.js';
import {compareText} from './problems.js';

/** Something that a reviewer wants to see before it goes out. */
export interface Change {
  readonly kind: 'count' | 'member' | 'address' | 'stance' | 'sentence' | 'text' | 'departure' | 'host';
  /** Of whom or what: a member, a letter, a file. */
  readonly what: string;
  readonly before?: string;
  readonly after?: string;
}

type Files = ReadonlyMap<string, Uint8Array>;

/** What has changed between two outputs, in the things by which a campaign could do harm: addresses, stances, sentences, links. */
export function findChanges(before: Files, after: Files): Change[] {
  if (before.size === 0) return [];
  const pair = <T>(path: string): [T | undefined, T | undefined] => [parse<T>(before.get(path)), parse<T>(after.get(path))];
  return [
    ...countChanges(...pair<{count?: number}>('counter.json')),
    ...memberChanges(...pair<Members>('meps/all.json')),
    ...languagesOf('letter', before, after).flatMap((lang) => sentenceChanges(`letter in ${lang}`, ...pair<Letter>(`letter/${lang}.json`))),
    ...languagesOf('messages', before, after).flatMap((lang) =>
      textChanges(`messages in ${lang}`, ...pair<unknown>(`messages/${lang}.json`)),
    ),
    ...departureChanges(...pair<Departures>('departures/all.json')),
    ...hostChanges(before, after),
  ];
}

function parse<T>(bytes: Uint8Array | undefined): T | undefined {
  if (!bytes || bytes.byteLength > COMPARABLE) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as T;
  } catch {
    // The last output may have been damaged by hand: everything is new then.
    return undefined;
  }
}

function languagesOf(folder: string, ...outputs: Files[]): string[] {
  const languages = outputs
    .flatMap((files) => [...files.keys()])
    .flatMap((path) => new RegExp(`^${folder}/(.+)\\.json$`).exec(path)?.[1] ?? []);
  return [...new Set(languages)].filter((lang) => lang !== 'index').sort(compareText);
}

function difference(kind: Change['kind'], what: string, before: string | undefined, after: string | undefined): Change[] {
  return before === after ? [] : [{kind, what, ...(before === undefined ? {} : {before}), ...(after === undefined ? {} : {after})}];
}

function countChanges(before: {count?: number} | undefined, after: {count?: number} | undefined): Change[] {
  return difference('count', 'counter', before?.count?.toString(), after?.count?.toString());
}

function memberChanges(before: Members | undefined, after: Members | undefined): Change[] {
  const old = new Map((before?.members ?? []).map((member) => [member.id, member]));
  const now = new Map((after?.members ?? []).map((member) => [member.id, member]));
  const label = ({name, country}: Members['members'][number]): string => `${name} (${country})`;
  return [
    ...[...old].filter(([id]) => !now.has(id)).map(([, member]): Change => ({kind: 'member', what: label(member), before: member.group})),
    ...[...now].flatMap(([id, member]): Change[] => {
      const was = old.get(id);
      if (!was) return [{kind: 'member', what: label(member), after: member.group}];
      return [
        ...difference('address', label(member), was.email, member.email),
        ...difference('stance', label(member), was.stance.code, member.stance.code),
      ];
    }),
  ];
}

function sentenceChanges(what: string, before: Letter | undefined, after: Letter | undefined): Change[] {
  const lang = after?.lang ?? before?.lang ?? 'en';
  const sentences = (letter: Letter | undefined): string[] => {
    if (!letter) return [];
    const segmenter = new Intl.Segmenter(lang, {granularity: 'sentence'});
    const blocks = [letter.title, ...texts(letter.notice?.content ?? []), ...texts(letter.content ?? []), letter.dateline ?? ''];
    return blocks.flatMap((block) => [...segmenter.segment(block.replace(/\s+/g, ' '))].map(({segment}) => segment.trim())).filter(Boolean);
  };
  return listChanges('sentence', what, sentences(before), sentences(after));
}

const INLINE = new Set(['text', 'emphasis', 'strong', 'delete', 'link', 'break', 'inlineCode']);

/** The text of each block, links with their address: a link that leads elsewhere is another sentence. */
function texts(nodes: readonly LetterNode[]): string[] {
  return nodes.flatMap((node) => {
    const children = node.children ?? [];
    return children.length > 0 && children.every(({type}) => INLINE.has(type)) ? [inline(children)] : texts(children);
  });
}

function inline(nodes: readonly LetterNode[]): string {
  return nodes
    .map((node) =>
      node.type === 'break' ? ' ' : `${node.value ?? inline(node.children ?? [])}${node.type === 'link' ? ` <${node.url ?? ''}>` : ''}`,
    )
    .join('');
}

/** Every string of the messages, select and plural forms included. */
function textChanges(what: string, before: unknown, after: unknown): Change[] {
  return listChanges('text', what, strings(before), strings(after));
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value ? Object.values(value).flatMap(strings) : [];
}

function departureChanges(before: Departures | undefined, after: Departures | undefined): Change[] {
  const label = ({name, country}: Departures['departures'][number]): string => (country ? `${name} (${country})` : name);
  return listChanges('departure', 'departures', (before?.departures ?? []).map(label), (after?.departures ?? []).map(label));
}

function hostChanges(before: Files, after: Files): Change[] {
  const parts = ['campaign.json', 'counter.json', 'letter/', 'meps/index.json', 'meps/all.json', 'messages/', 'departures/all.json'];
  return parts.flatMap((part) =>
    listChanges(
      'host',
      part.replace(/\/$|\.json$/, '').replace(/\/(?:all|index)$/, (end) => (end === '/all' ? '' : end)),
      hosts(before, part),
      hosts(after, part),
    ),
  );
}

function hosts(files: Files, part: string): string[] {
  const found = new Set<string>();
  for (const [path, bytes] of files) {
    if (!path.startsWith(part) || bytes.byteLength > COMPARABLE) continue;
    for (const [, host] of new TextDecoder().decode(bytes).matchAll(/"(?:https?:\/\/)([^/"?#]+)/g)) found.add(host!);
    for (const [, domain] of new TextDecoder().decode(bytes).matchAll(/"mailto:[^"?]*(?:@|%40)([^"?]+)/g)) found.add(domain!);
  }
  return [...found].sort(compareText);
}

/** What is in one list and not in the other; an item that is there twice counts twice. */
function listChanges(kind: Change['kind'], what: string, before: readonly string[], after: readonly string[]): Change[] {
  const left = without(before, after);
  const added = without(after, before);
  return [...left.map((text): Change => ({kind, what, before: text})), ...added.map((text): Change => ({kind, what, after: text}))];
}

function without(list: readonly string[], other: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const item of other) counts.set(item, (counts.get(item) ?? 0) + 1);
  return list.filter((item) => {
    const count = counts.get(item) ?? 0;
    if (count > 0) counts.set(item, count - 1);
    return count === 0;
  });
}
