import {html, nothing, type TemplateResult} from 'lit';
import {LANGUAGE_NAMES} from '../languages.js';
import {LANGUAGES, type Language} from '../snippets/widgets.js';

/** Links to the same page in the other languages. */
export const languageLinks = (current: Language, label: string): TemplateResult =>
  html`<nav class="languages" aria-label=${label}>
    ${LANGUAGES.map(
      (language) =>
        html`<a href=${`?ui=${language}`} lang=${language} hreflang=${language} aria-current=${language === current ? 'page' : nothing}
          >${LANGUAGE_NAMES[language]}</a
        > `,
    )}
  </nav>`;
