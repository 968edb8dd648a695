import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import MarkdownIt from 'markdown-it';

export interface Guide {
  readonly path: string;
  readonly html: string;
}

const CDN = 'https://cdn.example.org/leavex/';
const API = 'https://api.example.org/';

/** Pages of the site made of docs/*.md and the folders in it: `docs/wordpress.md` becomes `docs/wordpress.html`. */
export async function renderGuides(folder: string, site: {readonly version: string; readonly address: string}): Promise<Guide[]> {
  const files = (await readdir(folder, {recursive: true})).filter((file) => file.endsWith('.md')).sort();
  const guides = await Promise.all(
    files.map(async (file) => renderGuide(file, withAddresses(await readFile(join(folder, file), 'utf8'), site))),
  );
  return [...guides, contents(guides)];
}

/** The text with the site's own addresses, where the build knows them. If not, a script on the page puts them in. */
function withAddresses(text: string, {version, address}: {readonly version: string; readonly address: string}): string {
  return address ? text.replaceAll(`${CDN}${version}/`, `${address}v0/`).replaceAll(API, `${address}api/`) : text;
}

interface RenderedGuide extends Guide {
  readonly title: string;
}

function renderGuide(file: string, text: string): RenderedGuide {
  const markdown = new MarkdownIt({html: true});
  const {link_open: before} = markdown.renderer.rules;
  markdown.renderer.rules.link_open = (tokens, index, options, environment, self) => {
    const href = tokens[index]!.attrGet('href');
    if (typeof href === 'string') tokens[index]!.attrSet('href', siteLink(href));
    return before ? before(tokens, index, options, environment, self) : self.renderToken(tokens, index, options);
  };
  markdown.renderer.rules.heading_open = (tokens, index, options, _environment, self) => {
    tokens[index]!.attrSet('id', slug(tokens[index + 1]!.content));
    return self.renderToken(tokens, index, options);
  };
  const title = /^# (.+)$/m.exec(text)?.[1] ?? file;
  const lang = /^(fr|de)\//.exec(file)?.[1] ?? 'en';
  const up = '../'.repeat(file.split('/').length);
  return {path: `docs/${file.replace(/\.md$/, '.html')}`, title, html: page(title, markdown.render(text), up, lang)};
}

/** Links between guides lead to pages of the site; those to other folders of the repository lead to its files on the site, if any. */
const siteLink = (href: string): string => href.replace(/^((?:\.\.\/)*[\w/-]+)\.md(#.*)?$/, '$1.html$2').replace(/^\.\.\/demo\//, '../');

/** Id of a heading as GitHub makes it, so that links within a guide work in both places. */
const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const escape = (text: string): string => text.replace(/[&<]/g, (character) => (character === '&' ? '&amp;' : '&lt;'));

function page(title: string, content: string, up: string, lang: string): string {
  return `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${escape(title.replaceAll('`', ''))} – LeaveX widgets</title>
    <link rel="icon" href="${up}icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${up}demo.css" />
    <link rel="stylesheet" href="${up}site.css" />
    <script src="${up}assets/guides.js" type="module"></script>
  </head>
  <body>
    <!-- top -->
    <main class="guide">${content}</main>
    <!-- foot -->
  </body>
</html>
`;
}

function contents(guides: readonly RenderedGuide[]): Guide {
  const list = (of: readonly RenderedGuide[]): string =>
    `<ul>${of.map(({path, title}) => `<li><a href="${path.replace(/^docs\//, '')}">${escape(title.replaceAll('`', ''))}</a></li>`).join('')}</ul>`;
  const isIn = (lang: string) => (guide: RenderedGuide) => guide.path.startsWith(`docs/${lang}/`);
  const english = guides.filter((guide) => !/^docs\/(fr|de)\//.test(guide.path));
  const forEditors = english.filter(({path}) => path.startsWith('docs/hosts/'));
  const others = english.filter((guide) => !forEditors.includes(guide));
  const section = (heading: string, of: readonly RenderedGuide[], lang: string, id = lang): string =>
    of.length > 0 ? `<section id="${id}" lang="${lang}"><h2>${heading}</h2>${list(of)}</section>` : '';
  const content = [
    '<h1>Guides</h1>',
    section('Put it on your page', forEditors, 'en'),
    section('En français', guides.filter(isIn('fr')), 'fr'),
    section('Auf Deutsch', guides.filter(isIn('de')), 'de'),
    section('Everything else', others, 'en', 'more'),
  ].join('');
  return {path: 'docs/index.html', html: page('Guides', content, '../', 'en')};
}
