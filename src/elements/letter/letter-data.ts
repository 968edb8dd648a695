import {ApiError} from '../../api/errors.js';
import {MEDIUM, SMALL} from '../../api/schema/limits.js';
import {readJson, type ReadOptions} from '../../api/read-json.js';
import {request} from '../../api/request.js';
import {visibleText} from '../../text/invisible.js';
import {excessOf, letterIndexSchema, letterSchema, MAX_MARKDOWN, type Letter, type LetterNode} from '../../api/schema/letter.js';
import {read, type ReadHooks} from '../../api/schema/read.js';
import {canonicalTag, matchLocale} from '../../i18n/match-locale.js';
import {pageAddress} from '../../page/unshadowed.js';
import type {Frozen} from '../../widget/given-data.js';
import {loadMarkdown} from '../../markdown/load-markdown.js';

/** A letter, in the format of `letter/{lang}.json`. */
export interface LetterData extends Frozen<Omit<Letter, 'content' | 'notice'>> {
  /** The text as mdast. */
  readonly content?: readonly Frozen<LetterNode>[];
  readonly notice?: {readonly content?: readonly Frozen<LetterNode>[]; readonly markdown?: string};
}

/** A letter to show: checked, and nothing of it is Markdown any more. */
export interface ShownLetter extends Omit<Letter, 'content' | 'markdown' | 'notice' | 'languages'> {
  readonly content: readonly LetterNode[];
  readonly notice: readonly LetterNode[];
  /** Languages in which there is the letter. */
  readonly languages: NonNullable<Letter['languages']>;
  /** Base URL of relative links. */
  readonly base: string;
}

export type LetterOptions = Omit<ReadOptions, 'maxBytes'> & {readonly signal: AbortSignal};

/** Some hosts answer 403 for what is not there. */
const isMissing = (error: unknown): boolean => /^4/.test(String((error as ApiError).status));

/**
 * The letter of a campaign API, in the best of its languages. Rejects with an `ApiError`.
 *
 * `fr.json` is the guess for `fr-BE`; it names nearer languages, if there are any. Only when there is no such file, the
 * index says which there are.
 *
 * @param folder URL of the folder with the letters
 * @param tags languages wanted, best first
 * @param isListed the first is known to be there: that one or none
 * @param asking told each language that is asked for
 */
export async function loadLetter(
  folder: string,
  tags: readonly string[],
  isListed: boolean,
  options: LetterOptions,
  asking: (lang: string) => void,
): Promise<ShownLetter> {
  const [first = 'en'] = tags;
  const get = (lang: string): Promise<ShownLetter> => {
    options.signal.throwIfAborted();
    asking(lang);
    return loadLetterFile(`${folder}${lang}.json`, options, tags);
  };
  /** Like `get`, but falls back to `instead` if that file cannot be loaded. */
  const getOr = (lang: string, instead: (error: unknown) => ShownLetter | Promise<ShownLetter>): Promise<ShownLetter> =>
    get(lang).catch(instead);
  if (isListed) return get(first);

  const letter = await getOr(first.replace(/-.*/, ''), async (error) => {
    if (!isMissing(error)) throw error;
    const {languages, defaultLanguage} = await readJson(`${folder}index.json`, letterIndexSchema, {...options, maxBytes: SMALL}).catch(
      () => {
        throw error;
      },
    );
    return getOr(
      matchLocale(
        tags,
        languages.map(({lang}) => lang),
      )?.locale ?? defaultLanguage,
      () => get(defaultLanguage),
    );
  });
  const nearer = matchLocale(
    [first],
    letter.languages.map(({lang}) => lang),
  )?.locale;
  return nearer && nearer !== letter.lang ? getOr(nearer, () => letter) : letter;
}

/** Parts of an answer that fit the schema; undefined when it is no letter. */
export const checkLetter = (answer: unknown, hooks?: ReadHooks): Letter | undefined => read(letterSchema, answer, hooks);

/**
 * A letter at an address of its own: JSON, or Markdown with front matter when the address ends in `.md`. Rejects with an
 * `ApiError`.
 *
 * @param tags its likely languages, best first, for Markdown that does not say
 */
export async function loadLetterFile(url: string, options: LetterOptions, tags: readonly string[]): Promise<ShownLetter> {
  const isMarkdown = /\.(md|markdown)($|[?#])/i.test(url);
  const [answer, reader] = await Promise.all([
    request(url, {...options, maxBytes: MEDIUM, parse: isMarkdown ? String : undefined}),
    isMarkdown && markdown(),
  ]);
  if (isMarkdown && String(answer).length > MAX_MARKDOWN)
    throw new ApiError('invalid', ['too-long', `more than ${MAX_MARKDOWN} characters of Markdown`]);
  const letter = reader ? reader.letterFromFile(url, visibleText(String(answer)), tags) : checkLetter(answer, options);
  const checked = mustBeLetter(letter);
  return showLetter(hasMarkdown(checked) ? await readMarkdown(checked) : checked, url);
}

/** Checks a letter that the page gives: at once, unless there is Markdown to read. */
export function readGiven(data: unknown): ShownLetter | Promise<ShownLetter> {
  const letter = mustBeLetter(checkLetter(data));
  const base = pageAddress() ?? 'about:blank';
  return hasMarkdown(letter) ? readMarkdown(letter).then((read) => showLetter(read, base)) : showLetter(letter, base);
}

/** The letter as its file has it. */
export function dataOf({base: _base, notice, ...letter}: ShownLetter): LetterData {
  return {...letter, ...(notice.length && {notice: {content: notice}})};
}

function mustBeLetter(letter: Letter | undefined): Letter {
  if (!letter || !canonicalTag(letter.lang)) throw new ApiError('invalid', ['missing-fields']);
  return letter;
}

type Blocks = NonNullable<Letter['notice']>;

const hasMarkdown = (letter: Letter): boolean => [letter, letter.notice ?? {}].some((part: Blocks) => !part.content && part.markdown);

async function readMarkdown(letter: Letter): Promise<Letter> {
  const {parseMarkdown} = await markdown();
  const blocks = ({content, markdown: source}: Blocks): Pick<Blocks, 'content'> => ({
    content: content ?? (source ? parseMarkdown(source) : []),
  });
  return {...letter, ...blocks(letter), ...(letter.notice && {notice: blocks(letter.notice)})};
}

/** Throws for a letter that cannot be shown. */
function showLetter({markdown: _markdown, content = [], notice, languages = [], ...letter}: Letter, address: string): ShownLetter {
  // A page without a text is worse than what its author wrote.
  if (!content.length) throw new ApiError('invalid', ['no-text']);
  const noticeNodes: LetterNode[] = notice?.content ?? [];
  const excess = excessOf([...content, ...noticeNodes]);
  if (excess) throw new ApiError('invalid', ['too-long', excess]);
  return {
    ...letter,
    content,
    notice: noticeNodes,
    // Once each: they are told apart by their tags.
    languages: languages.filter(({lang}, i, all) => canonicalTag(lang) && all.findIndex((other) => other.lang === lang) === i),
    base: letter.url ?? address,
  };
}

async function markdown(): ReturnType<typeof loadMarkdown> {
  try {
    return await loadMarkdown();
  } catch (error) {
    throw new ApiError('offline', ['no-markdown-reader', String(error)], {cause: error});
  }
}
