import {parse as parseToml, TomlDate, TomlError} from 'smol-toml';
import {distance} from 'fastest-levenshtein';
import {LETTER_FIELDS, splitFrontMatter, type FrontMatter, type LetterField} from '../markdown/front-matter.js';
import {quote, type Problems} from './problems.js';
import {readJson, readYaml} from './yaml.js';

/** Fields of the letter in the front matter of a Markdown file, read with libraries. Undefined after reporting a problem. */
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
  reportMisspelt(file, Object.keys(values ?? {}), problems);
  const fields: Partial<Record<LetterField, string>> = {};
  for (const [key, value] of Object.entries(values ?? {})) {
    // Hugo makes no difference between “Title” and “title”.
    const name = LETTER_FIELDS.find((field) => field === key.toLowerCase());
    const text = name && asText(value);
    if (text) fields[name] = text;
  }
  return fields;
}

/** Fields of a Hugo site that are near to one of a letter, and are meant. */
const OTHERS = new Set(['linktitle', 'subtitle', 'languages', 'plural', 'drafts']);

/** Fields of front matter are whatever a site wants; one that is nearly a letter’s own is a slip. */
function reportMisspelt(file: string, names: readonly string[], problems: Problems): void {
  for (const name of names) {
    const small = name.toLowerCase();
    if ((LETTER_FIELDS as readonly string[]).includes(small) || OTHERS.has(small)) continue;
    const meant = name.length >= 5 ? LETTER_FIELDS.find((field) => field.length >= 4 && distance(small, field) === 1) : undefined;
    if (meant !== undefined && !names.includes(meant))
      problems.warn(
        'front-matter',
        {file, line: 1},
        `The field ${quote(name)} of the front matter is not read.`,
        `Did you mean “${meant}”?`,
      );
  }
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
