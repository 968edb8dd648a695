import type {Campaign} from '../api/schema/campaign.js';
import type {Letter, LetterIndex, LetterNode} from '../api/schema/letter.js';
import {MAX_FRONT_MATTER_LINES, type FrontMatter, splitFrontMatter} from '../markdown/front-matter.js';
import {parseLetter, parseMarkdown, type LetterLink, type ParsedLetter} from '../markdown/index.js';
import type {Settings} from './campaign.js';
import {HIDDEN, hiddenName} from './fields.js';
import {MEGABYTE, type Folder, type TextFile} from './folder.js';
import {readFrontMatter} from './front-matter.js';
import {reportLetterLosses} from './letter-losses.js';
import {findLetterFiles, type LetterFile} from './letter-files.js';
import {reportLetterExcess} from './limits.js';
import {quote, type Place, type Problems} from './problems.js';
import {publicUrl, urlAdvice} from './public-url.js';
import {isIsoDate} from '../text/iso-date.js';

export interface Letters {
  readonly index: LetterIndex;
  readonly letters: readonly Letter[];
}

/** Reads the letters of a campaign. Undefined when there are none. */
export async function readLetters(
  folder: Folder,
  settings: Settings,
  signatories: Letter['signatories'],
  problems: Problems,
): Promise<Letters | undefined> {
  const files = await findLetterFiles(folder, settings, problems);
  const letters: Letter[] = [];
  for (const file of files) {
    const letter = await readLetter(folder, file, settings, problems);
    if (letter) letters.push(letter);
  }
  const wanted = settings.defaultLanguage ?? letters.find(({lang}) => lang === 'en')?.lang ?? letters[0]?.lang;
  if (letters.length === 0 || wanted === undefined) return undefined;
  if (!letters.some(({lang}) => lang === wanted))
    problems.error(
      'missing',
      settings.place('defaultLanguage'),
      `There is no letter in the default language (${wanted}).`,
      `Add ${settings.letters.path}/${wanted}.md or change “defaultLanguage”.`,
    );
  letters.sort((a, b) => (a.lang < b.lang ? -1 : 1));
  const languages = letters.map(({lang, title, url}) => ({lang, title, ...(url ? {url} : {})}));
  for (const letter of letters) {
    if (languages.length > 1) letter.languages = languages;
    if (settings.publisher) letter.publisher = settings.publisher;
    if (signatories && signatories.length > 0) letter.signatories = signatories;
    if (settings.signatoriesTotal !== undefined) letter.signatoriesTotal = settings.signatoriesTotal;
  }
  return {
    index: {
      languages: letters.map(({lang, title, dir}) => ({lang, title, ...(dir ? {dir} : {})})),
      defaultLanguage: wanted,
      ...(settings.updated ? {updated: settings.updated} : {}),
    },
    letters,
  };
}

async function readLetter(
  folder: Folder,
  {path, lang, page}: LetterFile,
  settings: Settings,
  problems: Problems,
): Promise<Letter | undefined> {
  const file = await folder.read(path, MEGABYTE);
  if (!file) return undefined;
  if (file.text.trim() === '') {
    problems.error('empty', {file: path}, 'The letter is empty.');
    return undefined;
  }
  const read = readFrontMatter(path, file.text, problems);
  const frontMatter = read ?? {};
  const url = letterUrl(frontMatter, lang, page, settings, {file: path}, problems);
  const links: LetterLink[] = [];
  const parsed = parseLetter(file.text, {base: url ?? settings.url, onLink: (link) => links.push(link)}, () => frontMatter);
  if (frontMatter.draft === 'true') {
    problems.warn('draft', {file: path}, 'The letter is a draft and is left out.', 'Remove “draft: true” when it is ready.');
    return undefined;
  }
  reportFrontMatter(file, parsed, problems);
  for (const link of links) checkLink(link, {file: path, line: link.line}, settings, problems);
  checkHidden(path, file.text, problems);
  reportLetterLosses(path, file.text, splitFrontMatter(file.text).lines, problems);
  // Front matter that cannot be read may hold the title.
  if (read) reportMissingTitle(path, parsed, problems);
  if (parsed.content.length === 0) problems.error('empty', {file: path}, 'The letter has a title but no text.');
  const notice = readNotice(lang, url, settings, problems) ?? parsed.notice;
  reportLetterExcess([...parsed.content, ...(notice ?? [])], {file: path}, problems);
  const date = readDate(frontMatter.date, path, file.text, problems);
  const {place} = frontMatter;
  if (!parsed.title || parsed.content.length === 0) return undefined;
  return {
    lang,
    ...(direction(lang) === 'rtl' ? {dir: 'rtl' as const} : {}),
    title: parsed.title.normalize('NFC'),
    content: normalised(parsed.content),
    ...(notice ? {notice: {content: normalised(notice)}} : {}),
    ...(url ? {url} : {}),
    ...(date ? {date} : {}),
    ...(place ? {place} : {}),
    ...(parsed.dateline ? {dateline: parsed.dateline.normalize('NFC')} : {}),
  };
}

function reportFrontMatter({file, text}: TextFile, {unclosed, tooLong}: ParsedLetter, problems: Problems): void {
  if (unclosed) problems.error('front-matter', {file, line: 1}, 'The front matter has no end.', unclosedAdvice(text));
  if (tooLong)
    problems.error(
      'front-matter',
      {file, line: 1},
      `The front matter has more than ${MAX_FRONT_MATTER_LINES} lines or is too long.`,
      'Keep the title, the date, the place and what your site needs. Write the text below the front matter.',
    );
}

function reportMissingTitle(file: string, {title}: ParsedLetter, problems: Problems): void {
  if (!title)
    problems.error(
      'missing',
      {file, line: 1},
      'The letter has no title.',
      'Add “title: …” to the front matter, between two lines of three dashes at the top of the file.',
    );
}

const unclosedAdvice = (text: string): string =>
  text.trimStart().startsWith('{') ? 'Put its last brace on a line of its own.' : 'Put a line of three dashes (---) below it.';

/** Address of the published letter, from its front matter, campaign.yaml or Hugo. */
function letterUrl(
  frontMatter: FrontMatter,
  lang: string,
  page: string | undefined,
  settings: Settings,
  place: Place,
  problems: Problems,
): string | undefined {
  const path = frontMatter.url ?? (settings.letterUrl === undefined ? page : undefined);
  if (path !== undefined) {
    try {
      const url = new URL(path, settings.url);
      if (/^https?:$/.test(url.protocol)) return url.href;
      problems.error('link', place, `The letter’s “url” ${quote(path)} is not a valid web address.`);
    } catch {
      // Without the campaign's own address, which is an error of its own, a path is nowhere.
    }
    return undefined;
  }
  return settings.letterUrl && new URL(settings.letterUrl.replaceAll('{lang}', lang)).href;
}

function readDate(value: string | undefined, file: string, text: string, problems: Problems): string | undefined {
  if (value === undefined) return undefined;
  const day = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|[T ])/.exec(value)?.[0];
  if (day && isIsoDate(day)) return day;
  const line = text.split('\n').findIndex((candidate) => /^date\s*[:=]/.test(candidate)) + 1;
  problems.error('date', {file, line}, `${quote(value)} is not a valid date.`, 'Write 2025-01-20, 2025-01 or 2025.');
  return undefined;
}

function readNotice(lang: string, url: string | undefined, settings: Settings, problems: Problems): LetterNode[] | undefined {
  const markdown = settings.notice?.[lang];
  if (markdown === undefined) return undefined;
  const place = settings.place('notice', lang);
  return parseMarkdown(markdown, {base: url ?? settings.url, onLink: (link) => checkLink(link, place, settings, problems)});
}

function checkLink(link: LetterLink, place: Place, settings: Settings, problems: Problems): void {
  if (!link.allowed) {
    problems.error('link', place, `The link ${quote(link.url)} is not allowed in a letter.`, 'Use a web address, mailto: or tel:.');
    return;
  }
  if (/^https?:/.test(link.url) && publicUrl(link.url) === undefined) {
    problems.error('link', place, `The link ${quote(hostOf(link.url))} contains a user name or password.`, urlAdvice(link.url));
    return;
  }
  const shown = shownAddress(link.text);
  const target = linkTarget(link.url);
  if (shown && target && shown !== target)
    problems.warn(
      'link-text',
      place,
      `Readers see ${quote(link.text)} but the link leads to ${quote(target)}.`,
      'Show the address that the link leads to.',
    );
  if (settings.status === 'closed' && settings.closedLinks.some((closed) => sameOrBelow(link.url, closed))) {
    problems.warn(
      'closed-link',
      place,
      `The campaign is closed, but this letter still links to ${quote(link.url)}.`,
      'Link to what readers can still do, or write that the petition is closed.',
    );
  }
}

/** The address that a link's text seems to name: a mailbox or a web host. */
function shownAddress(text: string): string | undefined {
  const trimmed = text.trim();
  const [mailbox] = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.exec(trimmed) ?? [];
  if (mailbox) return mailbox.toLowerCase();
  const [, host] = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:\/\S*)?$/i.exec(trimmed) ?? [];
  return host?.toLowerCase().replace(/^www\./, '');
}

function linkTarget(url: string): string | undefined {
  const parsed = new URL(url);
  if (parsed.protocol === 'mailto:') return decoded(parsed.pathname).toLowerCase();
  return parsed.hostname.replace(/^www\./, '');
}

const hostOf = (url: string): string => new URL(url).host;

/** Without percent signs, where they stand for anything. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function sameOrBelow(url: string, closed: string): boolean {
  const plain = (address: string): string =>
    address
      .replace(/^https?:\/\/(?:www\.)?/, '')
      .replace(/[/?#]*$/, '')
      .toLowerCase();
  return plain(url) === plain(closed) || plain(url).startsWith(`${plain(closed)}/`) || plain(url).startsWith(`${plain(closed)}?`);
}

function checkHidden(file: string, text: string, problems: Problems): void {
  text.split('\n').forEach((line, i) => {
    const [hidden] = line.match(HIDDEN) ?? [];
    if (hidden)
      problems.warn(
        'hidden',
        {file, line: i + 1},
        `${hiddenName(hidden)} was removed from this line.`,
        'Copied text often contains such characters.',
      );
  });
}

/** The direction of a language, from its usual script. */
function direction(lang: string): 'ltr' | 'rtl' {
  const script = new Intl.Locale(lang).maximize().script ?? 'Latn';
  return /^(?:Arab|Hebr|Syrc|Thaa|Nkoo|Adlm|Rohg|Mand|Samr)$/.test(script) ? 'rtl' : 'ltr';
}

function normalised(nodes: LetterNode[]): LetterNode[] {
  for (const node of nodes) {
    if (node.value !== undefined) node.value = node.value.normalize('NFC').replace(HIDDEN, '');
    if (node.children) normalised(node.children);
  }
  return nodes;
}

/** Titles of the letters, for campaign.json if campaign.yaml has none. */
export function titlesOf(letters: Letters): Campaign['title'] {
  return Object.fromEntries(letters.letters.map(({lang, title}) => [lang, title]));
}
