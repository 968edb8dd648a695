// Every snippet that the site, its guides and its tests show is made here. Text only: no page is needed.
import {CAMPAIGN_PAGE, defaultWords, type Attributes, type Language, type Widget} from './widgets.js';

export const SYSTEMS = [
  'html',
  'address',
  'wordpress',
  'wordpress-plugin',
  'wordpress-author',
  'elementor',
  'hugo',
  'eleventy',
  'astro',
  'jekyll',
  'vitepress',
  'npm',
  'iframe',
  'newsletter',
] as const;
export type System = (typeof SYSTEMS)[number];

/** Addresses of the deployment, each with a slash at its end. */
export interface Addresses {
  /** Files that are kept fresh, such as `https://example.org/v0/`. */
  readonly fresh: string;
  /** Files of this version, which never change. */
  readonly pinned: string;
  readonly api: string;
  /** Pages to frame. */
  readonly embed: string;
}

export interface Choice {
  readonly widget: Widget;
  readonly system: System;
  readonly attributes: Attributes;
  /** Language of the widget; empty for that of the page. */
  readonly lang: string;
  /** Sentence between the tags. What stands in [brackets] becomes the link; without brackets, all of it. */
  readonly words: string;
  readonly link: string;
  /** A colour such as `#b3261e`; empty for that of the page. */
  readonly accent: string;
  /** Hash of the script, if browsers shall check it. */
  readonly integrity: string;
  /** Language of the image in a newsletter. */
  readonly imageLanguage: Language;
}

/** One thing to copy, with the name of the place where it belongs. */
export interface Part {
  readonly place: 'page' | 'address' | 'site' | 'shortcode' | 'config' | 'module';
  readonly language: 'html' | 'js' | 'text';
  readonly code: string;
}

/** Braces and brackets run code in templates of Vue, Astro, Liquid or Nunjucks, and shortcodes of WordPress. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '{': '&#123;',
  '}': '&#125;',
  '[': '&#91;',
  ']': '&#93;',
};

/** In one line, since an empty one would end the HTML in Markdown. Of doubled braces one, since Vue reads what browsers have decoded. */
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').replace(/([{}])\1+/g, '$1');

/** A text that is nothing but text in HTML, and in the templates that HTML is made of: anybody may have written it into the address. */
const escapeHtml = (text: string): string => inOneLine(text).replace(/[&<>"{}[\]]/g, (character) => ESCAPES[character]!);

/** Attributes as text, with a space before each. An empty value stands alone. */
const attributeText = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`))
    .join('');

const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s"'<>]+$/i.test(text);

/** Cut at their [brackets]: what had an odd place stood in them. Without brackets, all of them did. */
function piecesOf(words: string): string[] {
  const pieces = words.split(/\[([^[\]]*)\]/);
  return pieces.length > 1 || !words.trim() ? pieces : ['', words.trim(), ''];
}

/** The words with their link. An address that is none of the web leaves the words alone. */
export function wordsHtml(words: string, link: string): string {
  return piecesOf(words)
    .map((piece, i) => (i % 2 && isWebAddress(link) ? `<a href="${escapeHtml(link)}">${escapeHtml(piece)}</a>` : escapeHtml(piece)))
    .join('');
}

/** The words as text, for the alternative text of an image. */
const wordsText = (words: string): string => words.replace(/\[([^\]]*)\]/g, '$1').trim();

/** Attributes that keep caches and optimisers from delaying, bundling or moving the script. */
const FOR_OPTIMISERS: Attributes = {'data-cfasync': 'false', 'data-no-optimize': '1', 'data-no-minify': '1', 'data-noptimize': '1'};

/** The script tag. `all` loads every widget: where the tag is for a whole site, nobody knows which come. */
export function scriptTag(
  choice: Pick<Choice, 'widget' | 'integrity'>,
  addresses: Addresses,
  {all = false, optimised = false} = {},
): string {
  const file = all ? 'leavex.js' : `leavex-${choice.widget}.js`;
  const attributes = {
    ...(optimised && FOR_OPTIMISERS),
    src: (choice.integrity ? addresses.pinned : addresses.fresh) + file,
    ...(choice.integrity && {integrity: choice.integrity, crossorigin: 'anonymous'}),
    'data-leavex-api': addresses.api,
    defer: '',
  };
  return `<script${attributeText(attributes)}></script>`;
}

const style = (accent: string): Attributes => (accent ? {style: `--leavex-accent: ${accent}`} : {});

/** True for a widget that stands in a line of text. */
const isInline = ({widget, attributes}: Choice): boolean =>
  widget === 'counter' && attributes['variant'] !== 'bar' && !(attributes['goal'] && attributes['variant'] !== 'inline');

/** The tag, for systems that keep tags. Inline counters need a paragraph: themes centre the children of a page's content. */
export function tagMarkup(choice: Choice): string {
  const {widget, attributes, lang, words, link, accent} = choice;
  const tag = `leavex-${widget}`;
  const element = `<${tag}${attributeText({...attributes, ...(lang && {lang}), ...style(accent)})}>${wordsHtml(words, link)}</${tag}>`;
  return isInline(choice) ? `<p>${element}</p>` : `<div>${element}</div>`;
}

/** Attributes that a div may not have: anybody may write such a div, so its links lead to the page's own site alone. */
export const NOT_IN_DIV: readonly string[] = ['href'];

/** True for systems that get a div instead of a tag. */
export const usesDiv = (system: System): boolean => ['wordpress', 'wordpress-author', 'elementor', 'hugo'].includes(system);

/** A div with data attributes, for systems that remove tags they do not know. */
function divMarkup({widget, attributes, lang, words, link, accent}: Choice): string {
  const allowed = Object.entries(attributes).filter(([name]) => !NOT_IN_DIV.includes(name));
  const own = Object.entries({...Object.fromEntries(allowed), ...(lang && {lang})}).map(([name, value]) => [`data-leavex-${name}`, value]);
  const all = {'data-leavex': widget, ...(Object.fromEntries(own) as Attributes), ...style(accent)};
  return `<div${attributeText(all)}>${wordsHtml(words, link)}</div>`;
}

/** File for Hugo: the script, whose copies make one request, and a div with all parameters. */
const shortcodeFile = (script: string): string => `${script}
<div data-leavex="{{ .Get "widget" }}"{{ range $name, $value := .Params }}{{ if ne $name "widget" }}{{ printf " data-leavex-%s=\\"%s\\"" $name (htmlEscape $value) | safeHTMLAttr }}{{ end }}{{ end }}>{{ .Inner | .Page.RenderString }}</div>`;

/** A text that is nothing but text in Markdown and in templates of Hugo. */
const escapeMarkdown = (text: string): string =>
  inOneLine(text)
    .replace(/[\\`*_[\]<>&|~]/g, '\\$&')
    .replace(/[{}]/g, (brace) => ESCAPES[brace]!);

const wordsMarkdown = (words: string, link: string): string => {
  const address = link.replace(/[\\`{}()[\]]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return piecesOf(words)
    .map((piece, i) => (i % 2 && isWebAddress(link) ? `[${escapeMarkdown(piece)}](${address})` : escapeMarkdown(piece)))
    .join('')
    .trim()
    .replace(/^(\d*)([#+=.)-])(?=\s|#)/, '$1\\$2'); // A heading or a list.
};

function shortcodeCall({widget, attributes, lang, words, link}: Choice): string {
  const allowed = Object.entries(attributes).filter(([name]) => !NOT_IN_DIV.includes(name));
  const parameters = Object.entries({widget, ...Object.fromEntries(allowed), ...(lang && {lang})}).map(
    ([name, value]) => ` ${name}="${inOneLine(value || 'true').replace(/["\\{}]/g, '')}"`,
  );
  return `{{< leavex${parameters.join('')} >}}${wordsMarkdown(words, link)}{{< /leavex >}}`;
}

/** Numbers apart, so that a sentence of ours is known whatever the count. */
const withoutNumber = (text: string): string => text.replace(/[\d.,\s]/gu, '');

/** The shortcode of the WordPress plugin. The server writes the sentence, unless the author has changed it. */
function pluginShortcode({widget, attributes, lang, words, link, imageLanguage}: Choice): string {
  const all = Object.entries({...attributes, ...(lang && {lang})});
  const written = all.map(([name, value]) => ` ${name}="${inOneLine(value || 'true').replace(/["[\]<>]/g, '')}"`).join('');
  const usual = defaultWords(widget, attributes, imageLanguage, undefined);
  const counted = defaultWords(widget, attributes, imageLanguage, 1_000);
  const isOwn = link !== CAMPAIGN_PAGE || ![usual, counted].map(withoutNumber).includes(withoutNumber(words));
  return isOwn
    ? `[leavex-${widget}${written}]${wordsHtml(words, link).replace(/&#9[13];/g, '')}[/leavex-${widget}]`
    : `[leavex-${widget}${written}]`;
}

/** Attributes that a page to frame takes from its address. */
export const FRAME_OPTIONS: Readonly<Record<Widget, readonly string[]>> = {
  counter: ['of', 'variant', 'goal', 'label', 'country', 'stance'],
  letter: ['letter-lang', 'no-switcher'],
  departed: ['variant', 'country', 'kind', 'since', 'limit', 'speed'],
  'contact-mep': [],
};

/** A page that others can frame, with the options in its address. */
function frameAddress({widget, attributes, imageLanguage}: Choice, {embed}: Addresses): string {
  const framed = Object.entries(attributes).filter(([name]) => FRAME_OPTIONS[widget].includes(name));
  const query = new URLSearchParams(framed).toString();
  return `${embed}${widget}.${imageLanguage}.html${query && `?${query}`}`;
}

/** Lines for a page that frames the widget. */
export function frameMarkup(choice: Choice, addresses: Addresses): string[] {
  const heights = {counter: '200', letter: '800', departed: '1000', 'contact-mep': '200'};
  const src = frameAddress(choice, addresses);
  const attributes = {src, title: wordsText(choice.words), width: '600', height: heights[choice.widget], style: 'border: 0'};
  return [`<iframe${attributeText(attributes)}></iframe>`, `<script src="${escapeHtml(addresses.embed)}parent.js" defer></script>`];
}

const html = (place: Part['place'], ...lines: string[]): Part => ({place, language: 'html', code: lines.join('\n')});

/** The code for a system: what goes into the page last. */
export function makeSnippet(choice: Choice, addresses: Addresses): Part[] {
  const script = scriptTag(choice, addresses);
  const siteScript = html('site', scriptTag({...choice, integrity: ''}, addresses, {all: true, optimised: true}));
  switch (choice.system) {
    case 'html':
    case 'eleventy':
    case 'astro':
    case 'jekyll':
      return [html('page', script, tagMarkup(choice))];
    case 'wordpress':
    case 'elementor':
      return [html('page', scriptTag(choice, addresses, {optimised: true}), divMarkup(choice))];
    case 'wordpress-author':
      return [siteScript, html('page', divMarkup(choice))];
    case 'hugo':
      return [
        html('shortcode', shortcodeFile(scriptTag({...choice, integrity: ''}, addresses, {all: true}))),
        {place: 'page', language: 'text', code: shortcodeCall(choice)},
      ];
    case 'vitepress':
      return [{place: 'config', language: 'js', code: vitepressConfig(addresses)}, html('page', tagMarkup(choice))];
    case 'npm':
      return [
        {
          place: 'module',
          language: 'js',
          code: `import {configure} from 'leavex-widgets';\nimport 'leavex-widgets/${choice.widget}/define';\n\nconfigure({api: '${addresses.api}'});`,
        },
        html('page', tagMarkup(choice)),
      ];
    case 'wordpress-plugin':
      return [{place: 'page', language: 'text', code: pluginShortcode(choice)}];
    case 'address':
      return [{place: 'address', language: 'text', code: frameAddress(choice, addresses)}];
    case 'iframe':
      return [html('page', ...frameMarkup(choice, addresses))];
    case 'newsletter':
      return [html('page', emailMarkup(choice, addresses))];
  }
}

const vitepressConfig = ({fresh, api}: Addresses): string => `export default {
  vue: {template: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('leavex-')}}},
  head: [['script', {src: '${fresh}leavex.js', 'data-leavex-api': '${api}', defer: ''}]],
};`;

/** An image with a link, for newsletters and everything that takes no script. Only the counter has one. */
export function imageMarkup({words, link, imageLanguage}: Choice, {api}: Addresses): string {
  const image = `<img src="${escapeHtml(`${api}images/counter.${imageLanguage}.png`)}" alt="${escapeHtml(wordsText(words))}" width="320" height="72">`;
  return isWebAddress(link) ? `<a href="${escapeHtml(link)}">${image}</a>` : image;
}

/** Markup for an email: the image where there is one, otherwise the sentence with its link. */
export function emailMarkup(choice: Choice, addresses: Addresses): string {
  const isNumberOfSignatures = choice.widget === 'counter' && !choice.attributes['of'];
  return isNumberOfSignatures ? imageMarkup(choice, addresses) : `<p>${wordsHtml(choice.words, choice.link)}</p>`;
}

/** Choices beside attributes. */
export type Extra = 'words' | 'link' | 'accent' | 'integrity';

const WITHOUT: Readonly<Partial<Record<System, readonly Extra[]>>> = {
  address: ['words', 'link', 'accent', 'integrity'],
  iframe: ['link', 'accent', 'integrity'],
  newsletter: ['accent', 'integrity'],
  hugo: ['accent', 'integrity'],
  'wordpress-plugin': ['accent', 'integrity'],
  'wordpress-author': ['integrity'],
  vitepress: ['integrity'],
  npm: ['integrity'],
};

/** True for a choice that changes the code for a system. */
export const takes = (system: System, extra: Extra): boolean => !WITHOUT[system]?.includes(extra);

/** True for an attribute that changes the code for a system. */
export function takesAttribute({widget, system}: Pick<Choice, 'widget' | 'system'>, name: string): boolean {
  if (system === 'newsletter') return name === 'of';
  if (system === 'address' || system === 'iframe') return FRAME_OPTIONS[widget].includes(name);
  return !usesDiv(system) || !NOT_IN_DIV.includes(name);
}

/** Directives for pages with a strict Content Security Policy. */
export function contentSecurityPolicy({fresh, api}: Addresses): string {
  return `script-src ${new URL(fresh).origin}; connect-src ${new URL(api).origin}`;
}

/** True for an address that only this computer or this network can open. */
export function isLocal(address: string): boolean {
  const {hostname, protocol} = new URL(address);
  return protocol === 'file:' || /^(localhost|.*\.localhost|127\..*|\[::1\]|0\.0\.0\.0|10\..*|192\.168\..*|.*\.local)$/.test(hostname);
}
