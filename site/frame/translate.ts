// The language of a page: its words, its direction, and the links that keep it.
import {direction, visitorLanguage} from '../languages.js';
import {LANGUAGES, type Language} from '../snippets/widgets.js';
import {FRAME_TEXTS} from './texts.js';

/** Languages besides English in which there are guides. */
const GUIDES_IN: readonly Language[] = ['fr', 'de'];

/** The language that the address asks for with `?ui=`, else the first of the visitor's that the site has. */
export function pageLanguage(): Language {
  const wanted = new URLSearchParams(location.search).get('ui');
  return LANGUAGES.find((language) => language === wanted) ?? visitorLanguage(navigator.languages);
}

/** Puts the words of a language into the elements that name them, such as `<p data-frame="foot">`. */
export function fillTexts(attribute: string, texts: Readonly<Record<string, string>>): void {
  for (const element of document.querySelectorAll(`[${attribute}]`)) {
    const text = texts[element.getAttribute(attribute)!];
    if (text !== undefined) element.textContent = text;
  }
}

/** Translates head and foot. Links to pages that speak it keep a language that is not the visitor's own. */
export function translateFrame(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = direction(language);
  for (const part of document.querySelectorAll('.top, .foot')) {
    part.removeAttribute('lang');
    part.removeAttribute('dir');
  }
  fillTexts('data-frame', {...FRAME_TEXTS[language]});
  document.querySelector('.top nav')?.setAttribute('aria-label', FRAME_TEXTS[language].nav);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-guides]'))
    link.hash = GUIDES_IN.includes(language) ? language : '';
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-speaks]')) {
    const address = new URL(link.href);
    if (language === visitorLanguage(navigator.languages)) address.searchParams.delete('ui');
    else address.searchParams.set('ui', language);
    link.href = address.href;
  }
}
