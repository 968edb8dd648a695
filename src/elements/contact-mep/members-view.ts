import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Member} from '../../api/schema/members.js';
import {formatDate, formatNumber} from '../../i18n/format.js';
import {formatter} from '../../i18n/intl-cache.js';
import {matchLocale} from '../../i18n/match-locale.js';
import {EVERYWHERE, PAGE} from './contact-state.js';
import * as texts from './contact-texts.js';
import {NO_FILTER, type Facet} from './member-list.js';
import {isOld} from './stance.js';
import {button, displayName, heading, HEADING, options, outward, valueOf, type View} from './view.js';

/** Words for a stance: the campaign's own, else ours. */
function stanceName({index, tag}: View, code: string): string {
  const own = index.stances?.find((stance) => stance.code === code)?.label;
  if (own) return own[matchLocale([tag, 'en'], Object.keys(own))?.locale ?? Object.keys(own)[0]!] ?? code;
  return code === 'active' ? texts.activeText() : code === 'left' ? texts.leftText() : code === 'none' ? texts.noAccountText() : code;
}

/** What is known of a member and X, and since when; never more than that. */
function stanceLine(view: View, {stance}: Member): unknown {
  const {tag, index} = view;
  const {code, since, checkedOn, statement} = stance;
  const name = code === 'left' && since && !index.stances ? texts.leftOnText(formatDate(tag, since)) : stanceName(view, code);
  const proof = stance.proof ?? stance.source;
  return [
    name,
    checkedOn &&
      html` <span part="checked">(${texts.checkedText(formatDate(tag, checkedOn))}${isOld(checkedOn, Date.now()) ? `, ${texts.oldText()}` : ''})</span>`,
    statement && html` <q>${statement}</q>`,
    code === 'left' && proof && html` ${outward(proof, texts.proofText())}`,
  ].map((part) => part || nothing);
}

const dots = (parts: readonly unknown[]): unknown[] => parts.filter(Boolean).flatMap((part, i) => (i ? [' · ', part] : [part]));

function nameOf({name, native}: Member): unknown {
  const other = native && `${native.given} ${native.family}`;
  return html`<span part="name"><bdi>${name}</bdi>${other && other !== name ? html` <bdi lang=${native.lang}>${other}</bdi>` : nothing}</span>`;
}

const placeOf = ({state, tag}: View, {group, party, constituency, country}: Member): unknown =>
  html`<span part="place">${dots([group, party, constituency, state.country === EVERYWHERE && displayName(tag, 'region', country)].map((text) => text && html`<bdi>${text}</bdi>`))}</span>`;

/** Other ways to reach a member. */
const contacts = ({phone, url}: Member): unknown[] => [
  phone && html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>`,
  url && outward(url, texts.websiteText()),
];

/** Everything else that is known; only made for the row that is open. */
function details(view: View, member: Member): TemplateResult {
  const {state, index, tag} = view;
  const {id, committees = [], accounts = [], paused} = member;
  const isOut = state.leftOut.has(id);
  const leaveOut = view.on(() => (isOut ? state.leftOut.delete(id) : state.leftOut.add(id)));
  return html`<div part="details" id="details">
    ${committees.map(({code, role}) => {
      const name = index.committees?.find((committee) => committee.code === code)?.name ?? code;
      const roleName = role && texts.roleText(role);
      return html`<div>${name}${roleName ? ` (${roleName})` : ''}</div>`;
    })}
    ${paused?.reason ? html`<div>${paused.reason}${paused.until ? ` (→ ${formatDate(tag, paused.until)})` : ''}</div>` : nothing}
    <div>${dots([
      ...accounts
        .filter(({network}) => !/^(x|twitter)$/i.test(network))
        .map(({network, url}) =>
          outward(
            url,
            network.replace(/^./, (letter) => letter.toUpperCase()),
          ),
        ),
      ...contacts(member),
      index.correctionUrl && outward(index.correctionUrl, texts.correctText()),
    ])}</div>
    ${button(isOut ? texts.takeInText() : texts.leaveOutText(), leaveOut)}
  </div>`;
}

/** The button that begins a letter, or why there is none. */
function writeButton(view: View, member: Member, part = 'write'): unknown {
  switch (view.obstacleOf(member)) {
    case undefined:
      return html`<button part=${part} type="button" aria-label="${texts.writeText()}: ${member.name}" @click=${view.on(() => view.write(member))}>${texts.writeText()}</button>`;
    case 'paused':
      return texts.pausedText();
    case 'address':
      return dots([texts.noEmailText(), ...contacts(member)]);
    case 'closed':
    case 'purpose':
      return nothing;
  }
}

function row(view: View, member: Member): TemplateResult {
  const {state} = view;
  const {id, name} = member;
  const isOpen = state.opened === id;
  const mark = state.written.has(id) ? texts.writtenText() : state.leftOut.has(id) ? texts.leftOutText() : '';
  return html`<li part="member">
    <div>${nameOf(member)}${mark ? html` <mark part="mark">${mark}</mark>` : nothing}</div>
    ${placeOf(view, member)}
    <div part="stance">${stanceLine(view, member)}</div>
    <div part="actions">${writeButton(view, member)}<button type="button" aria-label="${texts.moreText()}: ${name}" aria-expanded=${isOpen} @click=${view.on(() => (state.opened = isOpen ? undefined : id))}>${texts.moreText()}</button></div>
    ${isOpen ? details(view, member) : nothing}
  </li>`;
}

function suggestion(view: View, member: Member): TemplateResult {
  const {state} = view;
  return html`<section part="suggestion" aria-labelledby="suggestion">
    <div id="suggestion">${texts.suggestionLabel()}</div>
    ${nameOf(member)}${placeOf(view, member)}
    <div part="stance">${stanceLine(view, member)}</div>
    <div part="actions">${writeButton(view, member, 'primary')}${button(
      texts.somebodyElseText(),
      view.on(() => state.leftOut.add(member.id)),
    )}</div>
    <small>${texts.suggestionReason()}</small>
  </section>`;
}

function facet(view: View, name: Facet, label: string, nameOfValue: (value: string) => string): unknown {
  const {state, tag, matches} = view;
  const chosen = state.filter[name];
  const counts = matches.counts[name];
  const values = [...new Set([...counts.keys(), ...(chosen ? [chosen] : [])])];
  if (values.length < 2 && !chosen) return nothing;
  const collator = formatter(Intl.Collator, tag);
  const entries = values
    .map((value) => [value, `${nameOfValue(value)} (${formatNumber(tag, counts.get(value) ?? 0)})`] as const)
    .sort((a, b) => collator.compare(a[1], b[1]));
  return html`<label>${label}<select @change=${view.on((event: Event) => state.narrow({[name]: valueOf(event)}))}>${options(chosen, [['', texts.anyText()], ...entries])}</select></label>`;
}

function filters(view: View): TemplateResult {
  const {state, index} = view;
  const committees = new Map(index.committees?.map(({code, name}) => [code, `${code}: ${name}`]));
  const search = (event: Event): void => event.preventDefault();
  return html`<form part="filters" role="search" @submit=${search}>
    <label part="search">${texts.searchLabel()}<input type="search" autocomplete="off" spellcheck="false" .value=${state.filter.query} @input=${view.on((event: Event) => state.narrow({query: valueOf(event)}))}></label>
    ${facet(view, 'stance', texts.stanceLabel(), (code) => stanceName(view, code))}${facet(view, 'group', texts.groupLabel(), String)}${facet(view, 'constituency', texts.constituencyLabel(), String)}${facet(view, 'committee', texts.committeeLabel(), (code) => committees.get(code) ?? code)}
  </form>`;
}

function list(view: View): unknown {
  const {state, tag, matches, suggested, rows} = view;
  const {length} = matches.rows;
  const found = length ? texts.membersText(tag, length, formatNumber(tag, length)) : texts.noneText();
  const left = Math.min(PAGE, length - state.shown);
  const more = view.on(() => {
    view.focus(`[part=member]:nth-child(${state.shown + 1}) button`);
    state.shown += PAGE;
  });
  const reset = view.on(() => {
    state.narrow(NO_FILTER);
    view.focus('[part=search] input');
  });
  const nobodyActive = !view.index.stances && !rows.value!.some(({member}) => member.stance.code === 'active');
  return html`${nobodyActive ? html`<p>${texts.nobodyActiveText()}</p>` : nothing}${filters(view)}
    ${suggested && !state.filter.query ? suggestion(view, suggested) : nothing}
    <div part="count">${found}${length ? nothing : html` ${button(texts.resetText(), reset)}`}</div>
    <div class="visually-hidden" role="status">${view.isSettled ? found : ''}</div>
    <ul part="members" role="list">
      ${repeat(
        matches.rows.slice(0, state.shown),
        ({member}) => member.id,
        ({member}) => row(view, member),
      )}
    </ul>
    ${left > 0 ? button(texts.moreRowsText(formatNumber(tag, left)), more) : nothing}`;
}

/** Members of a country, or all: look, search, choose. */
export function membersView(view: View): TemplateResult {
  const {state, tag, index, rows} = view;
  const change = view.on(() => {
    state.step = 'country';
    view.focus(HEADING);
  });
  const country = state.country === EVERYWHERE ? texts.everywhereText() : displayName(tag, 'region', state.country!);
  const isAbroad = state.country !== (state.home ?? state.country) || state.country === EVERYWHERE;
  return html`${heading(view, texts.membersHeading(), 1)}
    <div part="chosen">${country} ${button(texts.changeCountryText(), change)}</div>
    ${index.closed ? html`<p>${texts.closedText()}</p>` : isAbroad ? html`<p>${texts.abroadText()}</p>` : nothing}
    ${
      rows.value
        ? list(view)
        : rows.error
          ? html`<p part="error">${texts.errorText()} ${button(
              texts.retryText(),
              view.on(() => view.retry()),
            )}</p>`
          : html`<p>${texts.loadingText()}</p>`
    }`;
}
