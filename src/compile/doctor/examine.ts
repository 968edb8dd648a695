import {isIsoDate} from '../../text/iso-date.js';
import {LARGE, MEDIUM, SMALL} from '../../api/schema/limits.js';
import {read} from '../../api/schema/read.js';
import type {Schema} from '../../api/schema/schema.js';
import {OTHER_SITE, type Answer} from './ask.js';
import type {RemedyName} from './remedies.js';

/** Something that is wrong with a published API. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly code: RemedyName | 'no-answer' | 'schema' | 'rows' | 'age' | 'future' | 'size' | 'slow' | 'status';
  /** End of a sentence that begins with the names of files. */
  readonly message: string;
  /** Advice, if the remedy is not a line of the server’s configuration. */
  readonly hint?: string;
}

/** A file of the API, and what widgets take of it. */
export interface ApiFile {
  readonly schema?: Schema;
  /** Bytes that widgets read at most. */
  readonly limit?: number;
  /** Seconds for which it may be kept at most. */
  readonly freshFor: number;
  /** True if the file changes without a release, like the counter. */
  readonly changes: boolean;
}

const HOUR = 3_600;
const COUNTER_AGE = 300;
const LIMITS: readonly (readonly [path: RegExp, limit: number])[] = [
  [/^(?:campaign|counter)\.json$|\/index\.json$/, SMALL],
  [/^(?:letter|messages)\//, MEDIUM],
  [/^(?:meps|departures)\//, LARGE],
];
/** Below, packing saves less than a packet. */
const WORTH_PACKING = 1_400;
const SLOW = 3_000;
const OLD_DAYS = 30;

/** Size limit of the widgets for a file, and the time that caches may keep it. */
export function factsOfPath(path: string): Pick<ApiFile, 'limit' | 'freshFor' | 'changes'> {
  const limit = LIMITS.find(([pattern]) => pattern.test(path))?.[1];
  // Twice what is advised: that is a choice, not a fault.
  const changes = path === 'counter.json';
  return {...(limit === undefined ? {} : {limit}), freshFor: changes ? 2 * COUNTER_AGE : 24 * HOUR, changes};
}

/** Finds the faults of an answer. An unusable answer is the only finding. */
export function examine(answer: Answer, {schema, limit, freshFor, changes}: ApiFile, isOpen: boolean, today: string): Finding[] {
  const {status, headers, text, milliseconds} = answer;
  if (status >= 300 && status < 400)
    return [error('redirect', `redirected to ${headers['location'] ?? 'no address'}. Widgets do not follow redirects.`)];
  if (status === 404 || status === 410) return [error('missing', 'not there.')];
  if (status !== 200) return [error('status', `answered with ${status}.`, 'Check the log of the server.')];
  const bytes = Buffer.byteLength(text);
  return [
    ...examineHeaders(answer),
    ...examineCaching(answer, freshFor),
    ...(bytes > WORTH_PACKING && !headers['content-encoding']
      ? [warning('compression', 'not compressed: browsers download several times as much.')]
      : []),
    ...(limit !== undefined && bytes > limit
      ? [
          error(
            'size',
            `too large: ${kilobytes(bytes)}. Widgets read at most ${kilobytes(limit)}.`,
            'Shorten it to a length that people can look through.',
          ),
        ]
      : []),
    ...(milliseconds > SLOW
      ? [warning('slow', `slow: ${(milliseconds / 1_000).toFixed(1)} seconds.`, 'Publish static files on servers near your readers.')]
      : []),
    ...(schema ? examineContent(text, schema, isOpen && changes, today) : []),
  ];
}

function examineHeaders({headers, times, url}: Answer): Finding[] {
  const found: Finding[] = [];
  const allowed = headers['access-control-allow-origin'];
  if (allowed === undefined) found.push(error('cors', 'not readable on other sites: Access-Control-Allow-Origin is missing.'));
  else if ((times['access-control-allow-origin'] ?? 1) > 1 || allowed.includes(','))
    found.push(error('cors-twice', `not readable on other sites: Access-Control-Allow-Origin is sent twice (${allowed}).`));
  else if (allowed !== '*' && allowed !== OTHER_SITE)
    found.push(error('cors', `not readable on other sites: Access-Control-Allow-Origin is ${allowed}.`));
  else if (allowed !== '*' && !/(?:^|,\s*)(?:origin|\*)(?:\s*,|$)/i.test(headers['vary'] ?? ''))
    found.push(warning('vary', 'sent for a single site without “Vary: Origin”: caches will use this answer for other sites too.'));
  const type = headers['content-type'] ?? '';
  const isFeed = url.endsWith('.xml');
  // The widgets take plain text, too; hosts pack it less often.
  const isRead = isFeed || /^[^;]*(?:json|text\/(?:plain|markdown))/i.test(type);
  if (!isRead) found.push(error('type', `sent with ${type ? `the content type ${type}` : 'no content type'}. Widgets do not read it.`));
  else if (!(isFeed ? /^[^;]*xml/i : /^[^;]*json/i).test(type))
    found.push(warning('type', `sent with ${type ? `the content type ${type}` : 'no content type'}.`));
  const charset = /charset="?([\w-]+)/i.exec(type)?.[1];
  if (charset && !/^utf-?8$/i.test(charset)) found.push(error('charset', `sent as ${charset}, but the files are UTF-8.`));
  if (headers['set-cookie']) found.push(warning('cookie', 'sent with a cookie, which needs your readers’ consent.'));
  if (!headers['etag'] && !headers['last-modified'])
    found.push(warning('validator', 'sent in full each time, because ETag and Last-Modified are missing.'));
  return found;
}

function examineCaching({headers}: Answer, freshFor: number): Finding[] {
  const control = headers['cache-control'] ?? '';
  const age = Number(/(?:^|[,\s])max-age=(\d+)/i.exec(control)?.[1] ?? NaN);
  const expires = Date.parse(headers['expires'] ?? '') - Date.parse(headers['date'] ?? '');
  const seconds = Number.isNaN(age) ? expires / 1_000 : age;
  if (/immutable/i.test(control) || seconds > freshFor)
    return [error('caching-long', `cached for ${duration(seconds)}: readers see old data for that time.`)];
  if (/no-store/i.test(control)) return [warning('caching-none', 'never cached (no-store): every page downloads it again.')];
  if (Number.isNaN(seconds) && !/no-cache/i.test(control))
    return [warning('caching-none', 'sent without Cache-Control: browsers guess how long to cache it.')];
  return [];
}

function examineContent(text: string, schema: Schema, isMoving: boolean, today: string): Finding[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const isPage = /^\s*</.test(text);
    return [
      error('schema', isPage ? 'a web page instead of JSON.' : 'not valid JSON.', 'Upload the output of “leavex-widgets build” again.'),
    ];
  }
  let dropped = 0;
  const data: unknown = read(schema, value, {dropped: (rows) => (dropped += rows)});
  if (data === undefined) return [error('schema', 'not in the format that widgets read.', 'Upload the output of “leavex-widgets build”.')];
  const found: Finding[] = [];
  if (dropped > 0)
    found.push(
      warning('rows', `read without ${dropped} ${dropped === 1 ? 'row' : 'rows'} that widgets cannot use.`, 'Build the API again.'),
    );
  const {updated} = data as {updated?: string};
  if (updated !== undefined && isIsoDate(updated)) {
    const days = Math.floor((Date.parse(today) - Date.parse(updated)) / 86_400_000);
    if (updated.slice(0, 10) > today.slice(0, updated.length))
      found.push(error('future', `dated ${updated}, which is in the future.`, 'Correct “updated” in campaign.yaml.'));
    else if (isMoving && days > OLD_DAYS)
      found.push(warning('age', `${days} days old.`, 'Does your scheduled job run? “leavex-widgets init --ci” creates one.'));
  }
  return found;
}

const error = (code: Finding['code'], message: string, hint?: string): Finding => ({
  severity: 'error',
  code,
  message,
  ...(hint ? {hint} : {}),
});
const warning = (code: Finding['code'], message: string, hint?: string): Finding => ({
  severity: 'warning',
  code,
  message,
  ...(hint ? {hint} : {}),
});

const kilobytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

function duration(seconds: number): string {
  if (!(seconds > 0)) return 'ever';
  const [unit, size] = seconds >= 86_400 ? ['day', 86_400] : seconds >= HOUR ? ['hour', HOUR] : ['minute', 60];
  const count = Math.round(seconds / size);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
