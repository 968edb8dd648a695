import {parse as parseToml, TomlDate, TomlError} from 'smol-toml';
import {LETTER_FIELDS, splitFrontMatter, type FrontMatter, type LetterField} from '../markdown/front-matter.js';
import type {Problems} from './problems.js';
import {readJson, readYaml} from './yaml.js';

/** The letter's fields in the front matter of a Markdown file, read with libraries; undefined after saying what is wrong with it. */
export function readFrontMatter(file: string, text: string, problems: Problems): FrontMatter | undefined {
  const {format, source} = splitFrontMatter(text);
  if (!format || !source) return {};
  // An empty line in place of the opening fence keeps the line numbers right.
  const values =
    format === 'toml'
      ? readToml(file, source, problems)
      : format === 'json'
        ? readJson({file, text: source}, problems)?.value
        : readYaml({file, text: `\n${source}\n`}, problems)?.value;
  if (values === undefined) return undefined;
  const fields: Partial<Record<LetterField, string>> = {};
  for (const name of LETTER_FIELDS) {
    const value = Object.hasOwn(values ?? {}, name) ? asText((values as Record<string, unknown>)[name]) : undefined;
    if (value) fields[name] = value;
  }
  return fields;
}

/** Reads TOML, reporting its first error. */
export function readToml(file: string, text: string, problems: Problems): Record<string, unknown> | undefined {
  try {
    return parseToml(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [reason = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n', 1);
    // The opening fence is a line, too.
    problems.error('toml', {file, line: error.line + 1}, `This is not valid TOML: ${reason}.`, 'Texts need quotes in TOML.');
    return undefined;
  }
}

function asText(value: unknown): string | undefined {
  if (value instanceof TomlDate) return value.toISOString();
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
