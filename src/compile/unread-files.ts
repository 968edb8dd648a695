import type {Settings} from './campaign.js';
import type {Folder} from './folder.js';
import {nearest, quote, type Problems} from './problems.js';

/** Names of files and folders of a campaign, without their endings. */
const KNOWN = [
  'campaign',
  'letter',
  'letters',
  'messages',
  'meps',
  'mp',
  'corrections',
  'constituencies',
  'departures',
  'signatories',
  'counter',
  'photos',
];

/** Endings of files that somebody may take for a part of the campaign. */
const DATA = /\.(?:csv|tsv|txt|xlsx?|ods|numbers|json|ya?ml|md|markdown|docx?|odt)$/i;
const SPREADSHEET = /\.(?:xlsx?|ods|numbers)$/i;
/** Files that stand beside a campaign for other reasons. */
const OTHERS =
  /^(?:readme|licen[cs]e|changelog|contributing|code_of_conduct|security|authors|robots|humans|todo|package|package-lock|tsconfig|netlify|vercel|hugo|config|go|requirements|renovate|composer|deno|pnpm-lock|mkdocs|_config|docker-compose)(?:[.-].*)?$/i;

/**
 * Names the files of the campaign folder that nobody has read. Otherwise readers would be the first to miss a letter with a
 * slip in its name.
 */
export async function reportUnreadFiles(folder: Folder, settings: Settings, problems: Problems): Promise<void> {
  const names = (await folder.list('.')) ?? [];
  // The folder of a site or a program is full of other things. There, only names that look like a slip are reported.
  const isElsewhere = names.some((name) => /^(?:package\.json|hugo\.\w+|content|layouts|node_modules|go\.mod|_config\.yml)$/.test(name));
  const plain: string[] = [];
  const reported = new Set([settings.members, settings.departures, settings.signatories].flatMap(({others}) => others));
  for (const name of names) {
    if (folder.used.has(name) || settings.ignored.includes(name) || reported.has(name)) continue;
    if (await folder.isFolder(name)) {
      if (name !== settings.letters.path && name !== settings.messages.path) await reportFolder(name, isElsewhere, folder, problems);
      continue;
    }
    if (!DATA.test(name)) {
      if (KNOWN.includes(name.toLowerCase()))
        problems.warn('unread-file', {file: name}, `The file ${quote(name)} is not used.`, hint(name));
      continue;
    }
    if (OTHERS.test(name)) continue;
    if (meant(name) !== undefined) problems.warn('unread-file', {file: name}, `The file ${quote(name)} is not used.`, hint(name));
    else if (!isElsewhere) plain.push(name);
  }
  if (plain.length > 0)
    problems.warn(
      'unread-file',
      {file: plain[0]!},
      `${plain.length === 1 ? 'This file is' : 'These files are'} not used: ${plain.map((name) => quote(name)).join(', ')}.`,
      'If this is right, list them under “ignored:” in campaign.yaml.',
    );
  for (const part of [settings.letters, settings.messages]) await reportInside(part.path, folder, settings, problems);
}

async function reportFolder(name: string, isElsewhere: boolean, folder: Folder, problems: Problems): Promise<void> {
  if ([...folder.used].some((path) => path.startsWith(`${name}/`)) || name === 'content') return;
  const known = meant(name);
  const inside = (await folder.list(name)) ?? [];
  const data = inside.find((file) => DATA.test(file) && KNOWN.includes(file.replace(/\.[^.]*$/, '').toLowerCase()));
  if (known !== undefined && inside.some((file) => DATA.test(file)))
    problems.warn('unread-file', {file: name}, `The folder ${quote(name)} is not used.`, `Did you mean “${known}”?`);
  else if (data !== undefined)
    problems.warn(
      'unread-file',
      {file: `${name}/${data}`},
      'This file is not used.',
      `If it belongs to the campaign, write its path into campaign.yaml.`,
    );
  else if (!isElsewhere && !name.startsWith('.') && inside.some((file) => DATA.test(file) && !OTHERS.test(file)))
    problems.warn(
      'unread-file',
      {file: name},
      `The folder ${quote(name)} is not used.`,
      'If this is right, list it under “ignored:” in campaign.yaml.',
    );
}

/** In a folder of letters or messages every text is meant to be one. */
async function reportInside(path: string, folder: Folder, settings: Settings, problems: Problems): Promise<void> {
  if (!(await folder.isFolder(path)) || path === '.' || /(?:^|\/)content(?:\/|$)/.test(path)) return;
  const join = (name: string): string => `${path.replace(/\/$/, '')}/${name}`;
  for (const name of (await folder.list(path)) ?? []) {
    if (!name.startsWith('.') && (await folder.isFolder(join(name)))) {
      if (![...folder.used].some((used) => used.startsWith(`${join(name)}/`)) && !settings.ignored.includes(join(name)))
        problems.warn('unread-file', {file: join(name)}, `The folder ${quote(name)} is not used.`, `Put the files into “${path}” itself.`);
      continue;
    }
    if (folder.used.has(join(name)) || !DATA.test(name) || /^readme/i.test(name) || settings.ignored.includes(join(name))) continue;
    problems.warn(
      'unread-file',
      {file: join(name)},
      `This file is not used: ${quote(name)}.`,
      path === settings.messages.path
        ? 'Name messages by their language: fr.yaml, pt-BR.yaml.'
        : 'Name letters by their language: fr.md, pt-BR.md.',
    );
  }
}

function meant(name: string): string | undefined {
  const stem = name.toLowerCase().replace(/(?:[ _-]*\(?(?:copy|final|new|neu|kopie|\d+)\)?)*(?:\.[^.]*)*$/, '');
  return KNOWN.includes(stem)
    ? stem
    : nearest(
        stem,
        KNOWN.filter((known) => known.length > 3),
      );
}

function hint(name: string): string {
  const known = meant(name) ?? name;
  if (known === 'counter') return 'Write the number in campaign.yaml under “counter:”.';
  if (known === 'campaign') return 'Did you mean “campaign.yaml”?';
  if (known === 'photos' || known === 'letter' || known === 'letters' || known === 'messages')
    return `Create a folder “${known}” with a file for each language.`;
  if (SPREADSHEET.test(name)) return `Save it as “CSV UTF-8”, under the name “${known}.csv”.`;
  const ending = known === 'corrections' ? 'yaml' : 'csv';
  return `Did you mean “${known}.${ending}”? For another name, write it into campaign.yaml, such as “${known === 'meps' || known === 'mp' ? 'members' : known}: ${name}”.`;
}
