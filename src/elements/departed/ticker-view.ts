import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {formatDate} from '../../i18n/format.js';
import type {Entry} from './departed-data.js';
import * as texts from './departed-texts.js';
import {motionIcon} from './network-icon.js';
import type {WindowChunk} from './ticker-window.js';

export interface TickerView {
  /** BCP 47 tag of the interface. */
  readonly tag: string;
  readonly chunks: readonly WindowChunk<Entry>[];
  /** True if the line moves while nobody stops it. */
  readonly moves: boolean;
  /** True if motion is unwelcome: the names are wrapped. */
  readonly isCalm: boolean;
  readonly isPaused: boolean;
  readonly togglePause: () => void;
  readonly open: () => void;
}

function renderItem(tag: string, {name, source, leftOn, how}: Entry, isCopy: boolean): TemplateResult {
  const facts = [leftOn && formatDate(tag, leftOn.slice(0, 7)), texts.howText(how)].filter(Boolean).join(' · ');
  const label = html`<bdi>${name}</bdi>`;
  return html`<li part="item" ?inert=${isCopy}>
    ${source ? html`<a href=${source} rel="noreferrer">${label}</a>` : label} <span part="item-facts">${facts}</span>
  </li>`;
}

const renderPause = ({isPaused, togglePause}: TickerView): TemplateResult => {
  const label = isPaused ? texts.resumeText() : texts.pauseText();
  return html`<button part="button pause" type="button" title=${label} @click=${togglePause}>
    ${motionIcon(isPaused)}<span class="visually-hidden">${label}</span>
  </button>`;
};

/** One line of names. The pause button comes first for keys and screen readers, and stands at the end of the line. */
export function renderTicker(view: TickerView): TemplateResult {
  const {tag, chunks, moves, isCalm, open} = view;
  return html`<div part="ticker" class=${isCalm ? 'calm' : moves ? 'moving' : ''}>
    ${moves ? renderPause(view) : nothing}
    <button part="button text-button all" type="button" aria-expanded="false" @click=${open}>${texts.showListText()}</button>
    <div part="window">
      <div part="strip">${repeat(
        chunks,
        ({key}) => key,
        ({rows}) =>
          html`<ul ?inert=${rows[0]?.[1]}>${repeat(
            rows,
            ([{id}]) => id,
            ([entry, isCopy]) => renderItem(tag, entry, isCopy),
          )}</ul>`,
      )}</div>
    </div>
  </div>`;
}
