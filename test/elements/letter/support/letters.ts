import type {LetterNode} from '../../../../src/api/schema/letter.js';

export const text = (value: string): LetterNode => ({type: 'text', value});
export const paragraph = (...children: (LetterNode | string)[]): LetterNode => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});

interface Parts {
  readonly lang?: string;
  readonly title?: string;
  readonly content?: unknown;
  readonly [name: string]: unknown;
}

/** A file of the campaign API with a letter. */
export const letter = ({
  lang = 'en',
  title = 'An open letter',
  content = [paragraph('We ask you to leave.')],
  ...others
}: Parts = {}): Record<string, unknown> => ({lang, title, content, ...others});

/** Letters in several languages, each naming all of them, with their index. */
export function letters(texts: Readonly<Record<string, string>>, defaultLanguage = 'en'): Record<string, unknown> {
  const languages = Object.keys(texts).map((lang) => ({lang, title: `Title ${lang}`}));
  return {
    'letter/index.json': {languages, defaultLanguage},
    ...Object.fromEntries(
      Object.entries(texts).map(([lang, words]) => [
        `letter/${lang}.json`,
        letter({lang, title: `Title ${lang}`, content: [paragraph(words)], languages}),
      ]),
    ),
  };
}
