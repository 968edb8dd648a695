import {campaignSchema, type Campaign} from '../api/schema/campaign.js';
import {counterFileSchema} from '../api/schema/counter.js';
import {departuresIndexSchema} from '../api/schema/departures.js';
import {letterIndexSchema, letterSchema} from '../api/schema/letter.js';
import {membersIndexSchema, membersSchema} from '../api/schema/members.js';
import {messagesSchema} from '../api/schema/messages.js';
import {readSettings, type Settings} from './campaign.js';
import {readDepartures} from './departures.js';
import {encodeChecked} from './encode.js';
import {Folder} from './folder.js';
import {readLetters, titlesOf, type Letters} from './letters.js';
import {groupBy, membersIndex} from './members/api-files.js';
import {readMembers} from './members/read-members.js';
import type {Unknowns} from './members/normalise.js';
import {readMessages} from './messages.js';
import {compareText, Problems} from './problems.js';
import {readSignatories} from './signatories.js';

/** What a run made of a campaign folder. `files` is meant to be written only when `problems` holds no error. */
export interface Compilation {
  readonly root: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly problems: Problems;
  readonly counts: Counts;
}

/** How much there is of each thing, for the summary. */
export interface Counts {
  readonly letters?: number;
  readonly messages?: number;
  readonly members?: number;
  readonly stances?: Readonly<Record<string, number>>;
  readonly unknown?: Unknowns;
  readonly departures?: number;
  readonly departuresTotal?: number;
  readonly departuresLeftOut?: number;
}

/**
 * Compiles a campaign folder in memory. Bad content never throws: it is in `problems`.
 *
 * @throws {UsageError} when there is no such folder
 */
export async function compileCampaign(path: string): Promise<Compilation> {
  const problems = new Problems();
  const folder = await Folder.open(path, problems);
  const files = new Map<string, Uint8Array>();
  const settings = await readSettings(folder, problems);
  if (!settings) return {root: folder.root, files, problems, counts: {}};

  const signatories = await readSignatories(folder, settings, problems);
  const letters = await readLetters(folder, settings, signatories, problems);
  const members = await readMembers(folder, settings, problems);
  const messages = await readMessages(folder, settings, members?.members ?? [], problems);
  const departures = await readDepartures(folder, settings, problems);

  if (settings.counter) files.set('counter.json', encodeChecked(counterFileSchema, settings.counter));
  if (letters) {
    files.set('letter/index.json', encodeChecked(letterIndexSchema, letters.index));
    for (const letter of letters.letters) files.set(`letter/${letter.lang}.json`, encodeChecked(letterSchema, letter));
  }
  for (const language of messages) files.set(`messages/${language.lang}.json`, encodeChecked(messagesSchema, language));
  const index = members && membersIndex(members, settings);
  if (members && index) {
    const {updated} = members;
    const file = (rows: readonly unknown[]): Uint8Array => encodeChecked(membersSchema, {...(updated ? {updated} : {}), members: rows});
    files.set('meps/index.json', encodeChecked(membersIndexSchema, index));
    files.set('meps/all.json', file(members.members));
    for (const [country, rows] of groupBy(members.members, (member) => member.country)) files.set(`meps/${country}.json`, file(rows));
  }
  if (departures) {
    files.set('departures/index.json', encodeChecked(departuresIndexSchema, departures.index));
    files.set('departures/all.json', departures.all);
  }
  const campaign = finishCampaign(settings, letters, messages.map(({lang}) => lang), problems);
  if (campaign) files.set('campaign.json', encodeChecked(campaignSchema, campaign));

  return {
    root: folder.root,
    files: new Map([...files].sort(([a], [b]) => compareText(a, b))),
    problems,
    counts: {
      ...(letters ? {letters: letters.letters.length} : {}),
      ...(messages.length > 0 ? {messages: messages.length} : {}),
      ...(members && index ? {members: index.total, stances: sum(index.countries.map(({stances = {}}) => stances)), unknown: members.unknown} : {}),
      ...(departures ? {departures: departures.rows, departuresTotal: departures.index.total, departuresLeftOut: departures.leftOut} : {}),
    },
  };
}

function finishCampaign(settings: Settings, letters: Letters | undefined, messages: readonly string[], problems: Problems): Campaign | undefined {
  const {id, url, status, publisher, letterUrl, correctionUrl, addUrl, stances, updated} = settings;
  const title = settings.title ?? (letters && titlesOf(letters));
  if (!title) problems.error('missing', settings.place(), '“title” is missing.', 'Write what the campaign is called.');
  const defaultLanguage = settings.defaultLanguage ?? letters?.index.defaultLanguage ?? 'en';
  const found = [...new Set([...(letters?.letters ?? []).map(({lang}) => lang), ...messages, ...Object.keys(title ?? {})])].sort(compareText);
  if (!url || !title) return undefined;
  return {
    id,
    title,
    url,
    ...(publisher ? {publisher} : {}),
    languages: settings.languages ? [...settings.languages] : [defaultLanguage, ...found.filter((lang) => lang !== defaultLanguage)],
    defaultLanguage,
    status,
    ...(letterUrl ? {letterUrl: new URL(letterUrl.replaceAll('{lang}', defaultLanguage)).href} : {}),
    ...(correctionUrl ? {correctionUrl} : {}),
    ...(addUrl ? {addUrl} : {}),
    ...(stances ? {stances: [...stances]} : {}),
    ...(updated ? {updated} : {}),
  };
}

function sum(records: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const record of records) for (const [name, count] of Object.entries(record)) total[name] = (total[name] ?? 0) + count;
  return total;
}
