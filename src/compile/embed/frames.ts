import {campaignSchema, type Campaign} from '../../api/schema/campaign.js';
import {counterSchema, type Counter} from '../../api/schema/counter.js';
import {departuresIndexSchema} from '../../api/schema/departures.js';
import {letterIndexSchema} from '../../api/schema/letter.js';
import {membersIndexSchema} from '../../api/schema/members.js';
import {encode} from '../encode.js';
import {readApi} from '../news/facts.js';
import type {ApiFiles} from '../output.js';
import {FRAME_SCRIPT, FRAME_STYLE, OPEN_SCRIPT, parentScript} from './frame-files.js';
import {counted, frameLanguages, frameTexts, isRightToLeft} from './frame-texts.js';

/** Public addresses of folders, with a slash at their end. */
export interface FrameAddresses {
  /** Base URL of the frame pages. */
  readonly embed: string;
  /** The campaign's files. */
  readonly api: string;
  /** The folder with leavex.js. */
  readonly scripts: string;
}

interface Frame {
  readonly widget: string;
  readonly height: number;
  /** Words for readers of feeds and for those who have no script. */
  readonly words: string;
  readonly link: string;
  /** HTML of the page, of escaped parts. */
  readonly content: string;
}

/** Number of departures in a frame, which cannot grow for ever. */
const DEPARTURES = 8;

/** A page to frame and its oEmbed answer for each widget and language, with the shared files, by name. */
export function framePages(files: ApiFiles, addresses: FrameAddresses): Map<string, Uint8Array> {
  const pages = new Map<string, Uint8Array>();
  const campaign = readApi(files, 'campaign.json', campaignSchema);
  if (!campaign) return pages;
  const add = (name: string, text: string): unknown => pages.set(name, new TextEncoder().encode(text));
  const counter = readApi(files, 'counter.json', counterSchema);
  for (const lang of frameLanguages(campaign)) {
    for (const frame of framesOf(files, campaign, counter, lang)) {
      const name = `${frame.widget}.${lang}`;
      add(`${name}.html`, framePage(frame, lang, addresses));
      pages.set(`${name}.oembed.json`, encode(oembed(frame, campaign, lang, addresses)));
    }
    add(`open.${lang}.html`, openPage(campaign, counter, lang, addresses));
  }
  if (pages.size > 0) {
    add('frame.js', FRAME_SCRIPT);
    add('frame.css', FRAME_STYLE);
    add('open.js', OPEN_SCRIPT);
    add('parent.js', parentScript(addresses.embed));
  }
  return pages;
}

/** Frames for the widgets for which the campaign has data. */
function framesOf(files: ApiFiles, campaign: Campaign, counter: Counter | undefined, lang: string): Frame[] {
  const texts = frameTexts(lang);
  const title = titleIn(campaign, lang);
  const departures = readApi(files, 'departures/index.json', departuresIndexSchema);
  const hasLetter = readApi(files, 'letter/index.json', letterIndexSchema) !== undefined;
  const frames: Frame[] = [];
  const add = (widget: string, height: number, words: string, link: string, content: string): unknown =>
    frames.push({widget, height, words, link, content});

  if (counter) {
    const words = counted(texts.signatures, counter.count, lang);
    const link = counter.source?.url ?? campaign.url;
    add('counter', 200, words, link, tag('counter', {options: 'of variant goal label country stance'}, anchor(link, words)));
  }
  if (hasLetter) {
    const words = `${texts.letter}: ${title}`;
    const link = campaign.letterUrl ?? campaign.url;
    add('letter', 800, words, link, tag('letter', {options: 'letter-lang no-switcher', more: ' collapsed'}, anchor(link, words)));
  }
  if (departures) {
    const words = counted(texts.departures, departures.total, lang);
    const list = tag(
      'departed',
      {options: 'variant country kind since limit speed', more: ` limit="${DEPARTURES}"`},
      anchor(campaign.url, words),
    );
    add('departed', 1000, words, campaign.url, `${list}\n<p>${anchor(campaign.url, texts.allDepartures)}</p>`);
  }
  const members = readApi(files, 'meps/index.json', membersIndexSchema);
  if (members) {
    const write = (members.parliament ?? 'EP') === 'EP' ? texts.write : texts.writeToParliament;
    const words = `${write}: ${title}`;
    // Mail programs and the clipboard are out of reach in a frame, so it only links to a page.
    add('contact-mep', 200, words, campaign.url, `<p><a class="button" href="${html(campaign.url)}">${html(write)}</a></p>`);
  }
  return frames;
}

function tag(name: string, {options, more = ''}: {options: string; more?: string}, words: string): string {
  return `<leavex-${name}${more} data-options="${options}">${words}</leavex-${name}>`;
}

const anchor = (url: string, words: string): string => `<a href="${html(url)}">${html(words)}</a>`;

const titleIn = ({title, defaultLanguage}: Campaign, lang: string): string =>
  title[lang] ?? title[lang.split('-')[0]!] ?? title[defaultLanguage] ?? Object.values(title)[0] ?? '';

function framePage({widget, words, content}: Frame, lang: string, {embed, api, scripts}: FrameAddresses): string {
  const needsWidgets = content.includes('<leavex-');
  const policy = [
    "default-src 'none'",
    `script-src ${embed}frame.js${needsWidgets ? ` ${scripts}` : ''}`,
    `style-src ${embed}frame.css`,
    ...(needsWidgets ? [`connect-src ${api}`, `img-src ${api}`, "require-trusted-types-for 'script'", 'trusted-types leavex'] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const widgets = `\n<script src="${html(scripts)}leavex.js" data-leavex-api="${html(api)}" defer></script>`;
  return `<!doctype html>
<html lang="${html(lang)}" dir="${isRightToLeft(lang) ? 'rtl' : 'ltr'}" data-page="${html(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${html(policy)}">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${html(words)}</title>
<base target="_blank">
<link rel="alternate" type="application/json+oembed" href="${html(embed)}${widget}.${html(lang)}.oembed.json" title="${html(words)}">
<link rel="stylesheet" href="frame.css">
<script src="frame.js" defer></script>${needsWidgets ? widgets : ''}
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`;
}

/** https://oembed.com: WordPress keeps the blockquote for feeds, and the frame. */
function oembed({widget, height, words, link}: Frame, campaign: Campaign, lang: string, {embed}: FrameAddresses): object {
  const source = `${embed}${widget}.${lang}.html`;
  const title = titleIn(campaign, lang);
  return {
    version: '1.0',
    type: 'rich',
    provider_name: campaign.publisher?.name ?? title,
    provider_url: campaign.publisher?.url ?? campaign.url,
    title: words,
    width: 600,
    height,
    cache_age: 86_400,
    html: `<blockquote>${anchor(link, words)}</blockquote><iframe src="${html(source)}" width="600" height="${height}" title="${html(words)}" frameborder="0" scrolling="no"></iframe>`,
  };
}

/** Page for sandboxed frames, which may not open links themselves. */
function openPage(campaign: Campaign, counter: Counter | undefined, lang: string, {embed}: FrameAddresses): string {
  const own = [campaign.url, campaign.letterUrl, counter?.source?.url].flatMap((url) => (url ? [new URL(url).href] : []));
  return `<!doctype html>
<html lang="${html(lang)}" dir="${isRightToLeft(lang) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${html(`default-src 'none'; script-src ${embed}open.js; style-src ${embed}frame.css; base-uri 'none'; form-action 'none'`)}">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${html(titleIn(campaign, lang))}</title>
<link rel="stylesheet" href="frame.css">
<script src="open.js" defer></script>
</head>
<body data-own="${html([...new Set(own)].join(' '))}">
<main>
<p>${html(frameTexts(lang).leaving)}</p>
<p>${anchor(campaign.url, titleIn(campaign, lang))}</p>
</main>
</body>
</html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const html = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character]!);
