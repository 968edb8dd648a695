import {FRAME_TEXTS, type FrameTexts} from '../frame/texts.js';
import {LANGUAGES} from '../snippets/widgets.js';

interface FrameLink {
  readonly path: string;
  readonly text: keyof FrameTexts;
  /** True for pages that take their language from `?ui=`. */
  readonly speaks?: boolean;
}

const LINKS: readonly FrameLink[] = [
  {path: 'get/', text: 'get', speaks: true},
  {path: 'check/', text: 'check', speaks: true},
  {path: 'gallery/', text: 'gallery'},
  {path: 'docs/', text: 'docs'},
  {path: 'https://leavex.eu/', text: 'campaign'},
];

/** A page with the head and foot that all pages of the site have in common, in its language. `base` leads to the first page. */
export function withFrame(page: string, base: string): string {
  const wanted = /<html lang="([\w-]+)"/.exec(page)?.[1];
  const language = LANGUAGES.find((one) => one === wanted) ?? 'en';
  const texts = FRAME_TEXTS[language];
  const query = language === 'en' ? '' : `?ui=${language}`;
  const link = ({path, text, speaks}: FrameLink): string => {
    const address = path.startsWith('https:') ? path : `${base}/${path}${speaks ? query : ''}`;
    return `<a href="${address}" data-frame="${text}"${speaks ? ' data-speaks' : ''}${text === 'docs' ? ' data-guides' : ''}>${texts[text]}</a>`;
  };
  const top = `<header class="top" lang="${language}">
      <p class="name"><a href="${base}/${query}" data-speaks>LeaveX widgets</a></p>
      <nav aria-label="${texts.nav}">${LINKS.map(link).join(' ')}</nav>
    </header>`;
  const foot = `<footer class="foot" lang="${language}" dir="ltr">
      <p data-frame="foot">${texts.foot}</p>
    </footer>`;
  return page.replace('<!-- top -->', () => top).replace('<!-- foot -->', () => foot);
}
