import {campaignSchema} from '../api/schema/campaign.js';
import {counterSchema} from '../api/schema/counter.js';
import {departuresSchema, type Departures} from '../api/schema/departures.js';
import {letterSchema, type Letter, type LetterNode} from '../api/schema/letter.js';
import {membersIndexSchema, membersSchema, type Members} from '../api/schema/members.js';
import {messagesSchema} from '../api/schema/messages.js';
import {read} from '../api/schema/read.js';
import type {Schema} from '../api/schema/schema.js';
import {COMPARABLE, digestOf} from './output.js';
import {compareText} from './problems.js';

/** Something that a reviewer wants to see before it goes out. */
export interface Change {
  readonly kind: 'count' | 'member' | 'address' | 'stance' | 'sentence' | 'text' | 'departure' | 'setting' | 'detail' | 'host' | 'file';
  /** Of whom or what: a member, a letter, a file. */
  readonly what: string;
  readonly before?: string;
  readonly after?: string;
}

export type Files = ReadonlyMap<string, Uint8Array>;

/** Digests of files that are too large to compare. */
interface Digests {
  readonly digests?: ReadonlyMap<string, string>;
}

/**
 * Lists the changes between two outputs. First come those that could do harm: addresses, stances, sentences, links. Then come
 * all other fields, then files without a field to name. Empty only when no file differs.
 */
export function findChanges(before: Files & Digests, after: Files): Change[] {
  if (before.size === 0 && !before.digests?.size) return [];
  const pair = <T>(path: string): [T | undefined, T | undefined] => [parse<T>(path, before.get(path)), parse<T>(path, after.get(path))];
  const fields = (what: string, path: string, without: readonly string[], kind: Change['kind'] = 'detail'): Change[] =>
    fieldChanges(kind, what, ...pair<object>(path), without);
  const parts: Readonly<Record<string, readonly Change[]>> = {
    'campaign.json': fields('campaign', 'campaign.json', [], 'setting'),
    'counter.json': [
      ...countChanges(...pair<{count?: number}>('counter.json')),
      ...fields('counter', 'counter.json', ['count'], 'setting'),
    ],
    'meps/': [
      ...memberChanges(...pair<Members>('meps/all.json')),
      ...fields('list of members', 'meps/index.json', ['total', 'countries', 'groups', 'committees']),
    ],
    'letter/': languagesOf('letter', before, after).flatMap((lang) => [
      ...sentenceChanges(`letter in ${lang}`, ...pair<Letter>(`letter/${lang}.json`)),
      // Every letter repeats the titles of all, and the publisher of the campaign.
      ...fields(`letter in ${lang}`, `letter/${lang}.json`, [
        'lang',
        'dir',
        'title',
        'content',
        'notice',
        'dateline',
        'languages',
        'publisher',
      ]),
    ]),
    'messages/': languagesOf('messages', before, after).flatMap((lang) => [
      ...textChanges(`messages in ${lang}`, ...pair<object>(`messages/${lang}.json`)),
      ...fieldChanges('detail', `messages in ${lang}`, ...pair<object>(`messages/${lang}.json`), [
        'lang',
        'salutation',
        'signoff',
        'about',
        'purposes',
      ]),
    ]),
    'departures/': [
      ...departureChanges(...pair<Departures>('departures/all.json')),
      ...fields('list of departures', 'departures/all.json', ['departures', 'total']),
    ],
  };
  return [...Object.values(parts).flat(), ...hostChanges(before, after), ...fileChanges(before, after, parts)];
}

/** Drawn of an SVG, which is compared; where the libraries are missing, there are none. */
const DRAWN = /^images\/.*\.png$/;

const NEWS = /^(?:changes\.json$|feeds\/|images\/)/;

/** Files that differ, in parts where nothing was said that explains it. */
function fileChanges(before: Files & Digests, after: Files, parts: Readonly<Record<string, readonly Change[]>>): Change[] {
  const paths = [...new Set([...before.keys(), ...(before.digests?.keys() ?? []), ...after.keys()])];
  const different = paths.filter((path) => !DRAWN.test(path) && differs(path, before, after)).sort(compareText);
  const unexplained = new Map<string, string[]>();
  const isExplained = Object.values(parts).some((changes) => changes.length > 0);
  for (const path of different) {
    // News are made of the changes that were named.
    if (isExplained && NEWS.test(path)) continue;
    const part = Object.keys(parts).find((start) => path.startsWith(start));
    if (part !== undefined && parts[part]!.length > 0) continue;
    const name = part ?? path.replace(/\/.*$/, '/');
    unexplained.set(name, [...(unexplained.get(name) ?? []), path]);
  }
  return [...unexplained].map(([part, found]) => ({
    kind: 'file',
    what: found.length === 1 ? found[0]! : part,
    after: found.length === 1 ? 'is another file' : `${found.length} files differ`,
  }));
}

function differs(path: string, before: Files & Digests, after: Files): boolean {
  const [was, now, digest] = [before.get(path), after.get(path), before.digests?.get(path)];
  if (digest !== undefined) return now === undefined || digestOf(now) !== digest;
  return was === undefined || now === undefined || Buffer.compare(was, now) !== 0;
}

const SCHEMAS: readonly (readonly [path: RegExp, schema: Schema])[] = [
  [/^campaign\.json$/, campaignSchema],
  [/^counter\.json$/, counterSchema],
  [/^meps\/index\.json$/, membersIndexSchema],
  [/^meps\//, membersSchema],
  [/^letter\//, letterSchema],
  [/^messages\//, messagesSchema],
  [/^departures\//, departuresSchema],
];

/** A file as the widgets read it. An address may publish anything; then everything is new. */
function parse<T>(path: string, bytes: Uint8Array | undefined): T | undefined {
  if (!bytes || bytes.byteLength > COMPARABLE) return undefined;
  const schema = SCHEMAS.find(([pattern]) => pattern.test(path))?.[1];
  try {
    return schema && read(schema, JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
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

/** Every field that differs, by the names that lead to it. */
function fieldChanges(
  kind: Change['kind'],
  what: string,
  before: object | undefined,
  after: object | undefined,
  without: readonly string[],
): Change[] {
  // A file that is new or gone shows in what is in it.
  if (!before || !after) return [];
  const [was, now] = [leaves(before, without), leaves(after, without)];
  return [...new Set([...was.keys(), ...now.keys()])].flatMap((name) => difference(kind, `${what}: ${name}`, was.get(name), now.get(name)));
}

function leaves(value: object, without: readonly string[], path = '', found = new Map<string, string>()): Map<string, string> {
  for (const [name, item] of Object.entries(value) as [string, unknown][]) {
    if (path === '' && without.includes(name)) continue;
    const at = path === '' ? name : `${path}.${name}`;
    if (typeof item === 'object' && item !== null && !Array.isArray(item)) leaves(item, without, at, found);
    else found.set(at, typeof item === 'string' ? item : JSON.stringify(item));
  }
  return found;
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
        ...fieldChanges('detail', label(member), flat(was), flat(member), ['email', 'from']),
      ];
    }),
  ];
}

/** A member with the code of the stance left out, which is told apart, and accounts by their addresses. */
function flat({stance, accounts, ...member}: Members['members'][number]): object {
  return {...member, stance: {...stance, code: ''}, ...(accounts ? {accounts: accounts.map(({url}) => url).join(', ')} : {})};
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
function textChanges(what: string, before: object | undefined, after: object | undefined): Change[] {
  const texts = (messages: object = {}): string[] => strings({...messages, lang: undefined, updated: undefined, reviewed: undefined});
  return listChanges('text', what, texts(before), texts(after));
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value ? Object.values(value).flatMap(strings) : [];
}

function departureChanges(before: Departures | undefined, after: Departures | undefined): Change[] {
  const label = ({name, country}: Departures['departures'][number]): string => (country ? `${name} (${country})` : name);
  const old = new Map((before?.departures ?? []).map((entry) => [entry.id, entry]));
  return [
    ...listChanges('departure', 'departures', (before?.departures ?? []).map(label), (after?.departures ?? []).map(label)),
    ...(after?.departures ?? []).flatMap((entry) =>
      fieldChanges('detail', label(entry), old.get(entry.id), entry, ['id', 'name', 'country']),
    ),
  ];
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

/** Changes for items that only one of the lists contains; an item that is there twice counts twice. */
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
