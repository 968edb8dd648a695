import {html, nothing, type TemplateResult} from 'lit';
import {countryName} from '../../../i18n/display-names.js';
import * as texts from '../contact-texts.js';
import {countriesOf, officialLanguages} from '../mail/mail-language.js';
import {parliamentTexts} from '../parliament-texts.js';
import {EVERYWHERE} from '../state.js';
import {button, heading, HEADING, options, sorted, type StepContext} from './step-context.js';

/** With more than so many, they are no shortcut any more. */
const MAX_LIKELY = 6;

/** Countries that the reader's languages are spoken in, best first, with their own before them. */
function likelyCountries({readers, index, state}: StepContext): readonly string[] {
  const totals = new Map(index.countries.map(({country, total}) => [country, total]));
  const spokenIn = (language: string): readonly string[] => {
    // A country's second language has fewer speakers there than its first: Austria comes before Belgium for German.
    const speakers = (country: string): number => (totals.get(country) ?? 0) / (1 + officialLanguages(country).indexOf(language));
    return [...countriesOf(language)].sort((a, b) => speakers(b) - speakers(a));
  };
  const likely = [state.home, ...readers.flatMap(spokenIn)].filter((country) => country !== undefined && totals.has(country));
  return [...new Set(likely as string[])].slice(0, MAX_LIKELY);
}

/** The first question, unless the page has answered it: which country? */
export function countryView(view: StepContext): TemplateResult {
  const {tag, index, state} = view;
  const named = (country: string): readonly [string, string] => [country, countryName(tag, country) || country];
  const likely = likelyCountries(view);
  const others = index.countries.map(({country}) => country).filter((country) => !likely.includes(country));
  const choose = view.on((event) => {
    event.preventDefault();
    state.chooseCountry((event.currentTarget as HTMLFormElement).querySelector('select')!.value);
  }, HEADING);
  const shortcut = (country: string): TemplateResult =>
    button(
      named(country)[1],
      view.on(() => state.chooseCountry(country), HEADING),
    );
  // Not yet the country of the list. It is kept, or the next rendering would take the selection away.
  const select = view.on((event) => {
    state.selected = (event.target as HTMLSelectElement).value;
  });
  const selected = state.selected ?? state.country ?? state.home;
  const label = likely.length ? texts.otherCountryLabel() : texts.countryLabel();
  return html`${heading(view, parliamentTexts(index).heading(index, tag), 1)}
    <form part="country" @submit=${choose}>
      ${
        likely.length
          ? html`<fieldset part="likely">
              <legend>${texts.countryLabel()}</legend>
              <div part="actions">${likely.map(shortcut)}</div>
            </fieldset>`
          : nothing
      }
      <label part="label">${label}<select part="field" name="country" autocomplete="country" required @change=${select}>
          ${options(selected, likely.map(named), texts.chooseCountryText())}
          ${likely.length && others.length ? html`<hr>` : nothing}
          ${options(selected, [...sorted(tag, others.map(named)), [EVERYWHERE, texts.everywhereText()]])}
        </select></label>
      <button part="button primary">${parliamentTexts(index).show()}</button>
    </form>`;
}
