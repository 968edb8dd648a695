/** Fields of the front matter that a letter reads, as text. All others are somebody else's. */
export const LETTER_FIELDS = ['title', 'dateline', 'date', 'place', 'url', 'lang', 'language', 'draft'] as const;
export type LetterField = (typeof LETTER_FIELDS)[number];
export type FrontMatter = Readonly<Partial<Record<LetterField, string>>>;

/** The three ways in which Hugo takes front matter. */
export type FrontMatterFormat = 'yaml' | 'toml' | 'json';

export interface SplitText {
  readonly format?: FrontMatterFormat;
  /** The front matter without its fences; JSON with its braces. */
  readonly source: string;
  readonly body: string;
  /** Number of lines above the body. */
  readonly lines: number;
  /** The front matter has no end; everything counts as body. */
  readonly unclosed?: true;
  /** The front matter is longer than any letter's. Nothing of it is read. */
  readonly tooLong?: true;
}

/** Longest front matter. That of a letter has ten lines; a site's settings for search engines may make it fifty. */
export const MAX_FRONT_MATTER = 20_000;
export const MAX_FRONT_MATTER_LINES = 200;

/** Makes fields of front matter. The browser scans (`scanFields`), the compiler has libraries. */
export type ReadFields = (split: SplitText) => FrontMatter;

/** Takes the front matter off a Markdown text: YAML between `---`, TOML between `+++`, or JSON, as Hugo has them. */
export function splitFrontMatter(text: string): SplitText {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const [first = ''] = plain.split('\n', 1);
  const fence = first.trimEnd();
  if (fence === '---') return split(plain, 'yaml', '---');
  if (fence === '+++') return split(plain, 'toml', '+++');
  if (first.startsWith('{') && !first.startsWith('{{')) return split(plain, 'json', '}');
  return {source: '', body: plain, lines: 0};
}

function split(text: string, format: FrontMatterFormat, fence: string): SplitText {
  const isJson = format === 'json';
  const lines = text.split('\n');
  const end = lines.findIndex((line, i) => (i > 0 || isJson) && line.trimEnd() === fence);
  if (end < 0) return {source: '', body: text, lines: 0, unclosed: true};
  const source = (isJson ? lines.slice(0, end + 1) : lines.slice(1, end)).join('\n');
  const tooLong = end > MAX_FRONT_MATTER_LINES || source.length > MAX_FRONT_MATTER;
  return {
    format,
    source: tooLong ? '' : source,
    body: lines.slice(end + 1).join('\n'),
    lines: end + 1,
    ...(tooLong && {tooLong: true as const}),
  };
}
