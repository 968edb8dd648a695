/** Values that a letter needs; what holds anything deeper is left out. Numbers, dates and booleans stay as they are written. */
export type FrontMatter = Readonly<Record<string, string | readonly string[]>>;

export interface SplitText {
  frontMatter: FrontMatter;
  body: string;
  /** How many lines stand above the body. */
  lines: number;
  /** The front matter has no end; everything counts as body. */
  unclosed?: true;
}

/**
 * Takes the front matter off a Markdown text: YAML between `---`, TOML between `+++`, or JSON, as Hugo reads them.
 *
 * A reader of its own because it runs in the browser, where a YAML library costs more than the letter. It reads the
 * top level only: scalars in every YAML style and lists of scalars. Tests hold it against a YAML library.
 */
export function splitFrontMatter(source: string): SplitText {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const lines = text.split('\n');
  const first = lines[0]!.trimEnd();
  const fence = first === '---' || first === '+++' ? first : first.startsWith('{') && !first.startsWith('{{') ? '}' : undefined;
  if (!fence) return {frontMatter: {}, body: text, lines: 0};
  const end = lines.findIndex((line, i) => (i > 0 || fence === '}') && line.trimEnd() === fence);
  if (end < 0) return {frontMatter: {}, body: text, lines: 0, unclosed: true};
  const inside = lines.slice(1, end);
  return {
    frontMatter: fence === '---' ? readYaml(inside) : fence === '+++' ? readToml(inside) : readJson(lines.slice(0, end + 1).join('\n')),
    body: lines.slice(end + 1).join('\n'),
    lines: end + 1,
  };
}

type Values = Record<string, string | readonly string[]>;
const empty = (): Values => Object.create(null) as Values;

function readJson(text: string): FrontMatter {
  const values = empty();
  try {
    for (const [name, value] of Object.entries(JSON.parse(text) as Record<string, unknown>)) {
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') values[name] = String(value);
      else if (Array.isArray(value) && value.every((item) => typeof item === 'string')) values[name] = value;
    }
  } catch {
    // No front matter that can be read is none: the letter below it still can.
  }
  return values;
}

function readToml(lines: readonly string[]): FrontMatter {
  const values = empty();
  for (const line of lines) {
    if (line.startsWith('[')) break;
    const [, name, rest] = /^([\w-]+)\s*=\s*(\S.*)$/.exec(line) ?? [];
    if (name === undefined || rest === undefined) continue;
    const value = rest.startsWith('[') ? flowList(rest) : scalar(rest);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

function readYaml(lines: readonly string[]): FrontMatter {
  const values = empty();
  for (let i = 0; i < lines.length;) {
    const [, double, single, plain, rest = ''] =
      /^(?:"([^"]*)"|'([^']*)'|([^\s"'#:[\]{},&*!|>%@`-][^:]*?|[\w-]+))\s*:(?:[ \t]+(.*))?$/.exec(lines[i]!) ?? [];
    const name = double ?? single ?? plain;
    const start = ++i;
    while (i < lines.length && /^(?:\s|$|- |-$|#)/.test(lines[i]!)) i++;
    if (name === undefined) continue;
    const value = yamlValue(trim(rest), lines.slice(start, i));
    if (value !== undefined) values[name] = value;
  }
  return values;
}

function yamlValue(rest: string, below: readonly string[]): string | readonly string[] | undefined {
  const block = /^([|>])([+-]?)(\d?)([+-]?)(?:\s+#.*)?$/.exec(rest);
  if (block) return blockScalar(below, block[1] === '>', block[2]! || block[4]!, Number(block[3]));
  if (rest === '' || rest.startsWith('#')) {
    const items = below.filter((line) => !/^\s*(?:#|$)/.test(line));
    if (items.length > 0 && items.every((line) => /^\s*- /.test(line))) {
      const list = items.map((line) => scalar(line.replace(/^\s*- +/, '')));
      return list.every((item) => item !== undefined) && !items.some((line) => /^\s*- +[^"'\s][^"']*:(?:\s|$)/.test(line))
        ? list
        : undefined;
    }
    // A value may begin on the line below its name; a mapping there is not for us.
    if (items.length === 0 || items.some((line) => !line.startsWith(' ')) || /^\s+(?:"[^"]*"|[^"'\s][^"']*?):(?:\s|$)/.test(items[0]!))
      return undefined;
  }
  if (/^[{&*!%@`]/.test(rest)) return undefined;
  const text = fold([rest, ...below.map(trim)]);
  return text.startsWith('[') ? flowList(text) : scalar(text);
}

/** Line breaks between trimmed lines of a scalar: one is a space, each further one a line break. */
function fold(lines: readonly string[]): string {
  return trim(lines.join('\n')).replace(/\n(\n*)/g, (_, more: string) => more || ' ');
}

/** Of spaces, tabs and line breaks, as YAML knows them: a no-break space is text. */
function trim(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && ' \t\n'.includes(text[start]!)) start++;
  while (end > start && ' \t\n'.includes(text[end - 1]!)) end--;
  return text.slice(start, end);
}

function blockScalar(lines: readonly string[], folded: boolean, chomp: string, given: number): string {
  const indent = given || /^ */.exec(lines.find((line) => line.trim()) ?? '')![0].length;
  const text = lines
    .map((line) => line.slice(indent))
    .join('\n')
    .replace(/\n+$/, '');
  const joined = folded ? text.replace(/(\S)\n(?=[^\s])/g, '$1 ').replace(/\n(\n+)(?=\S)/g, '$1') : text;
  return chomp === '-' || joined === '' ? joined : `${joined}\n`;
}

/** A quoted or plain value on one line, comment removed. Undefined for null. */
function scalar(text: string): string | undefined {
  if (text.startsWith('"')) {
    const end = closingQuote(text);
    return end < 0 ? undefined : unescape(text.slice(1, end));
  }
  if (text.startsWith("'")) {
    const [, inner] = /^'((?:[^']|'')*)'/.exec(text) ?? [];
    return inner?.replaceAll("''", "'");
  }
  const plain = trim(text.replace(/(?:^|[ \t\n])#[^]*$/, ''));
  return plain === '' || plain === '~' || /^null$/i.test(plain) ? undefined : plain;
}

function closingQuote(text: string): number {
  for (let i = 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return i;
  }
  return -1;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  0: '\0',
  e: '\u001b',
  _: '\u00a0',
  N: '\u0085',
  L: '\u2028',
  P: '\u2029',
};

function unescape(text: string): string {
  return text.replace(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/gs,
    (_, ...[x, u, long, char]: (string | undefined)[]) => {
      const hex = x ?? u ?? long;
      if (hex === undefined) return ESCAPES[char!] ?? char!;
      const code = parseInt(hex, 16);
      return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
    },
  );
}

/** `[a, "b, c"]`; undefined for a list of anything but scalars. */
function flowList(text: string): readonly string[] | undefined {
  const items: string[] = [];
  const item = /\s*(?:("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|([^,[\]{}"']*))\s*([,\]])/gy;
  item.lastIndex = 1;
  for (let found = item.exec(text); found; found = item.exec(text)) {
    const value = scalar(found[1] ?? trim(found[2]!));
    if (value !== undefined) items.push(value);
    if (found[3] === ']') return items;
  }
  return undefined;
}
