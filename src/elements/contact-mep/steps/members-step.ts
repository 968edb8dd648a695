import {html, nothing, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Member} from '../../../api/schema/members.js';
import {countryName} from '../../../i18n/display-names.js';
import {formatDate, formatNumber} from '../../../i18n/format.js';
import {asOfText} from '../../../i18n/sentences.js';
import * as texts from '../contact-texts.js';
import {committeeName} from '../members/committee.js';
import {groupName} from '../members/group-name.js';
import {MAX_CHOICES, NO_FILTER, type Facet, type Row} from '../members/member-list.js';
import {dots, memberView, stanceName} from './member-view.js';
import {otherNetworks} from '../members/stance.js';
import {isEuropean} from '../../../i18n/members-of.js';
import {parliamentTexts} from '../parliament-texts.js';
import {EVERYWHERE, FEW, PAGE} from '../state.js';
import {
  button,
  goTo,
  heading,
  HEADING,
  notice,
  options,
  outward,
  sorted,
  subheading,
  valueOf,
  waiting,
  withName,
  type StepContext,
} from './step-context.js';

const SEARCH_FIELD = '[type=search]';

/** Other ways to reach a member. */
const contacts = ({phone, url}: Member): unknown[] =>
  [phone && html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>`, url && outward(url, texts.websiteText())].filter(Boolean);

const hasDetails = (member: Member): boolean =>
  Boolean(
    member.committees?.length ||
    otherNetworks(member).length ||
    member.phone ||
    member.url ||
    member.paused?.reason ||
    member.stance.statement,
  );

/** Everything else that is known. */
function details({index, tag}: StepContext, member: Member): TemplateResult {
  const {committees = [], paused, stance} = member;
  const links = [...otherNetworks(member).map(({name, url}) => outward(url, html`<bdi>${name}</bdi>`)), ...contacts(member)];
  const {statement} = stance;
  return html`<div part="details">
    ${committees.map(({code, role}) => {
      const {text, lang} = committeeName(index, code, tag);
      return html`<div><bdi lang=${lang ?? nothing}>${text}</bdi> ${texts.roleText(role)}</div>`;
    })}
    ${paused?.reason ? html`<div>${paused.reason}</div>` : nothing}${
      statement ? html`<blockquote dir="auto">${statement}</blockquote>` : nothing
    }
    <div>${dots(links)}</div>
  </div>`;
}

/** The button that begins a mail, or why there is none. */
function writeButton(view: StepContext, member: Member, place: 'suggestion' | 'row'): unknown {
  const obstacle = view.obstacleOf(member);
  if (obstacle === 'paused') {
    const {until} = member.paused!;
    return html`<span>${texts.pausedText()} ${until ? texts.againText(formatDate(view.tag, until)) : nothing}</span>`;
  }
  if (obstacle === 'address') return html`<span>${parliamentTexts(view.index).noEmail()} ${dots(contacts(member))}</span>`;
  if (obstacle) return nothing;
  return place === 'row'
    ? button(
        texts.writeText(),
        view.on(() => view.write(member, `[data-id="${CSS.escape(member.id)}"] [part~=write]`), HEADING),
        {part: 'write', name: texts.writeToText(member.name)},
      )
    : button(
        withName(texts.writeToText, member.name),
        view.on(() => view.write(member, '[part~=suggestion] [part~=primary]'), HEADING),
        {rank: 'primary'},
      );
}

function row(view: StepContext, member: Member): TemplateResult {
  const {state} = view;
  const {id, name} = member;
  const isOpen = state.opened === id;
  const hasMore = hasDetails(member);
  const open = view.on(() => (state.opened = isOpen ? undefined : id));
  return html`<li part="member" data-id=${id}>
    ${memberView(view, member)}
    <div part="actions">${writeButton(view, member, 'row')}${
      hasMore
        ? html`<button
          part="button text-button more"
          type="button"
          aria-label=${texts.detailsOfText(name)}
          aria-expanded=${isOpen}
          @click=${open}
        >${texts.detailsText()}</button>`
        : nothing
    }</div>
    ${isOpen && hasMore ? details(view, member) : nothing}
  </li>`;
}

const rowsOf = (view: StepContext, rows: readonly Row[]): TemplateResult =>
  html`<ul>${repeat(
    rows,
    ({member}) => member.id,
    ({member}) => row(view, member),
  )}</ul>`;

/** One member, drawn by lot; others when they are wanted. */
function suggestion(view: StepContext): unknown {
  const {state, suggested} = view;
  const {passed} = state;
  if (!suggested) return passed.size ? notice(texts.suggestionsOverText()) : nothing;
  const other = view.on(() => passed.add(suggested.id), '[part~=other]', SEARCH_FIELD);
  return html`<section part="card suggested suggestion">
    ${subheading(view, texts.suggestionLabel())}
    <div part="who">${memberView(view, suggested)}</div>
    <span class="visually-hidden" role="status">${
      passed.size ? html`<bdi>${suggested.name}</bdi>, ${groupName(view.index, suggested.group)}` : ''
    }</span>
    <div part="actions">${writeButton(view, suggested, 'suggestion')}${button(texts.somebodyElseText(), other, {part: 'other'})}</div>
    <div part="hint">${parliamentTexts(view.index).reason()}</div>
  </section>`;
}

const LABELS: Readonly<Record<Facet, () => string>> = {
  stance: texts.stanceLabel,
  group: texts.groupLabel,
  constituency: texts.constituencyLabel,
  committee: texts.committeeLabel,
};

/** Name of the value that is chosen in a filter. */
function valueName({index, tag}: StepContext, facet: Facet, value: string): string {
  switch (facet) {
    case 'stance':
      return stanceName(index, tag, value);
    case 'group':
      return groupName(index, value);
    case 'committee':
      return texts.codeAndNameText(value, committeeName(index, value, tag).text);
    case 'constituency':
      return value;
  }
}

/** A value of a filter with the number of members that it would show. */
const counted = (view: StepContext, facet: Facet, value: string): string =>
  texts.countedText(valueName(view, facet, value), formatNumber(view.tag, view.counts[facet].get(value) ?? 0));

/** A filter; nothing where there is no choice, whatever is searched. */
function filter(view: StepContext, facet: Facet): unknown {
  const {state, tag, counts, unsearched} = view;
  const chosen = state.filter[facet];
  const {size} = unsearched[facet];
  if (size < 2 || size > MAX_CHOICES) return nothing;
  // The current choice is shown, even if no member is left with it.
  const values = new Set([...(chosen ? [chosen] : []), ...[...counts[facet]].flatMap(([value, count]) => (count ? [value] : []))]);
  const entries = [...values].map((value) => [value, counted(view, facet, value)] as const);
  const choose = view.on((event) => state.narrow({[facet]: valueOf(event)}));
  return html`<label part="label">${LABELS[facet]()}<select part="field" @change=${choose}>${options(chosen, [
    ['', texts.anyTexts[facet]()],
    ...sorted(tag, entries),
  ])}</select></label>`;
}

/** The filters behind a button, beside which stands what is chosen. */
function filters(view: StepContext): unknown {
  const {filter: chosen} = view.state;
  const facets: readonly Facet[] = ['stance', 'group', ...(view.holds.constituencies ? [] : (['constituency'] as const)), 'committee'];
  const selects = facets.map((facet) => filter(view, facet));
  if (selects.every((select) => select === nothing)) return nothing;
  return html`<details part="filters">
    <summary>${texts.filterText()} ${facets.map((facet) =>
      chosen[facet] ? html`<span part="chip">${counted(view, facet, chosen[facet])}</span>` : nothing,
    )}</summary>
    <div class="columns">${selects}</div>
  </details>`;
}

/** Number of members found, date of the data, and link to report mistakes. */
function result(view: StepContext): TemplateResult {
  const {state, tag, matches, index, asOf, isSettled} = view;
  const count = matches.rows.length + matches.hidden.length;
  const found = count ? parliamentTexts(index).count(index, tag, count) : parliamentTexts(index).none();
  const reset = view.on(() => state.narrow(NO_FILTER, ''), SEARCH_FIELD);
  const facts = [
    count && asOf && asOfText(formatDate(tag, asOf)),
    index.correctionUrl && outward(index.correctionUrl, texts.reportText()),
  ].filter(Boolean);
  return html`<div part="count"><span role="status">${isSettled ? found : ''}</span>${isSettled ? '' : found}${facts.map((fact) => [
    ' · ',
    fact,
  ])}
    ${count ? nothing : button(texts.clearText(), reset, {rank: 'text-button', part: 'clear'})}</div>`;
}

function list(view: StepContext): TemplateResult {
  const {state, tag, matches, unsearched, index, holds} = view;
  const {rows, hidden} = matches;
  const {query} = state.filter;
  const shown = rows.length <= FEW ? FEW : state.shown;
  const left = Math.min(PAGE, rows.length - shown);
  const search = view.on((event) => state.search(valueOf(event)));
  const more = view.on(
    () => (state.shown = shown + PAGE),
    `[part~=member]:nth-child(${shown + 1}) button`,
    '[part~=show-more]',
    SEARCH_FIELD,
  );
  const moreText = shown ? texts.moreRowsText(formatNumber(tag, left)) : texts.showListText();
  return html`${unsearched.stance.has('active') || index.stances ? nothing : notice(texts.nobodyActiveText())}
    ${holds.constituencies ? filter(view, 'constituency') : nothing}${query ? nothing : suggestion(view)}
    <div part="search" role="search" aria-label=${texts.membersHeading()}>
      <label part="label">${texts.searchLabel(holds.parties, holds.committees)}<input
        part="field"
        type="search"
        autocomplete="off"
        .value=${query}
        @input=${search}
      ></label>
      ${guard([view.counts, unsearched, index, tag], () => filters(view))}
    </div>
    ${result(view)}${rowsOf(view, rows.slice(0, shown))}
    ${left > 0 ? button(moreText, more, {part: 'show-more'}) : nothing}
    ${
      hidden.length
        ? html`${subheading(view, texts.othersHeading(formatNumber(tag, hidden.length)))}${rowsOf(
            view,
            hidden.slice(0, Math.min(PAGE, state.shown)),
          )}`
        : nothing
    }`;
}

/** Members of a country, or all: look, search, choose. */
export function membersView(view: StepContext): TemplateResult {
  const {state, tag, index, members} = view;
  const {country, home} = state;
  const isEverywhere = country === EVERYWHERE;
  const abroad = parliamentTexts(index).abroad();
  // The browser's country may be wrong, so nobody is told where they come from.
  const advice = isEverywhere ? abroad : home && country !== home ? `${texts.notYourCountryText()} ${abroad}` : '';
  return html`${heading(view, texts.membersHeading(), 1)}
    <div part="chosen">${isEverywhere ? texts.everywhereText() : countryName(tag, country) || country} ${
      index.countries.length > 1 || isEuropean(index)
        ? button(texts.changeCountryText(), goTo(view, 'country'), {rank: 'text-button'})
        : nothing
    }</div>
    ${index.closed ? notice(texts.closedText()) : advice ? notice(advice) : nothing}
    ${members.value ? list(view) : waiting(view, members, parliamentTexts(index).error())}`;
}
