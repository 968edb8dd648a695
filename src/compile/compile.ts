import type {Campaign} from '../api/schema/campaign.js';
import {campaignSchema} from '../api/schema/campaign.js';
import {counterSchema} from '../api/schema/counter.js';
import {readSettings, type Settings} from './campaign.js';
import {Folder} from './folder.js';
import {encodeChecked} from './encode.js';
import {Problems} from './problems.js';

/** What a run made of a campaign folder. `files` is meant to be written only when `problems` holds no error. */
export interface Compilation {
  readonly root: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly problems: Problems;
}

/** Compiles a campaign folder in memory. Bad content never throws: it is in `problems`. */
export async function compileCampaign(path: string): Promise<Compilation> {
  const problems = new Problems();
  const folder = await Folder.open(path, problems);
  const files = new Map<string, Uint8Array>();
  const settings = await readSettings(folder, problems);
  if (!settings) return {root: folder.root, files, problems};

  if (settings.counter) files.set('counter.json', encodeChecked(counterSchema, settings.counter));
  const campaign = finishCampaign(settings, problems);
  if (campaign) files.set('campaign.json', encodeChecked(campaignSchema, campaign));
  return {root: folder.root, files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), problems};
}

function finishCampaign(settings: Settings, problems: Problems): Campaign | undefined {
  const {id, url, status, publisher, letterUrl, correctionUrl, addUrl, stances, updated} = settings;
  const defaultLanguage = settings.defaultLanguage ?? 'en';
  const title = settings.title;
  if (!title) problems.error('missing', settings.place(), '“title” is missing.', 'Write what the campaign is called.');
  if (!url || !title) return undefined;
  return {
    id,
    title,
    url,
    ...(publisher ? {publisher} : {}),
    languages: [...(settings.languages ?? [defaultLanguage])],
    defaultLanguage,
    status,
    ...(letterUrl ? {letterUrl: letterUrl.replaceAll('{lang}', defaultLanguage)} : {}),
    ...(correctionUrl ? {correctionUrl} : {}),
    ...(addUrl ? {addUrl} : {}),
    ...(stances ? {stances: [...stances]} : {}),
    ...(updated ? {updated} : {}),
  };
}
