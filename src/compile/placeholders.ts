import {CAMPAIGN_FILE, type Settings} from './campaign.js';
import type {Folder} from './folder.js';
import {MEGABYTE} from './folder.js';
import type {Letters} from './letters.js';
import {quote, type Problems} from './problems.js';

/** Texts that “init” writes, to be replaced. */
export const PLACEHOLDER = {
  title: 'My campaign',
  publisher: 'Name of your organisation',
  source: 'Name of the petition site',
  url: 'https://example.org/',
  letter: 'Say in one sentence what you ask for, and who you ask.',
} as const;

/** Says which words of “init” are still there: they would be published as those of the campaign. */
export async function reportPlaceholders(
  folder: Folder,
  settings: Settings,
  letters: Letters | undefined,
  problems: Problems,
): Promise<void> {
  const settingsFile = await folder.read(CAMPAIGN_FILE, MEGABYTE);
  const lines = settingsFile?.text.split('\n') ?? [];
  // An author with a name and a title of their own has a reason for the rest.
  const isUntouched = settings.publisher?.name === PLACEHOLDER.publisher || Object.values(settings.title ?? {}).includes(PLACEHOLDER.title);
  if (isUntouched)
    for (const text of [PLACEHOLDER.title, PLACEHOLDER.publisher, PLACEHOLDER.source, PLACEHOLDER.url]) {
      const line = lines.findIndex((each) => !each.startsWith('#') && each.includes(text)) + 1;
      if (line > 0)
        problems.warn('placeholder', {file: CAMPAIGN_FILE, line}, `${quote(text)} is a placeholder of “init”.`, 'Write your own.');
    }
  for (const {lang, content} of letters?.letters ?? [])
    if (JSON.stringify(content).includes(PLACEHOLDER.letter))
      problems.warn(
        'placeholder',
        {file: `${settings.letters.path}/${lang}.md`},
        'The letter is the placeholder of “init”.',
        'Write your own.',
      );
}
