import {readdirSync, readFileSync} from 'node:fs';

export interface Snippet {
  /** File and line, to be found again. */
  readonly at: string;
  readonly language: string;
  readonly code: string;
}

/** Every fenced block of README.md and docs/. */
export function snippets(): Snippet[] {
  const files = ['README.md', ...readdirSync('docs', {recursive: true, encoding: 'utf8'}).map((name) => `docs/${name}`)].filter((file) =>
    file.endsWith('.md'),
  );
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(/^```(\S*)[^\n]*\n([\s\S]*?)^```$/gm)].map(({index, 1: language = '', 2: code = ''}) => ({
      at: `${file}:${text.slice(0, index).split('\n').length}`,
      language,
      code,
    }));
  });
}
