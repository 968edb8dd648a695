import {html, type TemplateResult} from 'lit';
import {formatter} from '../../i18n/intl-cache.js';
import {EVERYWHERE} from './contact-state.js';
import * as texts from './contact-texts.js';
import {displayName, heading, HEADING, options, type View} from './view.js';

/** The first question, unless the page has answered it: which country? */
export function countryView(view: View): TemplateResult {
  const {tag, index, state} = view;
  const collator = formatter(Intl.Collator, tag);
  const countries = index.countries
    .map(({country}) => [country, displayName(tag, 'region', country)] as const)
    .sort((a, b) => collator.compare(a[1], b[1]));
  const choose = view.on((event: Event) => {
    event.preventDefault();
    const {value} = (event.currentTarget as HTMLFormElement).elements.namedItem('country') as HTMLSelectElement;
    if (!value) return;
    state.chooseCountry(value);
    view.focus(HEADING);
  });
  return html`${heading(view, texts.countryHeading(), 1)}
    <form part="country" @submit=${choose}>
      <label>${texts.countryLabel()}<select name="country" autocomplete="country" required>
          ${options(state.country ?? state.home, [['', texts.chooseText()], ...countries, [EVERYWHERE, texts.everywhereText()]])}
        </select></label>
      <button part="primary">${texts.showMembersText()}</button>
    </form>`;
}
