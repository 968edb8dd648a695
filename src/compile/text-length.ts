import type {MessageText} from '../api/schema/messages.js';

/** Value of each argument. */
export type Values = Readonly<Record<string, string>>;

/** Maximum length of a compiled text in a mailto: link. Of alternative forms, the longest counts. */
export function textLength(text: MessageText, values: Values): number {
  if (typeof text === 'string') return encodedLength(text);
  let length = 0;
  for (const part of text) {
    if (typeof part === 'string') length += encodedLength(part);
    else if (part.length === 1) length += encodedLength(values[part[0] as string] ?? '');
    else length += Math.max(0, ...Object.values(part[2] as Record<string, MessageText>).map((form) => textLength(form, values)));
  }
  return length;
}

/** As RFC 6068 wants it, line breaks as CRLF, and the five characters that encodeURIComponent leaves alone. */
function encodedLength(text: string): number {
  return (
    encodeURIComponent(text.replace(/\n/g, '\r\n').replace(/\p{Surrogate}/gu, '\ufffd')).length + (text.match(/[!'()*]/g)?.length ?? 0) * 2
  );
}
