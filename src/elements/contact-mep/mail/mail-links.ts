// Browsers and mail programs agree on little but this (RFC 6068): percent-encoded UTF-8, line breaks as CR LF, one recipient.
// The only headers are subject and body.

/** A mail as it is sent. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** A link that opens a mail program, and what of the mail goes with it. */
export interface MailLink {
  readonly url: string;
  /** Index of the body in the link. It is -1 if even the shortest is too long: the text is then pasted. */
  readonly body: number;
}

/** A web page to write mail on, as data: such addresses change. */
export interface Webmail {
  readonly name: 'Gmail' | 'Outlook';
  readonly url: string;
  readonly subject: string;
}

export const WEBMAILS: readonly Webmail[] = [
  {name: 'Gmail', url: 'https://mail.google.com/mail/?view=cm&fs=1&to=', subject: 'su'},
  {name: 'Outlook', url: 'https://outlook.live.com/mail/0/deeplink/compose?to=', subject: 'subject'},
];

/** Longest address of a web page that servers take for certain, in characters. */
export const WEBMAIL_LIMIT = 8_000;

/** Longest `mailto:` link: above about 2,046 characters nothing at all happens on Windows; elsewhere there is room. */
export const mailtoLimit = (platform: string): number => (/Mac|iP(hone|ad|od)|Android|Linux/.test(platform) ? 8_000 : 2_000);

/** Text that no encoder refuses: whole characters, no control characters but line breaks, and those as CR LF. */
const clean = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    // Not as [^\P{Cc}\n\t]: there, Safari takes "豈ﰀ" for one sign.
    .replace(/\p{Cc}/gu, (sign) => (/[\n\t]/.test(sign) ? sign : ''))
    .replace(/\n/g, '\r\n');

/** As `clean`, in one line. */
const cleanLine = (text: string): string => clean(text).replace(/\s+/g, ' ').trim();

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The address, with nothing in it that could end it: its one `@` alone stays as it is. */
const encodeAddress = (address: string): string => encode(address).replace('%40', '@');

/** Link with the first body that fits, which is the longest. It has no body if none fits, and no subject that is too long. */
function fit(start: string, subjectName: string, subject: string, bodies: readonly string[], limit: number): MailLink {
  const withSubject = `${start}${subjectName}=${encode(cleanLine(subject))}`;
  const urls = bodies.map((body) => `${withSubject}&body=${encode(clean(body))}`);
  const body = urls.findIndex((url) => url.length <= limit);
  return {url: urls[body] ?? (withSubject.length <= limit ? withSubject : start.slice(0, -1)), body};
}

/**
 * A `mailto:` link to one recipient.
 *
 * @param bodies the mail, then shorter ones
 * @param limit characters of the whole link
 */
export const mailto = (to: string, subject: string, bodies: readonly string[], limit: number): MailLink =>
  fit(`mailto:${encodeAddress(to)}?`, 'subject', subject, bodies, limit);

/** A link that opens the mail program of this device. */
export const appLink = (to: string, subject: string, bodies: readonly string[]): MailLink =>
  mailto(to, subject, bodies, mailtoLimit(navigator.platform));

/** A link to a web page with the mail filled in. */
export const webmailLink = (mail: Webmail, to: string, subject: string, bodies: readonly string[]): MailLink =>
  fit(`${mail.url}${encode(to)}&`, mail.subject, subject, bodies, WEBMAIL_LIMIT);

/** Byte by byte: engines take only so many arguments in one call. */
const base64 = (text: string): string => btoa([...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join(''));

/**
 * A message file (RFC 5322) that mail programs open as a draft. Everything beyond ASCII is encoded, and no line is longer
 * than 76 characters.
 */
export function eml({to, subject, body}: Mail): string {
  // An encoded word holds whole characters. Nine have at most 36 bytes, so that the first one fits behind “Subject: ”.
  const words = cleanLine(subject).match(/.{1,9}/gu) ?? [];
  const lines = (base64(clean(body)).match(/.{1,76}/g) ?? []).join('\r\n');
  return [
    `To: ${to}`,
    `Subject: ${words.map((word) => `=?UTF-8?B?${base64(word)}?=`).join('\r\n ')}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    lines,
    '',
  ].join('\r\n');
}
