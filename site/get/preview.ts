// A page as somebody else's: the very code of the snippet, in one of three styles.
import {direction} from '../languages.js';
import {emailMarkup, frameMarkup, scriptTag, tagMarkup, type Addresses, type Choice} from '../snippets/snippet.js';
import type {Language} from '../snippets/widgets.js';
import type {Style} from './builder-state.js';

/** Accent colour of each style. */
export const ACCENTS: Readonly<Record<Style, string>> = {newspaper: '#a6192e', blog: '#00684a', dark: '#7ee787'};

const STYLES: Readonly<Record<Style, string>> = {
  newspaper: `body{color-scheme:light;background:#fdfcf8;color:#1b1b1b;font:1.0625rem/1.6 Georgia,'Noto Serif',serif}
    h1{font-size:1.625rem;line-height:1.2;border-bottom:3px double #1b1b1b;padding-bottom:.5rem}
    :root{--leavex-accent:${ACCENTS.newspaper};--leavex-link-color:#a6192e;--leavex-radius:0;--leavex-line-color:#d8d2c4}`,
  blog: `body{color-scheme:light;background:#eef4f1;color:#17342b;font:1.0625rem/1.65 'Avenir Next','Trebuchet MS',system-ui,sans-serif}
    h1{font-size:1.75rem;line-height:1.2;font-weight:600}
    :root{--leavex-accent:${ACCENTS.blog};--leavex-link-color:#00684a;--leavex-radius:999px}`,
  dark: `body{color-scheme:dark;background:#0d1117;color:#e6edf3;font:1rem/1.65 system-ui,sans-serif}
    h1{font-size:1.5rem;line-height:1.25;color:#7ee787}
    :root{--leavex-accent:${ACCENTS.dark};--leavex-link-color:#7ee787;--leavex-line-color:#30363d}`,
};

const ARTICLE: Readonly<Record<Language, readonly [title: string, before: string]>> = {
  en: ['Why we have left X', 'On 6 January 2025 an open letter from Berlin asked Europe’s politicians to leave X.'],
  fr: [
    'Pourquoi nous avons quitté X',
    'Le 6 janvier 2025, une lettre ouverte partie de Berlin demandait aux responsables politiques de quitter X.',
  ],
  de: ['Warum wir X verlassen haben', 'Am 6. Januar 2025 bat ein offener Brief aus Berlin die Politik in Europa, X zu verlassen.'],
  pl: ['Dlaczego opuściliśmy X', '6 stycznia 2025 roku w liście otwartym z Berlina poproszono europejskich polityków, by opuścili X.'],
  ar: ['لماذا غادرنا إكس', 'في 6 يناير 2025 دعت رسالة مفتوحة من برلين السياسيين الأوروبيين إلى مغادرة إكس.'],
};

/** Markup that shows what the code for a system shows. */
function markupFor(choice: Choice, addresses: Addresses): string {
  if (choice.system === 'newsletter') return emailMarkup(choice, addresses);
  if (choice.system === 'address' || choice.system === 'iframe') return frameMarkup(choice, addresses).join('');
  return scriptTag(choice, addresses) + tagMarkup(choice);
}

/** Document for the frame of the preview. Everything that somebody typed is escaped where the snippet is made. */
export function previewDocument(choice: Choice, addresses: Addresses, style: Style, language: Language): string {
  const [title, before] = ARTICLE[language];
  const markup = markupFor(choice, addresses);
  return `<!doctype html><html lang="${language}" dir="${direction(language)}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${title}</title><base target="_blank">
<style>body{margin:0;padding:1.25rem 1.5rem}${STYLES[style]}h1{margin:0 0 .75rem}iframe{max-width:100%}</style>
<h1>${title}</h1><p>${before}</p>${markup}`;
}
