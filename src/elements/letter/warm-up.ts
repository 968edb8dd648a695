import {render, type TemplateResult} from 'lit';
import {LOCALES} from '../../i18n/loaders.js';
import {create, ofDocument} from '../../page/unshadowed.js';
import {checkLetter, type ShownLetter} from './letter-data.js';

/** Short sample with the usual parts of a letter, in the languages that are most likely. */
function sampleLetter(lang: string): ShownLetter {
  // The page's own URL: browsers may look up the host of a link, and they already know this one.
  const url = ofDocument('baseURI');
  const {
    content = [],
    languages = [],
    ...letter
  } = checkLetter({
    // The page’s language may be one that no file can have, such as de-x-leicht.
    lang: 'en',
    url,
    title: 'A',
    date: '2025-01-06',
    publisher: {name: 'A'},
    languages: LOCALES.map((locale) => ({lang: locale, title: 'A', url})),
    // The curly quotation mark is stored in another way than the angled ones: patterns are compiled for each.
    content: ['heading', 'paragraph', 'strong', 'emphasis', 'link'].map((type) => ({
      type,
      url,
      children: [{type: 'text', value: '« A’ »'}],
    })),
  })!;
  return {...letter, lang, content, languages, notice: [], base: url};
}

/**
 * Checks and renders a letter unseen, for the browser to lay it out in its next frame. Work that is done for the first time
 * (compiling, templates, fonts, names of languages) takes longer than the letter itself. It is done while the answer is on its
 * way, when nobody waits for it. The tree is closed, so that nobody takes it for the letter.
 *
 * @param place shadow tree of the element that will show the letter
 * @param answer settles when there is one
 */
export function warmUpLayout(
  place: ShadowRoot,
  lang: string,
  show: (letter: ShownLetter) => TemplateResult,
  answer: Promise<unknown>,
): void {
  const stage = create('div', place.ownerDocument);
  stage.style.cssText = 'position:absolute;inline-size:100%;contain:strict;visibility:hidden';
  // eslint-disable-next-line wc/no-closed-shadow-root -- nobody has business in there, and it is gone in a moment
  const root = stage.attachShadow({mode: 'closed'});
  root.adoptedStyleSheets = place.adoptedStyleSheets;
  render(show(sampleLetter(lang)), root);
  place.append(stage);
  // Twice, and Prototype.js minds when there is nothing to remove.
  const end = (): void => void stage.parentNode?.removeChild(stage);
  // After its frame, which is before most answers: even to take it away would delay the letter.
  requestAnimationFrame(() => setTimeout(end));
  answer.then(end, end);
}
