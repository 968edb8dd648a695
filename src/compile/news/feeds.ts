// Atom and JSON Feed have their own code. The libraries know neither the language of a feed nor JSON Feed 1.1, and let through
// characters that XML forbids.
import type {Campaign} from '../../api/schema/campaign.js';
import type {Changes, News} from '../../api/schema/changes.js';
import {newsText} from './news-texts.js';

interface Item {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly date: string;
  readonly kind: News['kind'];
}

/** RFC 4287. */
export function atomFeed(campaign: Campaign, {updated, changes}: Changes, lang: string): string {
  const {title, author, id} = feedOf(campaign, lang);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(lang)}">
  <id>${xml(id)}</id>
  <title>${xml(title)}</title>
  <updated>${instant(updated)}</updated>
  <link rel="alternate" href="${xml(campaign.url)}"/>
  <author><name>${xml(author)}</name></author>
${itemsOf(campaign, changes, lang)
  .map(
    (item) => `  <entry>
    <id>${xml(item.id)}</id>
    <title>${xml(item.title)}</title>
    <updated>${instant(item.date)}</updated>
    <link rel="alternate" href="${xml(item.url)}"/>
    <category term="${item.kind}"/>
  </entry>
`,
  )
  .join('')}</feed>
`;
}

/** https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(campaign: Campaign, {changes}: Changes, lang: string): object {
  const {title, author} = feedOf(campaign, lang);
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: campaign.url,
    language: lang,
    authors: [{name: author}],
    items: itemsOf(campaign, changes, lang).map(({id, title: text, url, date, kind}) => ({
      id,
      url,
      content_text: text,
      title: text,
      date_published: instant(date),
      tags: [kind],
    })),
  };
}

function feedOf({url, title, publisher, defaultLanguage}: Campaign, lang: string): {id: string; title: string; author: string} {
  const text = title[lang] ?? title[defaultLanguage] ?? Object.values(title)[0] ?? url;
  return {id: address(url, `changes-${lang}`), title: text, author: publisher?.name ?? text};
}

/** Items of the feed in a language: of letters, only those in this language. */
function itemsOf(campaign: Campaign, changes: Changes['changes'], lang: string): Item[] {
  return changes
    .filter((news) => news.lang === undefined || news.lang === lang)
    .map((news) => ({
      id: address(campaign.url, `${news.id}-${news.date}`),
      title: newsText(news, lang, campaign),
      url: news.url ?? campaign.url,
      date: news.date,
      kind: news.kind,
    }));
}

/** An address of the campaign as a name: it stays the same wherever the feed is published. */
function address(url: string, name: string): string {
  const full = new URL(url);
  full.hash = name;
  return full.href;
}

const instant = (date: string): string => `${date.slice(0, 10)}T00:00:00Z`;

const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

function xml(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- no XML may hold these, not even escaped
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
      .replace(/[&<>"]/g, (character) => ENTITIES[character]!)
  );
}
