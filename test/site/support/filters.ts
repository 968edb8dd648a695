// Filters of publishing systems for pasted HTML.
import {autop} from '@wordpress/autop';
import createPurifier from 'dompurify';
import {JSDOM} from 'jsdom';
import sanitizeHtml from 'sanitize-html';

const {window} = new JSDOM('');
const purifier = createPurifier(window);

/** Tags that WordPress keeps in posts of authors (wp_kses_allowed_html, context “post”), as far as a snippet could have them. */
const TAGS_OF_AUTHORS =
  'a abbr article aside b blockquote br caption cite code dd del details div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins li main mark nav ol p pre q s section small span strong sub summary sup table tbody td tfoot th thead tr u ul'.split(
    ' ',
  );

/** The filter of WordPress for people without the right “unfiltered_html”. It keeps data attributes, but no custom properties. */
function ksesForAuthors(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: TAGS_OF_AUTHORS,
    allowedAttributes: {
      '*': ['class', 'id', 'style', 'title', 'role', 'dir', 'lang', 'hidden', 'data-*', 'aria-*'],
      a: ['href', 'rel', 'target', 'name'],
      img: ['src', 'alt', 'width', 'height', 'loading', 'srcset', 'sizes'],
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedStyles: {'*': {color: [/./], 'min-height': [/./], 'text-align': [/./]}},
  });
}

export const FILTERS: Readonly<Record<string, (html: string) => string>> = {
  'WordPress’ paragraphs (autop)': (html) => autop(html),
  'WordPress’ allow-list for authors': ksesForAuthors,
  'WordPress’ allow-list, then paragraphs': (html) => autop(ksesForAuthors(html)),
  'sanitize-html': (html) => sanitizeHtml(html),
  DOMPurify: (html) => purifier.sanitize(html),
};

export interface Left {
  /** Widgets that still work, if the script is on the page: tag or div, with the words in it. */
  readonly widgets: readonly {readonly name: string; readonly words: string; readonly links: readonly string[]}[];
  readonly hasScript: boolean;
  /** Text outside of scripts. */
  readonly text: string;
  readonly links: readonly string[];
}

const even = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
const linksIn = (element: Element): string[] => [...element.querySelectorAll('a')].map(({href}) => href);

/** HTML as a browser reads it. */
export function readHtml(html: string): Left {
  const document = new window.DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html');
  const hasScript = document.querySelector('script[src]') !== null;
  document.querySelectorAll('script').forEach((script) => script.remove());
  const widgets = [...document.querySelectorAll('*')].filter(
    (one) => one.localName.startsWith('leavex-') || one.hasAttribute('data-leavex'),
  );
  return {
    widgets: widgets.map((one) => ({
      name: one.getAttribute('data-leavex') ?? one.localName.replace('leavex-', ''),
      words: even(one.textContent),
      links: linksIn(one),
    })),
    hasScript,
    text: even(document.body.textContent),
    links: linksIn(document.body),
  };
}
