import {html, type TemplateResult} from 'lit';
import {countryName} from '../../../i18n/display-names.js';
import * as texts from '../contact-texts.js';
import {EVERYWHERE} from '../state.js';
import {heading, HEADING, options, sorted, type StepContext} from './step-context.js';

/** The first question, unless the page has answered it: which country? */
export function countryView(view: StepContext): TemplateResult {
  const {tag, index, state} = view;
  const countries = index.countries.map(({country}) => [country, countryName(tag, country) || country] as const);
  const choose = view.on((event) => {
    event.preventDefault();
    state.chooseCountry(((event.currentTarget as HTMLFormElement).elements[0] as HTMLSelectElement).value);
  }, HEADING);
  return html`${heading(view, texts.countryHeading(), 1)}
    <form part="country" @submit=${choose}>
      <label part="label">${texts.countryLabel()}<select part="field" name="country" autocomplete="country" required>
          ${options(state.country ?? state.home, [['', ''], ...sorted(tag, countries), [EVERYWHERE, texts.everywhereText()]])}
        </select></label>
      <button part="button primary">${texts.showMembersText()}</button>
    </form>`;
}
