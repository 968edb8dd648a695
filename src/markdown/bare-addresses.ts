/** A piece of text, and the address it leads to when it is one. */
export interface TextPiece {
  readonly text: string;
  readonly url?: string;
}

// Each looks back for its beginning, so that no place is read twice. The length of a mailbox is limited.
const WEB = /(?<![\p{L}\p{N}_@./-])(?:https?:\/\/|www\.)[^\s<>"«»„“”]+/giu;
const MAILBOX = /(?<![\p{L}\p{N}_.+@/-])[\w.+-]{1,64}@(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,63}(?![\w@-])/giu;

/** Finds the addresses in a text, as GitHub and Hugo do: web pages, names with `www.`, and mailboxes. */
export function piecesWithAddresses(text: string): TextPiece[] {
  if (!/[:@]|www\./i.test(text)) return [{text}];
  const found = [...text.matchAll(WEB), ...text.matchAll(MAILBOX)].sort((a, b) => a.index - b.index);
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const {0: match, index} of found) {
    const address = withoutPunctuation(match);
    const url = index < at ? undefined : addressOf(address);
    if (url === undefined) continue;
    if (index > at) pieces.push({text: text.slice(at, index)});
    pieces.push({text: address, url});
    at = index + address.length;
  }
  if (at < text.length) pieces.push({text: text.slice(at)});
  return pieces;
}

/** The address that is meant by `www.example.org` and `us@example.org`; undefined for all others. */
export function meantAddress(text: string): string | undefined {
  if (/^www\.[^/?#\s]+\.[^/?#\s.]/i.test(text)) return `https://${text}`;
  if (/^[^\s@:/?#]+@[^\s@:/?#]+\.[a-z]{2,}$/i.test(text)) return `mailto:${text}`;
  return undefined;
}

function addressOf(text: string): string | undefined {
  return /^https?:\/\/[^/?#]/i.test(text) ? text : meantAddress(text);
}

/** Without the signs that end a sentence, and without a bracket that was opened before the address. */
function withoutPunctuation(address: string): string {
  let unclosed = 0;
  for (const sign of address) unclosed += sign === ')' ? 1 : sign === '(' ? -1 : 0;
  let end = address.length;
  for (; end > 0; end--) {
    const sign = address[end - 1]!;
    if (sign === ')' && unclosed > 0) unclosed--;
    else if (!/[?!.,:;*_~'’”»\]}…]/.test(sign)) break;
  }
  return address.slice(0, end);
}
