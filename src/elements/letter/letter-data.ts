import {MEDIUM, SMALL, readJson, type ReadOptions} from '../../api/campaign-api.js';
import {ApiError} from '../../api/errors.js';
import {request} from '../../api/request.js';
import {letterIndexSchema, letterSchema, type Letter, type LetterNode} from '../../api/schema/letter.js';
import {isDate, link, read} from '../../api/schema/read.js';
import {readUntyped} from '../../api/schema/read-untyped.js';
import {direction} from '../../i18n/language-controller.js';
import {canonicalTag, matchLocale} from '../../i18n/match-locale.js';
import {loadMarkdown} from '../../markdown/load-markdown.js';

type Languages = readonly {readonly lang: string; readonly url?: string}[];

/** A letter to show: checked, and nothing of it is Markdown any more. */
export interface LetterData extends Omit<Letter, 'content' | 'markdown' | 'notice' | 'languages' | 'dir'> {
  readonly dir: 'ltr' | 'rtl';
  readonly content: readonly LetterNode[];
  readonly notice: readonly LetterNode[] | undefined;
  /** Languages in which there is the letter, its own among them. */
  readonly languages: Languages;
  /** Where relative links begin. */
  readonly base: string;
}

export type LetterOptions = Omit<ReadOptions, 'maxBytes'> & {readonly signal: AbortSignal};

/** Languages wanted for the letter, best first. */
export interface WantedLanguages {
  readonly tags: readonly string[];
  /** The reader has picked the first from the list: that one or none. */
  readonly isPicked: boolean;
}

/**
 * The letter of a campaign API, in the best of its languages.
 *
 * `letter/fr.json` is the guess for `fr-BE`; it names nearer languages, if there are any. Only when there is no such file,
 * the index says which there are.
 *
 * @param folder URL of the folder with the letters
 * @param asking told each language that is asked for
 * @throws ApiError
 */
export async function loadLetter(
  folder: string,
  {tags, isPicked}: WantedLanguages,
  options: LetterOptions,
  asking: (lang: string) => void,
): Promise<LetterData> {
  const [first = 'en'] = tags;
  const get = (lang: string): Promise<LetterData> => {
    options.signal.throwIfAborted();
    asking(lang);
    return loadLetterFile(`${folder}${lang}.json`, options, [lang]);
  };
  const guess = isPicked ? first : first.replace(/-.*/, '');
  let letter: LetterData;
  try {
    letter = await get(guess);
  } catch (error) {
    if (isPicked || !isMissing(error)) throw error;
    const index = await readJson(`${folder}index.json`, letterIndexSchema, {...options, maxBytes: SMALL}).catch(() => {
      throw error;
    });
    const listed = index.languages.map(({lang}) => lang);
    const best = matchLocale(tags, listed)?.locale ?? index.defaultLanguage;
    return get(best).catch((missing: unknown) => {
      // It is in the index, but not there.
      if (isMissing(missing) && best !== index.defaultLanguage) return get(index.defaultLanguage);
      throw missing;
    });
  }
  const nearer = matchLocale([first], letter.languages.map(({lang}) => lang))?.locale;
  if (isPicked || !nearer || nearer === letter.lang) return letter;
  return get(nearer).catch(() => {
    asking(guess);
    return letter;
  });
}

const isMissing = (error: unknown): boolean => error instanceof ApiError && /^4/.test(String(error.status));

/**
 * A letter at an address of its own: JSON, or Markdown with front matter.
 *
 * @param tags its likely languages, best first, for when it does not say
 * @throws ApiError
 */
export async function loadLetterFile(url: string, options: LetterOptions, tags: readonly string[]): Promise<LetterData> {
  const answer = await request(url, {...options, maxBytes: MEDIUM, parse: (text) => (isJson(url, text) ? JSON.parse(text) : text)});
  const letter = typeof answer === 'string' ? await fromMarkdown(url, answer, tags) : read(letterSchema, answer, {...options, untyped: readUntyped});
  const lang = canonicalTag(letter?.lang);
  if (!letter || !lang) throw new ApiError('invalid', 'not the expected fields');
  const {notice, dir = direction(lang)} = letter;
  const base = letter.url ?? url;
  const blocks = async (part: Letter['notice']): Promise<LetterNode[] | undefined> =>
    part?.content ?? (part?.markdown === undefined ? undefined : (await markdown()).parseMarkdown(part.markdown));
  const languages = letter.languages?.map((row) => ({...row, lang: canonicalTag(row.lang)})).filter((row) => row.lang) ?? [];
  return {
    ...letter,
    lang,
    dir,
    content: (await blocks(letter)) ?? [],
    notice: await blocks(notice),
    languages: languages.some((row) => row.lang === lang) ? languages : [{lang}, ...languages],
    base,
  };
}

/** Whether a file is to be JSON. What looks like a page is to be as well, and is refused as it is none. */
function isJson(url: string, text: string): boolean {
  const {pathname} = new URL(url);
  return /\.json$/i.test(pathname) || /^\s*<(!doctype|html)/i.test(text) || (!/\.md$/i.test(pathname) && /^\s*\{(?!\{)/.test(text));
}

async function markdown(): ReturnType<typeof loadMarkdown> {
  try {
    return await loadMarkdown();
  } catch (error) {
    throw new ApiError('offline', error);
  }
}

async function fromMarkdown(url: string, text: string, tags: readonly string[]): Promise<Letter> {
  const {frontMatter, title = '', notice, content, dateline} = (await markdown()).parseLetter(text);
  const value = (name: string): string | undefined => {
    const found = frontMatter[name];
    return typeof found === 'string' ? found : undefined;
  };
  const date = value('date')?.slice(0, 10);
  // letter.fr.md, _index.fr.md, fr.md
  const [, inName] = /[/.]([a-z]{2}(?:-\w+)?)\.md$/i.exec(url) ?? [];
  return {
    lang: [value('lang'), value('language'), inName, ...tags].map(canonicalTag).find(Boolean) ?? 'en',
    title,
    content,
    ...(notice && {notice: {content: notice}}),
    dateline,
    place: value('place'),
    date: date && isDate(date) ? date : undefined,
    url: link(value('url'), url),
  } as Letter;
}
