import type {Campaign} from '../api/schema/campaign.js';
import {HOW, KINDS} from '../api/schema/departures.js';
import {readSettings, type Settings} from './campaign.js';
import {columnAliases, IGNORED} from './csv.js';
import {COLUMNS as DEPARTURE_COLUMNS} from './departure-words.js';
import {readDepartures} from './departures.js';
import {encodeFiles, type Content} from './encode-files.js';
import {Folder} from './folder.js';
import {readLetters, titlesOf, type Letters} from './letters.js';
import {membersIndex} from './members/api-files.js';
import {readPhotos} from './members/photos.js';
import {readMembers} from './members/read-members.js';
import type {Unknowns} from './members/normalise.js';
import {readMessages} from './messages.js';
import {COLUMNS as MEMBER_COLUMNS} from './members/from-table.js';
import {fold} from '../text/fold.js';
import {reportPlaceholders} from './placeholders.js';
import {compareText, nearest, Problems, quote} from './problems.js';
import {reportUnreadFiles} from './unread-files.js';
import {COLUMNS as SIGNATORY_COLUMNS, readSignatories} from './signatories.js';

/** Result of compiling a campaign folder. It has no `files` if `problems` contains an error. */
export interface Compilation {
  readonly root: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly problems: Problems;
  readonly counts: Counts;
  /** Available parts in each language of the campaign. */
  readonly languages?: readonly Coverage[];
}

export interface Coverage {
  readonly lang: string;
  readonly title: boolean;
  readonly letter: boolean;
  readonly messages: boolean;
}

/** Number of items of each kind, for the summary. */
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
  const settings = await readSettings(folder, problems);
  if (!settings) return {root: folder.root, files: new Map(), problems, counts: {}};

  checkAliases(settings, problems);
  const signatories = await readSignatories(folder, settings, problems);
  const letters = await readLetters(folder, settings, signatories, problems);
  const list = await readMembers(folder, settings, problems);
  const photos = list && (await readPhotos(folder, list.members, problems));
  const members = list && {...list, members: photos!.members};
  const messages = await readMessages(folder, settings, members?.members ?? [], problems);
  const departures = await readDepartures(folder, settings, problems);
  await reportPlaceholders(folder, settings, letters, problems);
  await reportUnreadFiles(folder, settings, problems);

  const messageLanguages = messages.map(({lang}) => lang);
  const campaign = finishCampaign(settings, letters, messageLanguages, problems);
  const index = members && membersIndex(members, settings, messageLanguages);
  const content = {settings, campaign, letters, messages, members, index, photos: photos?.files, departures};
  return {
    root: folder.root,
    // A campaign with errors is not encoded: nobody may use it.
    files: problems.errors === 0 ? encodeFiles(content, problems) : new Map(),
    problems,
    languages: coverage(campaign, letters, messageLanguages, settings, problems),
    counts: countsOf(content),
  };
}

function countsOf({letters, messages, members, index, departures}: Content): Counts {
  return {
    ...(letters ? {letters: letters.letters.length} : {}),
    ...(messages.length > 0 ? {messages: messages.length} : {}),
    ...(members && index
      ? {members: index.total, stances: sum(index.countries.map(({stances = {}}) => stances)), unknown: members.unknown}
      : {}),
    ...(departures ? {departures: departures.rows, departuresTotal: departures.index.total, departuresLeftOut: departures.leftOut} : {}),
  };
}

function finishCampaign(
  settings: Settings,
  letters: Letters | undefined,
  messages: readonly string[],
  problems: Problems,
): Campaign | undefined {
  const {id, url, status, publisher, letterUrl, correctionUrl, addUrl, stances, updated} = settings;
  const title = settings.title ?? (letters && titlesOf(letters));
  if (!title) problems.error('missing', settings.place(), '“title” is missing.', 'Write the title of the campaign.');
  const defaultLanguage = settings.defaultLanguage ?? letters?.index.defaultLanguage ?? 'en';
  const found = [...new Set([...(letters?.letters ?? []).map(({lang}) => lang), ...messages, ...Object.keys(title ?? {})])].sort(
    compareText,
  );
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

/** Available parts in each language. Warns about notices for letters that do not exist. */
function coverage(
  campaign: Campaign | undefined,
  letters: Letters | undefined,
  messages: readonly string[],
  settings: Settings,
  problems: Problems,
): Coverage[] {
  const written = new Set(letters?.letters.map(({lang}) => lang));
  for (const lang of Object.keys(settings.notice ?? {}))
    if (!written.has(lang))
      problems.warn(
        'notice',
        settings.place('notice', lang),
        `There is a notice in ${quote(lang)} but no letter in that language.`,
        `Letters are in ${[...written].join(', ') || 'no language'}.`,
      );
  return (campaign?.languages ?? []).map((lang) => ({
    lang,
    title: campaign!.title[lang] !== undefined,
    letter: written.has(lang),
    messages: messages.includes(lang),
  }));
}

/** An alias must mean something. Those of columns serve every table, so one of them must know the name. */
function checkAliases(settings: Settings, problems: Problems): void {
  for (const [table, known] of [
    ['kinds', KINDS],
    ['how', HOW],
  ] as const) {
    for (const [word, meaning] of Object.entries(settings.aliases[table])) {
      if ((known as readonly string[]).includes(meaning)) continue;
      problems.error(
        'type',
        settings.place('aliases', table, word),
        `“aliases.${table}.${word}” must be one of ${known.join(', ')}, not ${quote(meaning)}.`,
      );
    }
  }
  const known = [MEMBER_COLUMNS, DEPARTURE_COLUMNS, SIGNATORY_COLUMNS].map((columns) => columnAliases(columns));
  const names = new Set(known.flatMap((aliases) => [...aliases.values()]));
  for (const [theirs, ours] of Object.entries(settings.aliases.columns)) {
    if (ours === IGNORED || names.has(ours) || known.some((aliases) => aliases.has(fold(ours)))) continue;
    const meant = nearest(ours, names);
    problems.error(
      'columns',
      settings.place('aliases', 'columns', theirs),
      `There is no column called ${quote(ours)}.`,
      meant ? `Did you mean “${meant}”?` : `Known values: ${[...names].sort(compareText).join(', ')}.`,
    );
  }
}

function sum(records: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const record of records) for (const [name, count] of Object.entries(record)) total[name] = (total[name] ?? 0) + count;
  return total;
}
