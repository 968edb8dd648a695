import type {Letter} from '../api/schema/letter.js';
import {canonicalTag} from '../i18n/match-locale.js';
import {parseLetter} from './index.js';
import {httpUrl} from '../text/http-url.js';
import {visibleLine} from '../text/invisible.js';
import {isIsoDate} from '../text/iso-date.js';

// The letter element loads this module when it needs Markdown: it becomes dist/cdn/markdown.js.

export {parseMarkdown} from './index.js';

/**
 * A Markdown file with front matter as a letter of the campaign API.
 *
 * @param url where it stands; relative addresses in the front matter begin there
 * @param tags its likely languages, best first, for when neither the front matter nor its name (`letter.fr.md`) says one
 */
export function letterFromFile(url: string, source: string, tags: readonly string[]): Letter {
  const {frontMatter, title = '', notice, content, dateline = ''} = parseLetter(source);
  const {place = '', url: address} = frontMatter;
  const [, inName] = /[/.]([a-z]{2}(?:-\w+)?)\.(?:md|markdown)(?:$|[?#])/i.exec(url) ?? [];
  const date = frontMatter.date?.slice(0, 10);
  const original = address && httpUrl(address, url);
  return {
    lang: [frontMatter.lang, frontMatter.language, inName, ...tags].map(canonicalTag).find(Boolean) ?? 'en',
    title: visibleLine(title),
    content,
    ...(notice && {notice: {content: notice}}),
    ...(dateline && {dateline: visibleLine(dateline)}),
    ...(place && {place: visibleLine(place)}),
    ...(date && isIsoDate(date) && {date}),
    ...(original && {url: original}),
  };
}
