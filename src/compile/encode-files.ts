import {campaignSchema, type Campaign} from '../api/schema/campaign.js';
import {counterSchema} from '../api/schema/counter.js';
import {departuresIndexSchema} from '../api/schema/departures.js';
import {letterIndexSchema, letterSchema} from '../api/schema/letter.js';
import {membersIndexSchema, membersSchema, type MembersIndex} from '../api/schema/members.js';
import {messagesSchema, type LetterBlocks} from '../api/schema/messages.js';
import type {Settings} from './campaign.js';
import type {DepartureFiles} from './departures.js';
import {framePages} from './embed/frames.js';
import {counterImages} from './images/counter-images.js';
import type {Letters} from './letters.js';
import {fileAdder, reportTextExcess} from './limits.js';
import {groupBy} from './members/api-files.js';
import type {ReadMembers} from './members/read-members.js';
import {compareText, type Problems} from './problems.js';

/** Everything that a campaign folder contains, read and checked. */
export interface Content {
  readonly settings: Settings;
  readonly campaign: Campaign | undefined;
  readonly letters: Letters | undefined;
  readonly messages: readonly LetterBlocks[];
  readonly members: ReadMembers | undefined;
  readonly index: MembersIndex | undefined;
  readonly photos: ReadonlyMap<string, Uint8Array> | undefined;
  readonly departures: DepartureFiles | undefined;
}

/** Makes the files of the campaign API, by their paths and in their order. */
export function encodeFiles(content: Content, problems: Problems): ReadonlyMap<string, Uint8Array> {
  const {settings, campaign, letters, messages, members, index, photos, departures} = content;
  const files: Files = new Map();
  const add = fileAdder(files, problems);
  if (campaign) add('campaign.json', campaignSchema, campaign);
  if (settings.counter) addCounter(settings.counter, campaign?.languages ?? ['en'], files, add);
  if (letters) addLetters(letters, add);
  for (const language of messages) addMessages(language, add, problems);
  if (members && index) addMembers(members, index, add);
  for (const [path, bytes] of photos ?? []) files.set(path, bytes);
  if (departures) addDepartures(departures, files, add);
  if (settings.embed) addFrames(settings.embed, files);
  return new Map([...files].sort(([a], [b]) => compareText(a, b)));
}

type Files = Map<string, Uint8Array>;
type Add = ReturnType<typeof fileAdder>;

function addCounter(counter: NonNullable<Settings['counter']>, languages: readonly string[], files: Files, add: Add): void {
  add('counter.json', counterSchema, counter);
  for (const [path, bytes] of counterImages(counter, languages)) files.set(path, bytes);
}

function addLetters({index, letters}: Letters, add: Add): void {
  add('letter/index.json', letterIndexSchema, index);
  for (const letter of letters) add(`letter/${letter.lang}.json`, letterSchema, letter);
}

function addMessages(blocks: LetterBlocks, add: Add, problems: Problems): void {
  const file = `messages/${blocks.lang}.json`;
  reportTextExcess(blocks, {file}, problems);
  add(file, messagesSchema, blocks);
}

function addMembers({members, updated}: ReadMembers, index: MembersIndex, add: Add): void {
  const file = (rows: readonly unknown[]): unknown => ({...(updated ? {updated} : {}), members: rows});
  add('meps/index.json', membersIndexSchema, index);
  add('meps/all.json', membersSchema, file(members));
  for (const [country, rows] of groupBy(members, (member) => member.country)) add(`meps/${country}.json`, membersSchema, file(rows));
}

function addDepartures({index, all}: DepartureFiles, files: Files, add: Add): void {
  add('departures/index.json', departuresIndexSchema, index);
  files.set('departures/all.json', all);
}

/** Frames last: they show what the other files contain. */
function addFrames({url, scripts}: NonNullable<Settings['embed']>, files: Files): void {
  for (const [name, bytes] of framePages(files, {embed: `${url}embed/`, api: url, scripts})) files.set(`embed/${name}`, bytes);
}
