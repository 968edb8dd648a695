import {html, type TemplateResult} from 'lit';
import {EVERYWHERE} from './contact-state.js';
import * as texts from './contact-texts.js';
import {displayName, heading, HEADING, options, sorted, type View} from './view.js';

/** The first question, unless the page has answered it: which country? */
export function countryView(view: View): TemplateResult {
  const {tag, index, state} = view;
  const countries = index.countries.map(({country}) => [country, displayName(tag, 'region', country)] as const);
  const choose = view.on((event) => {
    event.preventDefault();
    state.chooseCountry(((event.currentTarget as HTMLFormElement).elements[0] as HTMLSelectElement).value);
  }, HEADING);
  return html`${heading(view, texts.countryHeading(), 1)}
    <form part="country" @submit=${choose}>
      <label>${texts.countryLabel()}<select name="country" autocomplete="country" required>
          ${options(state.country ?? state.home, [['', ''], ...sorted(tag, countries), [EVERYWHERE, texts.everywhereText()]])}
        </select></label>
      <button part="primary">${texts.showMembersText()}</button>
    </form>`;
}
