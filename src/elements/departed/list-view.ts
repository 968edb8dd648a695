import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Kind} from '../../api/schema/departures.js';
import {countryName} from '../../i18n/display-names.js';
import {formatDate, formatNumber} from '../../i18n/format.js';
import {formatter} from '../../i18n/intl-cache.js';
import {fillPlaceholders, placeholder} from '../../i18n/placeholders.js';
import {networkName} from '../../text/network-name.js';
import {renderHeading} from '../../ui/heading.js';
import {keepKey} from '../../ui/keys.js';
import type {Entry} from './departed-data.js';
import * as texts from './departed-texts.js';
import {countBy, filterByReader, groupAdjacent, type Search} from './filter-entries.js';
import {networkIcon} from './network-icon.js';

/** A list that can be seen at a glance needs no search. */
const MIN_ENTRIES_FOR_SEARCH = 10;

/** Search, filters and order, as the reader has set them. */
export interface ListState extends Search {
  readonly sort: 'date' | 'name' | 'country';
}

/** The list in the order of time, with all that there is. */
export const UNFILTERED: ListState = {query: '', country: '', kind: '', sort: 'date'};

export interface ListView {
  /** BCP 47 tag of the interface. */
  readonly tag: string;
  /** Level of the headings over groups. */
  readonly level: number;
  /** Name of the search among the landmarks of the page. */
  readonly label: string;
  readonly entries: readonly Entry[];
  /** Number of found entries that are shown. */
  readonly shown: number;
  readonly state: ListState;
  /** Names of entries that others are a part of. */
  readonly nameOf: (id: string) => string | undefined;
  readonly change: (state: ListState) => void;
  readonly showMore: () => void;
}

/** Text by which an entry is sorted and, but for its name, grouped; empty when that is not known. */
function sortKey(tag: string, sort: ListState['sort'], {name, country, leftOn}: Entry): string {
  switch (sort) {
    case 'name':
      return name;
    case 'country':
      return countryName(tag, country);
    case 'date':
      return leftOn ? formatDate(tag, leftOn.slice(0, 7)) : '';
  }
}

function sortEntries(tag: string, sort: ListState['sort'], entries: readonly Entry[]): readonly Entry[] {
  if (sort === 'date') return entries;
  const {compare} = formatter(Intl.Collator, tag);
  // The unknown come last.
  const keyed = entries.map((entry) => [sortKey(tag, sort, entry) || '\uffff', entry] as const);
  return keyed.sort(([a], [b]) => compare(a, b)).map(([, entry]) => entry);
}

function renderHomes({name, movedTo = []}: Entry): unknown {
  if (!movedTo.length) return nothing;
  const homes = movedTo.map(({network, url}) => {
    const home = html`${networkIcon(network)}<bdi>${networkName(network)}</bdi>`;
    return url
      ? html`<a part="home" href=${url} rel="noreferrer" aria-label=${texts.homeText(networkName(network), name)}>${home}</a>`
      : html`<span part="home">${home}</span>`;
  });
  return html`<span part="homes">${fillPlaceholders(texts.nowOnText(placeholder(0)), [homes])}</span>`;
}

function renderEntry({tag, state, nameOf}: ListView, entry: Entry): TemplateResult {
  const {name, country, kind, leftOn, returnedOn, members = 1, partOf, source, how} = entry;
  const whole = partOf && partOf !== entry.id ? nameOf(partOf) : undefined;
  // Below the name of its month, a month is no news.
  const date = leftOn && !(state.sort === 'date' && leftOn.length === 7) ? formatDate(tag, leftOn) : '';
  const notes = [
    members > 1 && texts.membersText(tag, members, formatNumber(tag, members)),
    whole && fillPlaceholders(texts.partOfText(placeholder(0)), [html`<bdi>${whole}</bdi>`]),
    returnedOn ? texts.returnedText(formatDate(tag, returnedOn)) : texts.howText(how),
    date,
  ].filter(Boolean);
  const countryText = countryName(tag, country);
  return html`<li part="entry">
    <div part="name">${source ? html`<a href=${source} rel="noreferrer"><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`}</div>
    <div part="facts">
      ${countryText ? html`<span part="chip">${countryText}</span>` : nothing}
      <span part="chip">${texts.kindTexts[kind]()}</span>
      ${notes.map((note) => html`<span part="note">${note}</span>`)} ${renderHomes(entry)}
    </div>
  </li>`;
}

type Option = readonly [value: string, text: string];

/** A choice of the reader. Each option is keyed, so that a list which changes under the finger keeps what is chosen. */
const renderChoice = ({state}: ListView, name: 'country' | 'kind' | 'sort', label: string, options: readonly Option[]): TemplateResult =>
  html`<label part="label">
    ${label}
    <select part="field" name=${name} .value=${live(state[name])}>
      ${repeat(
        options,
        ([value]) => value,
        ([value, text]) => html`<option value=${value} .selected=${live(value === state[name])}>${text}</option>`,
      )}
    </select>
  </label>`;

/** A choice among the values that there are, each with how many entries it would show. The chosen one stays, also with none. */
function renderFilter(view: ListView, name: 'country' | 'kind', label: string, textOf: (value: string) => string): unknown {
  const {tag, entries, state} = view;
  if (countBy(entries, name).size < 2) return nothing;
  const counts = countBy(filterByReader(entries, {...state, [name]: ''}), name);
  const chosen = state[name];
  if (chosen && !counts.has(chosen)) counts.set(chosen, 0);
  const {compare} = formatter(Intl.Collator, tag);
  const options = [...counts].map(([value, count]): Option => [
    value,
    textOf(value) && texts.countedText(textOf(value), formatNumber(tag, count)),
  ]);
  // A code that no country has is no choice.
  const known = options.filter(([, text]) => text).sort(([, a], [, b]) => compare(a, b));
  return renderChoice(view, name, label, [['', texts.allTexts[name]()], ...known]);
}

function renderTools(view: ListView): TemplateResult {
  const {tag, state, change, label} = view;
  const handleInput = ({target}: Event): void => {
    const {name, value} = target as HTMLInputElement;
    change({...state, [name]: value});
  };
  return html`<div
    part="tools"
    role="search"
    aria-label=${label}
    @input=${handleInput}
    @keydown=${keepKey}
    @keyup=${keepKey}
    @keypress=${keepKey}
  >
    <label part="label">
      ${texts.searchText()}<input part="field" type="search" name="query" autocomplete="off" .value=${live(state.query)} />
    </label>
    ${renderFilter(view, 'country', texts.countryText(), (code) => countryName(tag, code))}
    ${renderFilter(view, 'kind', texts.kindText(), (kind) => texts.kindTexts[kind as Kind]())}
    ${renderChoice(view, 'sort', texts.sortText(), [
      ['date', texts.dateText()],
      ['name', texts.nameText()],
      ['country', texts.countryText()],
    ])}
  </div>`;
}

/** Number of entries found, and a button that ends the search. */
function renderFound({tag, entries, state, change}: ListView, count: number): TemplateResult {
  const isNarrowed = count < entries.length;
  return html`<div part="result" class=${isNarrowed ? 'narrowed' : ''}>
    <span part="found" role="status">${isNarrowed ? texts.foundText(tag, count, formatNumber(tag, count)) : nothing}</span>
    ${
      isNarrowed
        ? html`<button part="button text-button clear" type="button" @click=${() => change({...UNFILTERED, sort: state.sort})}>
            ${texts.clearText()}
          </button>`
        : nothing
    }
  </div>`;
}

export function renderList(view: ListView): TemplateResult {
  const {tag, level, entries, shown, state, showMore} = view;
  const found = sortEntries(tag, state.sort, filterByReader(entries, state));
  const headingOf = (entry: Entry): string => (state.sort === 'name' ? '' : sortKey(tag, state.sort, entry) || texts.unknownText());
  const sizes = new Map(groupAdjacent(found, headingOf).map(([heading, rows]) => [heading, rows.length]));
  return html`${entries.length > MIN_ENTRIES_FOR_SEARCH ? renderTools(view) : nothing} ${renderFound(view, found.length)}
    ${repeat(
      groupAdjacent(found.slice(0, shown), headingOf),
      ([heading]) => heading,
      ([heading, rows]) => html`
        ${
          heading
            ? renderHeading(level, 'group', html`${heading} <span part="group-count">${formatNumber(tag, sizes.get(heading)!)}</span>`)
            : nothing
        }
        <ul>
          ${repeat(
            rows,
            ({id}) => id,
            (entry) => renderEntry(view, entry),
          )}
        </ul>
      `,
    )}
    ${
      found.length > shown
        ? html`<button part="button secondary more" type="button" @click=${showMore}>${texts.moreText()}</button>`
        : nothing
    }`;
}
