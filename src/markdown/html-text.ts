/** Elements that end the line they stand in. */
const BLOCK =
  /^(?:address|article|aside|blockquote|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul)$/;

/** Elements whose content is not for readers. */
const SILENT = /^(?:script|style|template|noscript|iframe|object|textarea|title|svg)$/;

export type HtmlPiece = {readonly text: string} | {readonly tag: string; readonly source: string; readonly closes: boolean};

/** Takes HTML apart into tags and the text between them, without the content of scripts and the like. Linear in the length. */
export function htmlPieces(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let silent: string | undefined;
  let close = -1;
  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at);
    const start = open < 0 ? html.length : open;
    if (start > at && !silent) pieces.push({text: html.slice(at, start)});
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    // Looked for once, not from every “<” on the way to it.
    if (close < open) close = html.indexOf('>', open);
    const end = close;
    if (end < 0) {
      if (!silent) pieces.push({text: html.slice(open)});
      break;
    }
    const source = html.slice(open, end + 1);
    const [, slash, name] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(source) ?? [];
    at = end + 1;
    if (name === undefined) {
      // “<” that begins no tag is text; declarations and processing instructions are nothing.
      if (!silent && !/^<[!?]/.test(source)) {
        pieces.push({text: '<'});
        at = open + 1;
      }
      continue;
    }
    const tag = name.toLowerCase();
    const closes = slash === '/';
    if (silent) {
      if (closes && tag === silent) silent = undefined;
    } else if (!closes && SILENT.test(tag) && !source.endsWith('/>')) silent = tag;
    else pieces.push({tag, source, closes});
  }
  return pieces;
}

export const isBlock = (tag: string): boolean => BLOCK.test(tag);

/** True for a tag that sets its text to the right, in one of the ways editors and themes do. */
export function alignsRight(source: string): boolean {
  return (
    /text-align\s*:\s*(?:right|end)/i.test(source) ||
    /\balign\s*=\s*["']?right/i.test(source) ||
    /\bclass\s*=\s*["'][^"']*\b(?:text-right|text-end|has-text-align-right)\b/i.test(source)
  );
}

/** Value of an attribute of a tag, as it is written; empty when it has none. */
export function attributeOf(source: string, name: 'alt' | 'href' | 'src'): string {
  const [, double, single, bare] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(source) ?? [];
  return (double ?? single ?? bare ?? '').trim();
}
