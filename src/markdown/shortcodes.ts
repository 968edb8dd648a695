/** A Markdown text without Hugo's shortcodes. */
export interface Expanded {
  /** As many lines as before, so that a message about a line is about the author's line. */
  body: string;
  /** Content of `alert` shortcodes. */
  notice?: string;
}

interface Shortcode {
  readonly name: string;
  readonly named: Readonly<Record<string, string>>;
  readonly positional: readonly string[];
}

/** Deeper shortcodes are no letter; their text stays, at the level above. */
const MAX_DEPTH = 20;

/** Longer ones are no shortcodes but a brace that was never closed. */
const MAX_LENGTH = 1_000;

const IMAGES = new Set(['figure', 'img', 'image', 'gallery', 'carousel', 'lead-image']);
const VIDEOS: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/watch?v=',
  youtubelite: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
};

/**
 * Replaces Hugo's shortcodes: `alert` becomes the notice, link-like ones become Markdown links, the rest their text.
 * The letter stands on sites that have no Hugo, so nothing of `{{< … >}}` may be left. The browser needs this, too: a page may
 * name the Markdown file of a Hugo site as its letter.
 */
export function expandShortcodes(source: string): Expanded {
  if (!source.includes('{{')) return {body: source};
  const notices: string[] = [];
  // The text of each open shortcode, the body at the bottom.
  const open: {code: Shortcode | undefined; text: string}[] = [{code: undefined, text: ''}];
  const closers = countClosers(source);

  const finish = (): void => {
    const {code, text} = open.pop()!;
    const parent = open.at(-1)!;
    if (code!.name === 'alert') {
      notices.push(text.trim());
      parent.text += blankLines(text);
    } else parent.text += withLink(code!, text);
  };

  for (const piece of pieces(source)) {
    if (typeof piece === 'string') open.at(-1)!.text += piece;
    else if (piece.closes) {
      closers.set(piece.code.name, (closers.get(piece.code.name) ?? 1) - 1);
      const at = open.findLastIndex(({code}) => code?.name === piece.code.name);
      // Shortcodes that were opened inside and never closed have no end tag.
      while (at > 0 && open.length > at) finish();
    } else if ((closers.get(piece.code.name) ?? 0) > 0 && open.length <= MAX_DEPTH) open.push({code: piece.code, text: ''});
    else open.at(-1)!.text += standalone(piece.code);
  }
  while (open.length > 1) finish();
  const notice = notices.filter(Boolean).join('\n\n');
  return {body: open[0]!.text, ...(notice ? {notice} : {})};
}

type Piece = string | {code: Shortcode; closes: boolean};

function* pieces(source: string): Generator<Piece> {
  let at = 0;
  for (;;) {
    const start = source.indexOf('{{', at);
    if (start < 0) break;
    const mark = source[start + 2];
    if (mark !== '<' && mark !== '%') {
      yield source.slice(at, start + 2);
      at = start + 2;
      continue;
    }
    const end = source.indexOf(mark === '<' ? '>}}' : '%}}', start + 3);
    if (end < 0) break;
    yield source.slice(at, start);
    const inside = source.slice(start + 3, end).trim();
    at = end + 3;
    // `{{</* name */>}}` is how Hugo writes about a shortcode.
    if (inside.startsWith('/*')) continue;
    const closes = inside.startsWith('/');
    const code = inside.length > MAX_LENGTH ? undefined : readShortcode(inside.replace(/^\/\s*/, ''));
    if (code) yield {code, closes};
    yield blankLines(inside);
  }
  // An unclosed `{{<` is a slip of the keyboard: the braces go, the words stay.
  yield source.slice(at).replace(/\{\{[<%]\s*/g, '');
}

function countClosers(source: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, name] of source.matchAll(/\{\{[<%]\s*\/\s*([\w/.-]+)/g)) counts.set(name!, (counts.get(name!) ?? 0) + 1);
  return counts;
}

function readShortcode(text: string): Shortcode | undefined {
  const [, name, rest] = /^([\w/.-]+)([^]*)$/.exec(text) ?? [];
  if (name === undefined) return undefined;
  const named: Record<string, string> = Object.create(null) as Record<string, string>;
  const positional: string[] = [];
  for (const [, key, double, raw, bare] of rest!.matchAll(/(?:([\w-]+)=)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`]+))/g)) {
    // `{{< name />}}` is Hugo's way to say that there is no end tag.
    if (bare === '/') continue;
    const value = double?.replace(/\\(.)/g, '$1') ?? raw ?? bare!;
    if (key) named[key.toLowerCase()] = value;
    else positional.push(value);
  }
  return {name, named, positional};
}

/** A shortcode without an end tag. */
function standalone(code: Shortcode): string {
  const {name, named, positional} = code;
  const video = VIDEOS[name.toLowerCase()];
  if (video !== undefined) {
    const id = named['id'] ?? positional[0];
    return id && /^[\w-]+$/.test(id) ? `[${(video + id).replace('https://', '')}](<${video}${id}>)` : '';
  }
  // Hugo's own way to write the address of a page: it stands inside a Markdown link.
  if (name === 'ref' || name === 'relref')
    return `${(named['path'] ?? positional[0] ?? '').replace(/(?:_?index)?(?:\.[a-z-]{2,5})?\.md(?=#|$)/i, '')}`;
  if (name === 'icon') return escape(positional[0] ?? named['name'] ?? '');
  if (IMAGES.has(name)) {
    const words = escape(named['caption'] ?? named['alt'] ?? named['title'] ?? '');
    const url = named['src'] ?? named['image'];
    return words && url ? `![${words}](<${url.replace(/[<>\n\\]/g, encodeURIComponent)}>)` : words;
  }
  return withLink(code, '');
}

function withLink(code: Shortcode, inner: string): string {
  const {named, positional} = code;
  const url =
    named['href'] ??
    named['url'] ??
    named['link'] ??
    named['to'] ??
    positional.find((value) => /^(?:https?:\/\/|mailto:|tel:)/i.test(value));
  if (url === undefined || IMAGES.has(code.name)) return inner;
  const label = named['text'] ?? named['label'] ?? named['title'] ?? positional.find((value) => value !== url);
  const text = inner.trim() ? inner.trim().replace(/\s+/g, ' ') : escape(label ?? url);
  // A link in a link is none: the inner one stays.
  if (text.includes('](')) return inner;
  return `[${inner.trim() ? text.replace(/[[\]]/g, '\\$&') : text}](<${url.replace(/[<>\n\\]/g, encodeURIComponent)}>)${blankLines(inner)}`;
}

const blankLines = (text: string): string => '\n'.repeat(text.split('\n').length - 1);

/** Plain text as Markdown. */
const escape = (text: string): string => text.replace(/[\\`*_[\]<>&#~]/g, '\\$&').replace(/\s+/g, ' ');
