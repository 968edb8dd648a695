import type {Settings} from './campaign.js';
import {languageTag} from './fields.js';
import type {Folder} from './folder.js';
import {readHugoSite, type HugoSite} from './hugo.js';
import {quote, type Problems} from './problems.js';

export interface LetterFile {
  readonly path: string;
  readonly lang: string;
  /** Path of the page below the site, where Hugo puts it. */
  readonly page?: string;
}

/** Languages of the Union and its neighbours. In a content folder of Hugo, “cv.md” is a page, not a letter in Chuvash. */
const USUAL =
  'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv ca eu gl lb uk ru tr ar fa he ja nb no is sq sr mk'.split(' ');

const TAG = '[a-z]{2,3}(?:[-_][a-z0-9]+)*';
const INDEX = new RegExp(`^_?index(?:\\.(${TAG}))?\\.md$`, 'i');
const PLAIN = new RegExp(`^(${TAG})\\.md$`, 'i');
const PLAIN_IN_ROOT = new RegExp(`^letter\\.(${TAG})\\.md$`, 'i');

/**
 * Letters of a campaign: `fr.md`, or those of a Hugo site. There they are `_index.fr.md`, `fr/_index.md`, `_index.md` in the
 * site's default language, or in the folders of their languages.
 */
export async function findLetterFiles(folder: Folder, settings: Settings, problems: Problems): Promise<LetterFile[]> {
  const {path, named, place, others} = settings.letters;
  const inRoot = !(await folder.isFolder(path));
  if (inRoot && named) {
    problems.error('missing', place, `The folder ${quote(path)} for letters does not exist.`);
    return [];
  }
  if (others.includes('letters') && path === 'letter')
    problems.error('two-files', {file: 'letters'}, 'Two folders contain letters: “letter” and “letters”.', 'Put all letters into one.');
  const hugo = await readHugoSite(folder);
  const found = await filesIn(folder, inRoot ? '.' : path, inRoot, hugo, settings, problems);
  if (found.length === 0 && named) {
    const elsewhere = await foldersWithLetters(folder, path);
    problems.error(
      'missing',
      place,
      `There is no letter in the folder ${quote(path)}.`,
      elsewhere.length > 0
        ? `Did you mean ${elsewhere.map((name) => quote(name)).join(' or ')}?`
        : 'Name letters by their language, such as fr.md; in a Hugo site, _index.fr.md.',
    );
  }
  const seen = new Map<string, string>();
  return found.filter(({lang, path: file}) => {
    const other = seen.get(lang);
    if (other) problems.error('duplicate', {file}, `There is already a letter in ${lang}: ${other}.`, 'Keep one of the two.');
    else seen.set(lang, file);
    return !other;
  });
}

async function filesIn(
  folder: Folder,
  path: string,
  inRoot: boolean,
  hugo: HugoSite | undefined,
  settings: Settings,
  problems: Problems,
): Promise<LetterFile[]> {
  const names = (await folder.list(path)) ?? [];
  const siteLanguage = hugo?.language ?? settings.defaultLanguage ?? 'en';
  const join = (name: string): string => (path === '.' ? name : `${path.replace(/\/$/, '')}/${name}`);
  const section = (/(?:^|\/)content\/?(.*)$/.exec(path)?.[1] ?? '').replace(/\/?$/, '/').replace(/^\//, '');
  const page = (lang: string): string =>
    lang === siteLanguage && !hugo?.inSubfolder ? `/${section}` : `/${lang.toLowerCase()}/${section}`;
  const found: LetterFile[] = [];
  const add = (file: string, tag: string, hugoPage: boolean): void => {
    const lang = languageTag(tag);
    if (lang) found.push({path: file, lang, ...(hugoPage ? {page: page(lang)} : {})});
    else {
      folder.used.add(file);
      problems.warn(
        'language',
        {file},
        `${quote(tag)} is not a known language code, so this file is not read as a letter.`,
        'Name letters by their language: fr.md, pt-BR.md.',
      );
    }
  };
  const isHugo = names.some((name) => /^_index(?:\..+)?\.md$/i.test(name));
  const usual = new Set([...(hugo?.languages ?? []), ...(settings.languages ?? []), ...USUAL].map((tag) => languageTag(tag)));
  for (const name of names) {
    const index = INDEX.exec(name);
    const plain = (inRoot ? PLAIN_IN_ROOT : PLAIN).exec(name);
    if (index) add(join(name), index[1] ?? siteLanguage, true);
    else if (plain && (!isHugo || usual.has(languageTag(plain[1]!)))) add(join(name), plain[1]!, false);
    else if (new RegExp(`^${TAG}$`, 'i').test(name) && languageTag(name)) {
      for (const file of ['_index.md', 'index.md']) if (await folder.has(join(`${name}/${file}`))) add(join(`${name}/${file}`), name, true);
    }
  }
  // `contentDir` of a language: its pages have no language in their names.
  for (const [tag, dir] of hugo?.contentDirs ?? []) {
    const file = `${dir.replace(/\/$/, '')}/${section}_index.md`;
    if (dir !== path && (await folder.has(file))) add(file, tag, true);
  }
  return found;
}

/** Folders of a Hugo site that hold pages in several languages, or a page called letter; the likeliest first. */
export async function foldersWithLetters(folder: Folder, path = 'content'): Promise<string[]> {
  if (!(await folder.isFolder(path))) return [];
  const found: {path: string; rank: number}[] = [];
  for (const name of (await folder.list(path)) ?? []) {
    const inside = `${path.replace(/\/$/, '')}/${name}`;
    if (!(await folder.isFolder(inside))) continue;
    const pages = ((await folder.list(inside)) ?? []).filter((file) => INDEX.test(file)).length;
    const isLetter = /^(?:open-?)?letters?$/i.test(name);
    if (pages > 1 || (isLetter && pages > 0)) found.push({path: inside, rank: isLetter ? 1_000 : pages});
  }
  return found.sort((a, b) => b.rank - a.rank).map((entry) => entry.path);
}
