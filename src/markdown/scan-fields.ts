import {LETTER_FIELDS, type FrontMatter, type LetterField, type SplitText} from './front-matter.js';

// A YAML library weighs more than the letter, and a letter needs eight texts. This scanner reads each line once, from left to
// right. No pattern in it can be made to read a character again and again. The compiler reads with libraries, and tests hold
// the two against each other.

/** The letter's fields in front matter of any format. Lists and mappings are left out, like all that cannot be read. */
export function scanFields({format, source}: SplitText): FrontMatter {
  if (format === 'json') return jsonFields(source);
  return format === 'toml' ? tomlFields(source.split('\n')) : yamlFields(source.split('\n'));
}

type Fields = Partial<Record<LetterField, string>>;

const isField = (name: string): name is LetterField => (LETTER_FIELDS as readonly string[]).includes(name);

function jsonFields(source: string): FrontMatter {
  const fields: Fields = {};
  try {
    for (const [key, value] of Object.entries(JSON.parse(source) as Record<string, unknown>)) {
      const name = key.toLowerCase();
      if (isField(name) && /^(string|number|boolean)$/.test(typeof value)) fields[name] = String(value);
    }
  } catch {
    // Front matter that cannot be read is none: the letter below it still can.
  }
  return fields;
}

function tomlFields(lines: readonly string[]): FrontMatter {
  const fields: Fields = {};
  for (const line of lines) {
    // Tables come last, and a letter's fields are in none.
    if (line.startsWith('[')) break;
    const [name, rest] = cut(line, '=');
    const value = rest && !'[{'.includes(rest[0]!) && scalar(rest);
    if (isField(name) && value) fields[name] = value;
  }
  return fields;
}

function yamlFields(lines: readonly string[]): FrontMatter {
  const fields: Fields = {};
  for (let i = 0; i < lines.length;) {
    const [name, rest] = cut(lines[i]!, ':');
    const start = ++i;
    while (i < lines.length && isBelow(lines[i]!)) i++;
    const value = isField(name) && yamlValue(rest, lines.slice(start, i));
    if (isField(name) && value) fields[name] = value;
  }
  return fields;
}

/** True for a line that goes on with the value above it: indented, or empty. */
const isBelow = (line: string): boolean => line === '' || line[0] === ' ' || line[0] === '\t';

/** The name before a sign, without its quotes, and what stands behind it. */
function cut(line: string, sign: string): [name: string, rest: string] {
  const at = line.indexOf(sign);
  const name = trim(line.slice(0, Math.max(0, at)));
  const isQuoted = name.length > 1 && `"'`.includes(name[0]!) && name.at(-1) === name[0];
  // YAML takes “a:b” for a text.
  const isName = sign === '=' || ' \t'.includes(line[at + 1] ?? ' ');
  // Hugo makes no difference between “Title” and “title”.
  return isName ? [(isQuoted ? name.slice(1, -1) : name).toLowerCase(), trim(line.slice(at + 1))] : ['', ''];
}

function yamlValue(rest: string, below: readonly string[]): string | undefined {
  if (rest[0] === '|' || rest[0] === '>') return blockScalar(rest, below);
  // Lists, mappings, anchors, aliases, tags.
  if (rest && '[{&*!%@`'.includes(rest[0]!)) return undefined;
  if (rest && rest[0] !== '#') return scalar(fold([rest, ...below]));
  const inner = below.map(trim).filter((line) => line && line[0] !== '#');
  const [first = ''] = inner;
  const isQuoted = `"'`.includes(first[0] ?? ' ');
  if (first.startsWith('- ') || '[{&*!%@`|>'.includes(first[0] ?? '[')) return undefined;
  return !isQuoted && (first.includes(': ') || first.endsWith(':')) ? undefined : scalar(fold(below));
}

/** Lines of a scalar as one: a line break is a space, each further one a line break. */
function fold(lines: readonly string[]): string {
  let text = '';
  let breaks = 0;
  for (const line of lines.map(trim)) {
    if (line) {
      text += (text && ('\n'.repeat(breaks) || ' ')) + line;
      breaks = 0;
    } else breaks++;
  }
  return text;
}

/** Without spaces and tabs at both ends, as YAML knows them: a no-break space is text. */
function trim(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && ' \t'.includes(text[start]!)) start++;
  while (end > start && ' \t'.includes(text[end - 1]!)) end--;
  return text.slice(start, end);
}

/** `|` keeps the lines of a text, `>` folds them. */
function blockScalar(header: string, lines: readonly string[]): string {
  const isFolded = header[0] === '>';
  const given = [header[1], header[2]].find((sign) => sign && sign >= '1' && sign <= '9');
  const first = lines.find((line) => trim(line)) ?? '';
  let indent = given ? Number(given) : 0;
  while (!given && first[indent] === ' ') indent++;
  let text = '';
  let breaks = 0;
  let wasDeeper = false;
  for (const line of lines) {
    const content = line.slice(indent);
    if (!trim(content)) {
      breaks++;
      continue;
    }
    // Lines that are indented further keep their breaks.
    const isDeeper = ' \t'.includes(content[0]!);
    const keeps = !isFolded || isDeeper || wasDeeper;
    if (text) text += keeps ? '\n'.repeat(breaks + 1) : '\n'.repeat(breaks) || ' ';
    text += content;
    breaks = 0;
    wasDeeper = isDeeper;
  }
  return text;
}

/** A quoted or plain value without its comment; undefined for null, and for a quote without an end. */
function scalar(text: string): string | undefined {
  if (text[0] === '"') return doubleQuoted(text);
  if (text[0] === "'") return singleQuoted(text);
  let end = text.indexOf('#');
  while (end > 0 && !' \t\n'.includes(text[end - 1]!)) end = text.indexOf('#', end + 1);
  const plain = trim(end < 0 ? text : text.slice(0, end)).trimEnd();
  return plain === '' || plain === '~' || plain.toLowerCase() === 'null' ? undefined : plain;
}

function singleQuoted(text: string): string | undefined {
  let end = text.indexOf("'", 1);
  while (end >= 0 && text[end + 1] === "'") end = text.indexOf("'", end + 2);
  return end < 0 ? undefined : text.slice(1, end).replaceAll("''", "'");
}

const ESCAPES: Readonly<Record<string, string>> = {n: '\n', t: '\t', r: '\r', _: '\u00a0', N: '\n', L: '\n', P: '\n'};
const HEX_DIGITS: Readonly<Record<string, number>> = {x: 2, u: 4, U: 8};

function doubleQuoted(text: string): string | undefined {
  let value = '';
  for (let i = 1; i < text.length; i++) {
    const char = text[i]!;
    if (char === '"') return value;
    if (char !== '\\') {
      value += char;
      continue;
    }
    const escaped = text[++i] ?? '';
    const digits = HEX_DIGITS[escaped];
    if (digits === undefined) value += ESCAPES[escaped] ?? escaped;
    else {
      const code = parseInt(text.slice(i + 1, i + 1 + digits), 16);
      // A code that no character has is none.
      value += code <= 0x10ffff ? String.fromCodePoint(code) : '';
      i += digits;
    }
  }
  return undefined;
}
