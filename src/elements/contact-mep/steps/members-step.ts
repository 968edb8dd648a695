import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Member} from '../../../api/schema/members.js';
import {countryName} from '../../../i18n/display-names.js';
import {formatDate, formatNumber} from '../../../i18n/format.js';
import * as texts from '../contact-texts.js';
import {committeeName} from '../members/committee.js';
import {NO_FILTER, type Facet} from '../members/member-list.js';
import {isOld, otherNetworks} from '../members/stance.js';
import {inLanguage} from '../reader-languages.js';
import {EVERYWHERE, PAGE} from '../state.js';
import {
  button,
  goTo,
  heading,
  HEADING,
  options,
  outward,
  paragraph,
  sorted,
  subheading,
  valueOf,
  waiting,
  type StepContext,
} from './step-context.js';

/** Words for a stance: the campaign's own, else ours. */
function stanceName({index, tag}: StepContext, code: string): string {
  const own = index.stances?.find((stance) => stance.code === code)?.label;
  const named = own && inLanguage(own, [tag, 'en', ...Object.keys(own)]);
  if (named) return named;
  return code === 'active' ? texts.activeText() : code === 'left' ? texts.leftText() : code === 'none' ? texts.noAccountText() : code;
}

const dots = (parts: readonly unknown[]): unknown[] => parts.filter(Boolean).flatMap((part, i) => (i ? [' · ', part] : [part]));

/** What is known of a member and X, and since when; never more than that. */
function stanceLine(view: StepContext, {stance}: Member): TemplateResult {
  const {tag, index} = view;
  const {code, since, checkedOn, proof, source} = stance;
  const isOut = code === 'left' && !index.stances;
  const evidence = proof ?? source;
  return html`<div part="stance">${dots([
    isOut && since ? texts.leftOnText(formatDate(tag, since)) : stanceName(view, code),
    checkedOn &&
      html`<small>${(isOld(checkedOn, Date.now()) ? texts.checkedLongAgoText : texts.checkedText)(formatDate(tag, checkedOn))}</small>`,
    evidence && outward(evidence, texts.sourceText()),
  ])}</div>`;
}

/** Who a member is: name, also in its own script, group and party; and what the visitor has done. */
function identity({state, tag}: StepContext, member: Member): TemplateResult {
  const {id, name, native, group, party, constituency, country} = member;
  const mark = state.written.has(id) ? texts.writtenText() : state.leftOut.has(id) && texts.leftOutText();
  const other = native && `${native.given} ${native.family}`;
  const places = [group, party, constituency, state.country === EVERYWHERE && (countryName(tag, country) || country)];
  return html`<div part="name"><bdi>${name}</bdi>${other && other !== name ? html` <bdi lang=${native.lang}>${other}</bdi>` : nothing}${mark ? html` <small>(${mark})</small>` : nothing}</div>
    <small part="place">${dots(places.map((text) => text && html`<bdi>${text}</bdi>`))}</small>`;
}

/** Other ways to reach a member. */
const contacts = ({phone, url}: Member): unknown[] => [
  phone && html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>`,
  url && outward(url, texts.websiteText()),
];

/** Everything else that is known; only made for the row that is open. */
function details(view: StepContext, member: Member): TemplateResult {
  const {state, index} = view;
  const {id, committees = [], paused, stance} = member;
  const isOut = state.leftOut.has(id);
  const leaveOut = view.on(() => (isOut ? state.leftOut.delete(id) : state.leftOut.add(id)));
  return html`<div part="details">
    ${committees.map(({code, role}) => html`<div><bdi>${committeeName(index, code)}</bdi> ${texts.roleText(role)}</div>`)}
    ${paragraph(paused?.reason)}${stance.statement ? html`<blockquote dir="auto">${stance.statement}</blockquote>` : nothing}
    <div>${dots([
      ...otherNetworks(member).map(({name, url}) => outward(url, html`<bdi>${name}</bdi>`)),
      ...contacts(member),
      index.correctionUrl && outward(index.correctionUrl, texts.reportText()),
    ])}</div>
    <label part="choice"><input type="checkbox" .checked=${isOut} @change=${leaveOut}> ${texts.leaveOutText()}</label>
  </div>`;
}

/** The button that begins a letter, or why there is none. */
function writeButton(view: StepContext, member: Member, part: string): unknown {
  const obstacle = view.obstacleOf(member);
  if (obstacle === 'paused') {
    const {until} = member.paused!;
    return html`<span>${texts.pausedText()} ${until ? texts.againText(formatDate(view.tag, until)) : nothing}</span>`;
  }
  if (obstacle === 'address') return html`<span>${texts.noEmailText()} ${dots(contacts(member))}</span>`;
  return obstacle
    ? nothing
    : html`<button part=${part} aria-label=${texts.writeToText(member.name)} @click=${view.on(() => view.write(member), HEADING)}>${texts.writeText()}</button>`;
}

function row(view: StepContext, member: Member): TemplateResult {
  const {state} = view;
  const {id, name} = member;
  const isOpen = state.opened === id;
  const open = view.on(() => (state.opened = isOpen ? undefined : id));
  return html`<li part="member">
    ${identity(view, member)}${stanceLine(view, member)}
    <div part="actions">${writeButton(view, member, 'write')}<button aria-label=${texts.detailsOfText(name)} aria-expanded=${isOpen} @click=${open}>${texts.detailsText()}</button></div>
    ${isOpen ? details(view, member) : nothing}
  </li>`;
}

function suggestion(view: StepContext, member: Member): TemplateResult {
  return html`<section part="suggestion" aria-live="polite">
    ${subheading(view, texts.suggestionLabel())}${identity(view, member)}${stanceLine(view, member)}
    <div part="actions">${writeButton(view, member, 'primary')}${button(
      texts.somebodyElseText(),
      // After the last one there is no such button.
      view.on(() => view.state.leftOut.add(member.id), 'section button + button', '[type=search]'),
    )}</div>
    <small>${texts.suggestionReason()}</small>
  </section>`;
}

/** Nobody looks through more; and each is an element. */
const MAX_CHOICES = 1_000;

/** A filter with the number of members that each choice would show; nothing where there is no choice, whatever is searched. */
function facet(view: StepContext, name: Facet, label: string, nameOf: (value: string) => string): unknown {
  const {state, tag, matches, unsearched} = view;
  const chosen = state.filter[name];
  const counts = matches.counts[name];
  const {size} = unsearched[name];
  if (size < 2 || size > MAX_CHOICES) return nothing;
  // What is chosen is shown, also where nobody is left with it.
  const entries = [...new Map([...(chosen ? [[chosen, 0] as const] : []), ...counts])]
    .filter(([value, count]) => count || value === chosen)
    .map(([value, count]) => [value, `${nameOf(value)} (${formatNumber(tag, count)})`] as const);
  return html`<label>${label}<select @change=${view.on((event) => state.narrow({[name]: valueOf(event)}))}>${options(chosen, [['', texts.anyTexts[name]()], ...sorted(tag, entries)])}</select></label>`;
}

function list(view: StepContext): TemplateResult {
  const {state, tag, matches, unsearched, suggested, index} = view;
  const {length} = matches.rows;
  const found = length ? texts.membersText(tag, length, formatNumber(tag, length)) : texts.noneText();
  const left = Math.min(PAGE, length - state.shown);
  const search = view.on((event) => state.search(valueOf(event)));
  const more = view.on(() => (state.shown += PAGE), `[part~=member]:nth-child(${state.shown + 1}) button`);
  // What is searched stays when only the filters hide it.
  const query = matches.counts.stance.size ? state.filter.query : '';
  const reset = view.on(() => state.narrow(NO_FILTER, query), '[type=search]');
  return html`${paragraph(!unsearched.stance.has('active') && !index.stances && texts.nobodyActiveText())}
    ${suggested ? suggestion(view, suggested) : nothing}
    <div part="filters" role="search">
      <label part="search">${texts.searchLabel()}<input type="search" autocomplete="off" .value=${state.filter.query} @input=${search}></label>
      ${facet(view, 'stance', texts.stanceLabel(), (code) => stanceName(view, code))}${facet(view, 'group', texts.groupLabel(), String)}${facet(view, 'constituency', texts.constituencyLabel(), String)}${facet(view, 'committee', texts.committeeLabel(), (code) => `${code}: ${committeeName(index, code)}`)}
    </div>
    <div part="count"><span role="status">${view.isSettled ? found : ''}</span>${view.isSettled ? '' : found} ${length ? nothing : button(texts.clearText(), reset)}</div>
    <ul>${repeat(
      matches.rows.slice(0, state.shown),
      ({member}) => member.id,
      ({member}) => row(view, member),
    )}</ul>
    ${left > 0 ? button(texts.moreRowsText(formatNumber(tag, left)), more) : nothing}`;
}

/** Members of a country, or all: look, search, choose. */
export function membersView(view: StepContext): TemplateResult {
  const {state, tag, index, members} = view;
  const {country, home} = state;
  const isEverywhere = country === EVERYWHERE;
  return html`${heading(view, texts.membersHeading(), 1)}
    <p>${isEverywhere ? texts.everywhereText() : countryName(tag, country) || country} ${button(texts.changeCountryText(), goTo(view, 'country'))}</p>
    ${paragraph(index.closed ? texts.closedText() : (isEverywhere || (home && country !== home)) && texts.abroadText())}
    ${members.value ? list(view) : waiting(view, members)}`;
}
